import fc from "fast-check";
import type { Corrupt, Corruption, Whole } from "./corruption.ts";
import { Draw } from "./draw.ts";
import { ofArchive } from "./of-archive.ts";
import { ofContent } from "./of-content.ts";
import { ofEntries } from "./of-entries.ts";
import { ofLists } from "./of-lists.ts";
import { ofTypes } from "./of-types.ts";

/** Every kind of corruption by what it does. */
export const kinds: Readonly<Record<string, Corrupt>> = {
  ...ofArchive,
  ...ofContent,
  ...ofEntries,
  ...ofTypes,
  ...ofLists,
};

/** One of the seeded corruptions. */
export interface Planned {
  readonly kind: string;
  /** From 0 up to 1000: which bundle it is done to. */
  readonly role: number;
  readonly numbers: readonly number[];
}

/** Changed bytes are asked for more often than all else. */
const weights: Readonly<Record<string, number>> = {
  "a byte of a file": 12,
  "a bit of a file": 6,
  "a byte of the archive": 6,
  "a bit of the archive": 6,
  "a byte of an entry's header": 4,
};

/** Yields `count` corruptions: the same for the same seed. */
export function plannedCorruptions(count: number, seed: number): readonly Planned[] {
  const weighted = Object.keys(kinds).flatMap((kind) => Array<string>(weights[kind] ?? 1).fill(kind));
  const number = fc.nat(0x7fffffff);
  const planned = fc.record({
    kind: fc.constantFrom(...weighted),
    role: fc.nat(999),
    numbers: fc.array(number, { minLength: 6, maxLength: 6 }),
  });
  return fc.sample(fc.noBias(planned), { numRuns: count, seed });
}

/** Does what was planned to a bundle. */
export function corrupted(whole: Whole, { kind, numbers }: Planned): Corruption {
  const corrupt = kinds[kind];
  if (corrupt === undefined) throw new Error(`no kind of corruption is ${kind}`);
  return corrupt(whole, new Draw(numbers));
}
