import { NoUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noNode = "The signer has never initialised";
const noAccount = "The signer has not read its account yet";

/** Is the signer in the right cycle, and does it see its node? */
export function accountRow(): RowDraft {
  return row(60, "Cycle and account", [
    stat({
      id: 61,
      title: "Reward cycle",
      description:
        "The reward cycle that the signer's node reports; 2,100 Bitcoin blocks each. Hosts of one network should " +
        "agree. A signer that is not registered in the cycle gets no proposals.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: noNode,
      queries: [atEnd({ expression: queries.signerCycle, legend: "{{host}}" })],
    }),
    stat({
      id: 62,
      title: "Nonce",
      description: "Nonce of the signer's account, from its node.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: noAccount,
      queries: [atEnd({ expression: queries.signerNonce, legend: "{{host}}" })],
    }),
    stat({
      id: 63,
      title: "Balance",
      description: "STX of the signer's account. 0 is normal where the signer pays for no transactions.",
      width: 8,
      unit: Short,
      decimals: 2,
      thresholds: "none",
      noData: noAccount,
      queries: [atEnd({ expression: queries.signerBalance, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 64,
      title: "Height that the signer sees",
      description:
        "Stacks height that the node told the signer. It is asked once a minute, when the signer is scraped, and " +
        "shown one scrape later; it stands still when the node does not answer.",
      width: 12,
      unit: NoUnit,
      thresholds: "none",
      noData: noNode,
      queries: [overRange({ expression: queries.heightSeen, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 65,
      title: "Blocks behind its node",
      description:
        "The node's tip minus the height that the signer of the same host sees. Up to 15 is the signer's minute; more, " +
        "and rising, is a signer that cannot ask its node.",
      width: 12,
      unit: Short,
      thresholds: {
        base: "green",
        steps: [
          { from: 30, is: "yellow" },
          { from: 60, is: "red" },
        ],
      },
      noData: "Not both a node and a signer report on this host",
      queries: [overRange({ expression: queries.behindNode, legend: "{{host}}" })],
    }),
  ]);
}
