import { Short } from "@grafana/grafana-foundation-sdk/units";
import { logCounts, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** Does my view of miner and burn block agree with the other signers'? */
export function agreementRow(): RowDraft {
  return row(40, "Agreement", [
    timeSeries({
      id: 41,
      title: "Changes of view by reason",
      description:
        "Changes of the signer's own view in five minutes, all chosen hosts together. Arrivals of blocks " +
        "are the chain's pace; an inactive miner is a tenure that timed out.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The signer's view has not changed since it started",
      queries: [overRange({ expression: queries.stateChanges, legend: "{{reason}}" })],
    }),
    timeSeries({
      id: 42,
      title: "Conflicts with the signer set",
      description:
        "Times in 15 minutes that the signer compared views with the set and saw another burn block " +
        "(`burn_block_delay`) or miner. A few at a burn block's arrival are normal; a row of " +
        "`burn_block_delay` is a slow Bitcoin node.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No conflict since the signer started",
      queries: [overRange({ expression: queries.conflicts, legend: "{{host}} {{conflict}}" })],
    }),
    timeSeries({
      id: 43,
      title: "Capitulations",
      description:
        "Times per bucket that the signer gave up its view of the miner for that of the set, after 20 s of " +
        "dissent, as its log tells it. Lines that the stack file thins out are missing here.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The signer has given up no view in this time",
      draw: "bars",
      queries: [logCounts(queries.capitulations(), "{{host}}")],
    }),
  ]);
}
