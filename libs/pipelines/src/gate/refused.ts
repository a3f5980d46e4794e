import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stage } from "../part/stacks-lines.ts";
import { countLines } from "../part/line-metric.ts";

/** Set on lines that are refused, with the reason; no label of a user's begins so. */
export const refusedLabel = "__refused__";

/** Labels of what is counted: whose certificate it came with, and why it was refused. */
export const countedLabels = { node: "node", reason: "reason" } as const;

/** Counts lines that bear {@link refusedLabel} by node and reason, and drops them. */
export function dropRefused(): Stage {
  return commented(
    "What a node says of another is counted, and goes no further.",
    loki.stage.match({
      selector: `{${refusedLabel}!=""}`,
      stage: [
        loki.stage.labelKeep({ values: Object.values(countedLabels) }),
        countLines("gate_lines_refused_total", "Lines that the hub has refused, by node and reason."),
        loki.stage.drop({ expression: "(?s).*", dropCounterReason: "refused" }),
      ],
    }),
  );
}
