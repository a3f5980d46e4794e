import type { ServiceName } from "../../service/service.ts";
import type { Level } from "../level.ts";

/** What every metric that is made of log lines begins with. */
export const logMetricPrefix = "stacks_log_";

/** Something that happens in a node or signer, which its log alone tells, or tells first. */
export interface LogEvent {
  /** Name of the counter or histogram, behind {@link logMetricPrefix}. */
  readonly metric: string;
  /** What is counted, in one sentence. */
  readonly help: string;
  readonly services: readonly ServiceName[];
  /** The levels at which the messages are logged; `none` for what is printed past the logger. */
  readonly levels: readonly (Level | "none")[];
  /**
   * Source files that log the messages of level `info`, from the last folders on. Few lines come from them, and all
   * others are passed over at the cost of one look at a label.
   */
  readonly sources?: readonly string[];
  /** Texts of the messages; a line with one of them counts once. */
  readonly texts: readonly string[];
  /** A field that the counter is split by, as a label of the metric. Its values are few. */
  readonly by?: "reject_reason";
  /** A field whose values are observed, in milliseconds; the metric is a histogram of seconds. */
  readonly milliseconds?: "validation_time_ms";
  /** Upper bounds of the histogram, in seconds. */
  readonly buckets?: readonly number[];
}

const node = ["stacks-node"] as const;
const signer = ["stacks-signer"] as const;

/**
 * The events that pipelines count, by what they mean to an operator.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const logEvents: readonly LogEvent[] = [
  {
    metric: "tips_advanced_total",
    help: "Blocks that became the tip of the node's chain.",
    services: node,
    levels: ["info"],
    sources: ["chainstate/nakamoto/mod.rs", "chainstate/stacks/db/mod.rs"],
    texts: ["Advanced to new tip!"],
  },
  {
    metric: "burn_blocks_total",
    help: "Bitcoin blocks that the node has processed.",
    services: node,
    levels: ["info"],
    sources: ["nakamoto/coordinator/mod.rs"],
    texts: ["Process burn block"],
  },
  {
    metric: "block_proposals_total",
    help: "Proposals of blocks that a signer has received.",
    services: signer,
    levels: ["info"],
    sources: ["stacks-signer/src/v0/signer.rs"],
    texts: ["received a block proposal for a new block"],
  },
  {
    metric: "block_rejections_total",
    help: "Rejections of a block that a signer has heard of from others, by their reason.",
    services: signer,
    levels: ["info"],
    sources: ["stacks-signer/src/v0/signer.rs"],
    texts: ["Received block rejection"],
    by: "reject_reason",
  },
  {
    metric: "proposals_rejected_total",
    help: "Proposals that the signer itself has rejected, by its reason.",
    services: signer,
    levels: ["warn"],
    texts: ["Block proposal invalid"],
    by: "reject_reason",
  },
  {
    metric: "block_validation_seconds",
    help: "How long the node took to validate a proposed block.",
    services: node,
    levels: ["info"],
    sources: ["net/api/postblock_proposal.rs"],
    texts: ["validated anchored block"],
    milliseconds: "validation_time_ms",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
  },
  {
    metric: "event_retries_total",
    help: "Failed deliveries of events to an observer, each of which the node tries again.",
    services: node,
    levels: ["warn", "error"],
    texts: ["Event dispatcher: connection or request failed to", "Event dispatcher: Failed POST"],
  },
  {
    metric: "reorgs_total",
    help: "Forks that Bitcoin or the Stacks chain has switched to, as node and signer see them.",
    services: ["stacks-node", "stacks-signer"],
    levels: ["info", "warn"],
    sources: ["src/net/p2p.rs", "burnchains/bitcoin/indexer.rs", "stacks-signer/src/v0/signer_state.rs"],
    texts: [
      "Burnchain reorg detected",
      "New canonical Bitcoin chain found!",
      "Stacks reorg detected",
      "Stacks reorg (chain shrink) detected",
      "Signer State: fork detected",
    ],
  },
  {
    metric: "panics_total",
    help: "Panics of a thread: logged by the node, printed by the signer.",
    services: ["stacks-node", "stacks-signer"],
    levels: ["none", "error", "critical"],
    texts: ["panicked at", "Event thread panicked with"],
  },
];
