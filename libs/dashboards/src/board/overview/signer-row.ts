import { CountsPerSecond, NoUnit, PercentUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

/** Does my signer answer, how fast, and how often does it disagree? */
export function signerRow(): RowDraft {
  return row(13, "Signer", [
    timeSeries({
      id: 14,
      title: "Proposals and responses",
      description:
        "Block proposals that reached the signer and answers that it sent, per second; about 0.2 of each on " +
        "mainnet. Proposals without answers are votes missed. An answer counts as sent even if the node " +
        "then fails to store it.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No proposal has reached the signer since it started: is it registered in this cycle?",
      queries: [
        overRange({ expression: queries.proposals, legend: "{{host}} proposals" }),
        overRange({ expression: queries.responses, legend: "{{host}} {{response_type}}" }),
      ],
    }),
    timeSeries({
      id: 15,
      title: "Rejected share",
      description:
        "Rejections among the signer's answers of the last 15 minutes. A few percent around a tenure change " +
        "are normal. At 30 % of the network's weight a block is dead.",
      width: 8,
      unit: PercentUnit,
      thresholds: scales.rejectedShare,
      noData: "The signer has rejected nothing since it started",
      queries: [overRange({ expression: queries.rejectedShare, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 16,
      title: "Response latency",
      description:
        "From the time in a block's header to the signer's answer. The header's time is the miner's, in whole " +
        "seconds: a clock that is off shifts the curve.",
      width: 8,
      unit: Seconds,
      thresholds: scales.responseLatency,
      noData: "The signer has answered nothing in this time",
      queries: [
        overRange({ expression: queries.responseLatency(0.5), legend: "{{host}} median" }),
        overRange({ expression: queries.responseLatency(0.95), legend: "{{host}} 95th percentile" }),
      ],
    }),
    stat({
      id: 17,
      title: "Reward cycle",
      description: "The reward cycle that the signer's node reports. Hosts of one network should agree.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The signer has never initialised",
      queries: [atEnd({ expression: queries.signerCycle, legend: "{{host}}" })],
    }),
    stat({
      id: 18,
      title: "Nonce",
      description: "Nonce of the signer's account, from its node.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The signer has not read its account yet",
      queries: [atEnd({ expression: queries.signerNonce, legend: "{{host}}" })],
    }),
    stat({
      id: 19,
      title: "Balance",
      description: "STX of the signer's account. 0 is normal where the signer pays for no transactions.",
      width: 8,
      unit: Short,
      decimals: 2,
      thresholds: "none",
      noData: "The signer has not read its account yet",
      queries: [atEnd({ expression: queries.signerBalance, legend: "{{host}}" })],
    }),
  ]);
}
