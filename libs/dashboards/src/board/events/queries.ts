import {
  counter,
  histogram,
  increase,
  linesOf,
  maxBy,
  quantile,
  sumBy,
  uncountedEvents,
  unreachedObserver,
} from "@stackmon/stacks";
import type { EventLines, LogSelection, LogTop, Vector } from "@stackmon/stacks";
import { chosen, chosenLogs, chosenNodes, chosenSigners } from "../../panel/chosen.ts";

/** Node and signer: either follows forks, and either may panic. */
const either = { service: ["stacks-node", "stacks-signer"], ...chosen } as const;

export const tipsAdvanced: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_tips_advanced_total", chosenNodes), "5m"),
);
export const burnBlocks: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_burn_blocks_total", chosenNodes), "1h"),
);
export const proposals: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_block_proposals_total", chosenSigners), "5m"),
);
/** Of all signers, as each host has heard of them: every host hears the same, so the greatest is the number. */
export const rejections: Vector<"reject_reason"> = maxBy(
  ["reject_reason"],
  sumBy(
    ["host", "reject_reason"],
    increase(counter("stacks_log_block_rejections_total", chosenSigners), "5m"),
  ),
);
export const ownRejections: Vector<"host" | "reject_reason"> = sumBy(
  ["host", "reject_reason"],
  increase(counter("stacks_log_proposals_rejected_total", chosenSigners), "5m"),
);
export const retries: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_event_retries_total", chosenNodes), "5m"),
);
export const reorgs: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  increase(counter("stacks_log_reorgs_total", either), "1h"),
);
export const panics: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  increase(counter("stacks_log_panics_total", either), "1h"),
);

/** How long the node took to validate a proposal: the share `phi` took no longer. */
export function validationTime(phi: number): Vector<"host"> {
  return quantile(phi, histogram("stacks_log_block_validation_seconds", chosenNodes), "5m", ["host"]);
}

/** The lines of an event on the chosen hosts. */
function lines({ services, texts }: EventLines): LogSelection {
  return { ...chosenLogs, service: services, anyOf: texts };
}

export const reorgLines: LogSelection = lines(linesOf("reorgs_total"));
export const panicLines: LogSelection = lines(linesOf("panics_total"));
export const chainLines: LogSelection = lines(uncountedEvents.chain);
export const tenureLines: LogSelection = lines(uncountedEvents.tenureChanges);
export const miningLines: LogSelection = lines(uncountedEvents.mining);
export const signingLines: LogSelection = lines(uncountedEvents.signing);
export const observerLines: LogSelection = lines(uncountedEvents.observers);

/** Rejections that say why, of oneself and of others. */
export const rejectionLines: LogSelection = {
  ...chosenLogs,
  service: "stacks-signer",
  fields: { reject_reason: "any" },
};

const { text, before, after } = unreachedObserver;

/** Deliveries that failed, by the address of the observer. */
export const unreachedObservers: LogTop = {
  lines: { ...chosenLogs, service: "stacks-node", anyOf: [text] },
  by: ["host"],
  between: { name: "observer", before, after },
  limit: 12,
};
