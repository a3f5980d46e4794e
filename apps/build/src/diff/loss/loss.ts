import type { Change } from "../compare-parts.ts";
import type { Part } from "../part.ts";

/** What is lost, or cannot be found again, when the new bundle takes the old one's place. */
export const lossCodes = [
  "read-positions",
  "write-queue",
  "series-labels",
  "stream-fields",
  "alert-state",
  "recorded-history",
  "dashboard-links",
  "data-source-links",
  "retention",
  "store-data",
] as const;

export type LossCode = (typeof lossCodes)[number];

/** One loss with its reason. */
export interface Loss {
  readonly code: LossCode;
  /** Of the part that it is seen at. */
  readonly kind: Part["kind"];
  readonly name: string;
  readonly reason: string;
}

/** Yields the losses that it knows of one change; the others are those of the same bundle. */
export type LossRule = (change: Change, all: readonly Change[]) => readonly Loss[];

/** Yields a loss at a part. */
export function loss(code: LossCode, { kind, name }: Part, reason: string): Loss {
  return { code, kind, name, reason };
}
