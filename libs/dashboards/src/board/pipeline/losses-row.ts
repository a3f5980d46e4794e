import { CountsPerSecond, Short } from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const someIsRed = { base: "green", steps: [{ from: 1, is: "red" }] } as const;

/** Which lines are not stored, not whole, or not at their own time? */
export function lossesRow(stack: Stack): RowDraft {
  return row(5, "Not stored", [
    timeSeries({
      id: 6,
      title: "Dropped by rule",
      description:
        "Lines per second that sampling, limits and drops of the stack file take out, by rule; all limits together " +
        "are ratelimit_drop_stage. Lines of warn and above are never among them.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No rule has dropped a line",
      queries: [overRange({ expression: queries.droppedByRule, legend: "{{host}} {{reason}}" })],
    }),
    timeSeries({
      id: 7,
      title: "Refused",
      description:
        "Lines in five minutes that the hub or the store has refused, or that the queue's disk has not taken, and that " +
        "are lost. Alloy's own log says why.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData: "No Alloy has reported",
      queries: [
        overRange({ expression: queries.refused, legend: "{{host}}" }),
        overRange({ expression: queries.notQueued, legend: "{{host}} not queued" }),
        overRange({ expression: queries.refusedPush, legend: "{{host}} to {{endpoint}}" }),
      ],
    }),
    timeSeries({
      id: 8,
      title: "Dropped by the store",
      description:
        "Lines in five minutes that the store of logs has dropped although it answered with success: times outside " +
        "its window most of all.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData: "The store has dropped nothing, or the stack has no hub to scrape it",
      queries: [overRange({ expression: queries.outsideWindow(stack), legend: "{{host}} {{reason}}" })],
    }),
    timeSeries({
      id: 9,
      title: "Cut lines",
      description: "Lines in five minutes that were longer than the stack file allows, and end in a marker.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No line was cut",
      queries: [overRange({ expression: queries.cut, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 10,
      title: "Times that cannot be read",
      description:
        "Lines in five minutes that bear the time at which they were read instead of their own: pretty lines, which " +
        "have no year, and times in a format of STACKS_LOG_FORMAT_TIME.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "Every line's time was read",
      queries: [overRange({ expression: queries.timesUnread, legend: "{{host}} {{service}}" })],
    }),
  ]);
}
