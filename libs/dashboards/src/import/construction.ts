import type { Code } from "./code.ts";
import type { Buildable } from "./sdk-class.ts";

/** What the SDK's builders could not say. */
export interface Escapes {
  /** Properties that are set without a method of a builder. */
  readonly set: number;
  /** Properties that a builder sets by itself and that are taken away again. */
  readonly removed: number;
  /** Queries that are written as they are, since the SDK has no builder for their data source. */
  readonly queries: number;
}

export const noEscapes: Escapes = { set: 0, removed: 0, queries: 0 };

export function sumOf(all: readonly Escapes[]): Escapes {
  return all.reduce(
    (sum, each) => ({
      set: sum.set + each.set,
      removed: sum.removed + each.removed,
      queries: sum.queries + each.queries,
    }),
    noEscapes,
  );
}

/** How well a builder fits an object: 0 it is made for its `type`, 1 it takes any `type`, 2 it is made for another. */
export type Fit = 0 | 1 | 2;

/** TypeScript that makes a value, beside the value as that code makes it. */
export interface Constructed<T = unknown> {
  readonly code: Code;
  /** A value that shares nothing with any other. */
  readonly make: () => T;
  readonly escapes: Escapes;
  readonly fit: Fit;
}

/** A builder in TypeScript, beside the builder itself. */
export type ConstructedBuilder = Constructed<Buildable>;

/** The best of several: what fits best, then what needs the fewest escapes, then the first. */
export function bestOf<T extends Pick<Constructed, "escapes" | "fit">>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => a.fit - b.fit || countOf(a.escapes) - countOf(b.escapes))[0];
}

export function countOf({ set, removed, queries }: Escapes): number {
  return set + removed + queries;
}
