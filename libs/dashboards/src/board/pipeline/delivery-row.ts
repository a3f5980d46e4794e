import { BytesIEC, CountsPerSecond, PercentUnit } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "No queue has reported: logs are pushed from memory, or no Alloy is there";

/** Do lines get through, and how much waits on the disks of those who read them? */
export function deliveryRow(): RowDraft {
  return row(18, "Delivery", [
    timeSeries({
      id: 19,
      title: "Waiting",
      description:
        "Log lines that wait on the disk of each machine until the store has answered that it has them.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.queued, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 20,
      title: "Queue full by",
      description:
        "Share of its room that each queue takes. When it is full, reading stops, and rotated logs are lost.",
      width: 8,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 0.9, is: "red" },
        ],
      },
      noData,
      queries: [overRange({ expression: queries.queueFilled, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 21,
      title: "Delivered",
      description:
        "Lines per second that the store has taken from each machine; more than are read after an outage.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No line was delivered",
      queries: [
        overRange({ expression: queries.sentFromQueue, legend: "{{host}}" }),
        overRange({ expression: queries.pushed, legend: "{{host}} pushed" }),
      ],
    }),
  ]);
}
