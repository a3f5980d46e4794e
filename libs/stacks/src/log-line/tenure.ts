import type { Re2Source } from "./pattern.ts";

/** A thread that names the tenure it works on. Group: tenure_id. */
export const tenurePattern: Re2Source = "^tenure_id:(?P<tenure_id>.+)$";

/** The tenure that a thread bracket names: `abc` of `tenure_id:abc`; else `undefined`. */
export function tenureIdOf(thread: string): string | undefined {
  return /^tenure_id:(.+)$/.exec(thread)?.[1];
}
