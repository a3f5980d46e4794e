import * as loki from "@stackmon/alloy-river/loki";
import { labels } from "@stackmon/stacks";

/** One stage of `loki.process`. */
export type Stage = ReturnType<typeof loki.stage.regex>;

export interface Selection {
  /** Further matchers, as in LogQL: `level=""`. */
  readonly matchers?: readonly string[];
  /** A text that the line holds; looking for it costs a third of a regular expression that does not match. */
  readonly containing?: string;
}

/** Services whose lines stacks-core's logger prints. */
const ofStacks = `${labels.service}=~"stacks-node|stacks-signer"`;

/** Applies stages to lines of stacks-node and stacks-signer only, and of those to the selected ones. */
export function stacksLines({ matchers = [], containing }: Selection, stage: readonly Stage[]): Stage {
  const filter = containing === undefined ? "" : ` |= ${JSON.stringify(containing)}`;
  return loki.stage.match({ selector: `{${[ofStacks, ...matchers].join(", ")}}${filter}`, stage });
}
