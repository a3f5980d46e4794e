import type { Consumer, Expression, FileBlock } from "@stackmon/alloy-river";

/** What the gate calls the node whose certificate a request came with; a list, although its page says text. */
export const sender = `otelcol.client.metadata["x-stackmon-host"][0]`;

/** Where data enters that is compared with its sender, and the blocks behind. */
export interface OwnData {
  readonly input: Expression<Consumer>;
  readonly blocks: readonly FileBlock[];
}
