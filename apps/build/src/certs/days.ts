const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, y: 365 };

/** Milliseconds of a day. */
export const day = 86_400_000;

/** Whole days of `30d`, `4w` or `1y` (365 days), at most 100 years; throws what is wanted for another text. */
export function parseDays(text: string): number {
  const [, count, unit = ""] = /^([1-9]\d{0,4})([dwy])$/.exec(text) ?? [];
  const days = Number(count) * (daysOf[unit] ?? Number.NaN);
  if (days <= 36_500) return days;
  throw new Error(`${text} is no span; write days, weeks or years up to 100y, such as 30d, 4w or 1y`);
}

/** Whole days from `now` to `end`; negative once it has passed. */
export function daysLeft(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / day);
}

/** `2027-11-27`, in UTC. */
export function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
