import { hashOf } from "../simulation/line-template.ts";
import { rejectedProposals } from "../simulation/proposals.ts";

/** What the reader of a picture has typed, by the name of the variable: a board that follows something shows nothing before. */
export const typed: Readonly<Record<string, string>> = {
  id: hashOf(`signature hash ${rejectedProposals.at(-1)?.height ?? 0}`),
};
