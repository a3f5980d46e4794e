const unitBytes: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** Grammar of the size of a line. */
export const maxLineSizePattern: string = "^[1-9]\\d{0,6}(?:KiB|MiB)$";

/** Grammar of the size of a queue. */
export const queueSizePattern: string = "^[1-9]\\d{0,5}(?:MiB|GiB)$";

/** Bytes of a size such as `256KiB`, which matches one of the patterns. */
export function sizeBytes(text: string): number {
  return Number(text.slice(0, -3)) * (unitBytes[text.slice(-3)] ?? Number.NaN);
}
