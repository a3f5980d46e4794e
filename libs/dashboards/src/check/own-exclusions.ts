import { boardUids } from "@stackmon/stacks";
import type { Exclusion } from "./exclusion.ts";

const best = {
  code: "dashboard/missing-host-matcher",
  reason: "the best of all hosts is compared with, whichever are chosen",
} as const;

/** What the boards of this product mean as it stands, though a rule says otherwise. */
export const ownExclusions: readonly Exclusion[] = [
  { ...best, board: boardUids.overview, panel: 6 },
  { ...best, board: boardUids.node, panel: 5 },
];
