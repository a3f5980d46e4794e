import { Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { logLines, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { lineTable } from "../../panel/table.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { at, lineItself } from "./columns.ts";
import * as queries from "./queries.ts";

/** What becomes of proposals? */
export function proposalRow(): RowDraft {
  return row(13, "Proposals", [
    timeSeries({
      id: 14,
      title: "Proposals in five minutes",
      description: "Proposals that signers have received: about as many as blocks become the tip.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No proposal was logged",
      queries: [overRange({ expression: queries.proposals, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 15,
      title: "Rejections by reason",
      description:
        "Rejections in five minutes: those that signers have heard of from others, and their own, which name their host. " +
        "Own ones alone are a view that others do not share; 30 % of the weight kills a block.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No rejection was logged for a day",
      queries: [
        overRange({ expression: queries.rejections, legend: "{{reject_reason}}" }),
        overRange({ expression: queries.ownRejections, legend: "{{host}} {{reject_reason}}" }),
      ],
    }),
    timeSeries({
      id: 16,
      title: "Time to validate a proposal",
      description:
        "Half, 95 % and 99 % of the proposals of five minutes took the node no longer. A signer gives up after 120 s, and " +
        "its answer misses the block long before.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 5, is: "yellow" },
          { from: 60, is: "red" },
        ],
      },
      noData: "No validation was logged",
      queries: [
        overRange({ expression: queries.validationTime(0.5), legend: "{{host}} 50 %" }),
        overRange({ expression: queries.validationTime(0.95), legend: "{{host}} 95 %" }),
        overRange({ expression: queries.validationTime(0.99), legend: "{{host}} 99 %" }),
      ],
    }),
    lineTable({
      id: 17,
      title: "Rejections",
      description:
        "Each rejection that a signer decides or hears of, with its reason. A click on the signature hash shows what all " +
        "services say of the proposal.",
      width: 24,
      noData: "No proposal was rejected in this time",
      columns: [
        ...at,
        { field: "reject_reason", title: "Reason", width: 220 },
        { field: "block_height", title: "Height", width: 90 },
        { field: "signer_signature_hash", title: "Signature hash", width: 160, follows: true },
        { field: "signer_pubkey", title: "Signer", width: 160 },
        lineItself,
      ],
      query: logLines(queries.rejectionLines, 500),
    }),
    lineTable({
      id: 18,
      title: "Signer's decisions",
      description:
        "Proposals, answers and rejections as the signer logs them, and what it thinks of the miner. A click on the " +
        "signature hash or the tenure follows it.",
      width: 24,
      noData: "No signer has decided anything in this time",
      columns: [
        ...at,
        { field: "block_height", title: "Height", width: 90 },
        { field: "signer_signature_hash", title: "Signature hash", width: 160, follows: true },
        { field: "consensus_hash", title: "Tenure", width: 160, follows: true },
        lineItself,
      ],
      query: logLines(queries.signingLines, 500),
    }),
  ]);
}
