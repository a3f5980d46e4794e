import { CountsPerSecond, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noProposal = "No proposal has reached the signer since it started: is it registered in this cycle?";

/** Do I vote, and how often against? */
export function votesRow(): RowDraft {
  return row(1, "Votes", [
    timeSeries({
      id: 2,
      title: "Proposals and responses",
      description:
        "Block proposals that reached the signer and answers that it sent, per second; about 0.2 of each on mainnet. " +
        "None while the chain moves: the node's event observer does not lead to the signer. An answer counts as sent " +
        "even if the node then fails to store it.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: noProposal,
      queries: [
        overRange({ expression: queries.proposals, legend: "{{host}} proposals" }),
        overRange({ expression: queries.responses, legend: "{{host}} {{response_type}}" }),
      ],
    }),
    timeSeries({
      id: 3,
      title: "Answers per proposal",
      description:
        "Answers sent for each proposal received, over 15 minutes. Well below 1 are votes missed; a little off 1 is " +
        "normal, as a proposal may arrive twice and an answer may be sent again.",
      width: 12,
      unit: PercentUnit,
      thresholds: {
        base: "red",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 0.9, is: "green" },
        ],
      },
      noData: "The signer has answered nothing since it started",
      queries: [overRange({ expression: queries.answeredShare, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 4,
      title: "Rejected share",
      description:
        "Rejections among the signer's answers of the last 15 minutes. A few percent around a tenure change are " +
        "normal. At 30 % of the network's weight a block is dead.",
      width: 12,
      unit: PercentUnit,
      thresholds: scales.rejectedShare,
      noData: "The signer has rejected nothing since it started",
      queries: [overRange({ expression: queries.rejectedShare, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 5,
      title: "Pre-commits sent",
      description:
        "Pre-commits that the signer broadcast, per second: it holds a block valid and waits for others to do so " +
        "before it signs. Pre-commits without acceptances are a signer set that does not come together.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "The signer has sent no pre-commit since it started; releases before 3.3 have none",
      queries: [overRange({ expression: queries.preCommits, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 6,
      title: "Own rejections by reason",
      description:
        "Proposals that the signer itself rejected in five minutes, by its reason, as its log tells it.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "The signer has logged no rejection of its own for a day",
      queries: [overRange({ expression: queries.ownRejections, legend: "{{host}} {{reject_reason}}" })],
    }),
    timeSeries({
      id: 7,
      title: "Rejections of all signers by reason",
      description:
        "Rejections in five minutes that a host has heard of from the signer set, by reason. One reason with many " +
        "rejections is the miner's block; your own reasons alone are your node.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No rejection was heard of for a day",
      queries: [overRange({ expression: queries.heardRejections, legend: "{{reject_reason}}" })],
    }),
  ]);
}
