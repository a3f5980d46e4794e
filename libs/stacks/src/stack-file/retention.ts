const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, y: 365 };

/** Grammar of a retention: whole days, weeks or years of 365 days. */
export const retentionPattern: string = "^[1-9]\\d{0,4}[dwy]$";

/** Whole days of a retention such as `30d`, `4w` or `1y`; the text matches {@link retentionPattern}. */
export function retentionDays(text: string): number {
  return Number(text.slice(0, -1)) * (daysOf[text.slice(-1)] ?? Number.NaN);
}
