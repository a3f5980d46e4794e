import { Short } from "@grafana/grafana-foundation-sdk/units";
import { barGauge } from "../../panel/bar-gauge.ts";
import { logLinesPanel } from "../../panel/log-lines.ts";
import { logLines, logTop } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import * as queries from "./queries.ts";

/** What do node, signer and Bitcoin say of one thing? */
export function followedRow(): RowDraft {
  return row(1, "One thing followed", [
    logLinesPanel({
      id: 2,
      title: "Lines that name it",
      description:
        "Every line of the chosen hosts that holds what stands in Follow as a whole word, the oldest first, of whatever " +
        "service, level and text is chosen: how a proposal was received, validated, signed and became the tip. Empty " +
        "while nothing stands there.",
      width: 18,
      order: "oldest first",
      queries: [logLines(queries.ofOneThing, 1000)],
    }),
    barGauge({
      id: 3,
      title: "Who names it",
      description:
        "Lines that hold it, by host and service. A signer that is missing here has not seen the proposal.",
      width: 6,
      height: 12,
      unit: Short,
      thresholds: "none",
      noData: "Nothing is followed, or no line names it",
      queries: [logTop(queries.whoKnowsIt, "{{host}} {{service}}")],
    }),
  ]);
}
