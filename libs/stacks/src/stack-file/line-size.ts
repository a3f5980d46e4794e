const bytesOf: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2 };

/** Grammar of the size of a line. */
export const maxLineSizePattern: string = "^[1-9]\\d{0,6}(?:KiB|MiB)$";

/** Bytes of a size such as `256KiB`; the text matches {@link maxLineSizePattern}. */
export function lineBytes(text: string): number {
  return Number(text.slice(0, -3)) * (bytesOf[text.slice(-3)] ?? Number.NaN);
}
