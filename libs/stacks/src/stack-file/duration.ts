/**
 * Grammar of a duration: the subset that Alloy (Go) and Prometheus read alike, hours to milliseconds, largest
 * unit first. `1d` is Prometheus only, `1.5s` is Go only.
 */
export const durationPattern: string =
  "^(?:\\d+h(?:\\d+m)?(?:\\d+s)?|\\d+m(?:\\d+s)?|\\d+s(?:\\d+ms)?|\\d+ms)$";

const secondsOf: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Seconds of a duration such as `15s` or `1h30m`; the text matches {@link durationPattern}. */
export function durationSeconds(text: string): number {
  const parts = text.matchAll(/(\d+)(ms|h|m|s)/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (secondsOf[unit ?? ""] ?? 0), 0);
}
