import type { ServiceName } from "../../service/service.ts";
import { logEvents } from "./log-event.ts";
import type { LogEvent } from "./log-event.ts";

/** Lines that tell of one kind of event, by what stands in each of them. */
export interface EventLines {
  readonly services: readonly ServiceName[];
  readonly texts: readonly string[];
}

/** The lines behind a counter or histogram that pipelines make of them. */
export function linesOf(metric: LogEvent["metric"]): EventLines {
  const event = logEvents.find((each) => each.metric === metric);
  if (event === undefined) throw new Error(`stacks: no event is counted as ${metric}`);
  return event;
}

/** What boards show the lines of, beside what is counted. */
export type UncountedEvent = "tenureChanges" | "mining" | "chain" | "signing" | "observers";

const node = ["stacks-node"] as const;

/**
 * Events that no metric counts: what the lines themselves tell of them is what one wants to see.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const uncountedEvents: Readonly<Record<UncountedEvent, EventLines>> = {
  /** A block that is validated or made begins a tenure (`BlockFound`) or extends one (`Extended`, `ExtendAll`, …). */
  tenureChanges: { services: node, texts: ["payload: TenureChange"] },
  /** What the relayer and the miner decide, and what becomes of a block of one's own. */
  mining: {
    services: node,
    texts: [
      "Relayer: Process sortition",
      "Won sortition; begin tenure.",
      "Miner: Assembled block",
      "Miner: Block signed by signer set and broadcasted",
      "Miner stopping due to preemption",
      "Error while gathering signatures",
      "Timed out while waiting for responses from signers",
    ],
  },
  /** What the coordinator and chainstate decide of blocks. */
  chain: {
    services: node,
    texts: [
      "Advanced to new tip",
      "Process burn block",
      "Anchor block selected",
      "Encountered invalid block",
    ],
  },
  /** What a signer decides of a proposal, and what it hears of others. */
  signing: {
    services: ["stacks-signer"],
    texts: [
      "received a block proposal for a new block",
      "Broadcasting block response to stacks node",
      "Block proposal invalid",
      "Received block rejection",
      "Marking miner as invalid for attempted reorg",
      "Signer State",
    ],
  },
  /** Events that do not reach their observers. */
  observers: {
    services: node,
    texts: [
      ...linesOf("event_retries_total").texts,
      "EventDispatcher: dispatching failed",
      "Event Dispatcher Worker: Event payload transmitting more than 5 minutes after event",
      "Observer is configured in disable_retries mode",
    ],
  },
};

/** The line of an observer that cannot be reached, and between what its address stands in it. */
export const unreachedObserver: Readonly<Record<"text" | "before" | "after", string>> = {
  text: "Event dispatcher: connection or request failed to",
  before: "failed to ",
  after: " - ",
};
