/** A source of chance that gives the same numbers for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Gaps of events that come independently of each other. */
  readonly exponential: (mean: number) => number;
  readonly normal: (mean: number, deviation: number) => number;
  /** How many events fall into an interval in which `mean` are expected. */
  readonly poisson: (mean: number) => number;
}

/** *Source:* the generator mulberry32 (public domain); its seed is the FNV-1a hash of the text. */
export function randomOf(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const exponential = (mean: number): number => -Math.log(1 - next()) * mean;
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, exponential, normal, poisson: (mean) => poisson(mean, next, normal) };
}

/** Knuth's product of chances for small means, the normal distribution for large ones. */
function poisson(mean: number, next: () => number, normal: Random["normal"]): number {
  if (mean > 30) return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))));
  let events = 0;
  for (let left = next(), limit = Math.exp(-mean); left > limit; left *= next()) events += 1;
  return events;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

/** A number of 0 to 1 that belongs to a text. */
export const shareOf = (text: string): number => randomOf(text).next();
