import { BytesIEC, CountsPerSecond, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { never, noData } from "./judgement.ts";
import * as queries from "./queries.ts";

/** Is there enough memory, and what was done without? */
export function memoryRow(): RowDraft {
  return row(30, "Memory", [
    timeSeries({
      id: 31,
      title: "Memory",
      description:
        "Total; what programs can still get; and what nobody uses, which is little on a healthy machine, as caches take it.",
      width: 12,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.memoryTotal, legend: "{{host}} total" }),
        overRange({ expression: queries.memoryAvailable, legend: "{{host}} available" }),
        overRange({ expression: queries.memoryFree, legend: "{{host}} unused" }),
      ],
    }),
    timeSeries({
      id: 32,
      title: "Caches",
      description:
        "What the kernel keeps of disks and files, and gives back when asked; and what is not yet written.",
      width: 12,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.cached, legend: "{{host}} files" }),
        overRange({ expression: queries.buffers, legend: "{{host}} blocks" }),
        overRange({ expression: queries.reclaimable, legend: "{{host}} kernel" }),
        overRange({ expression: queries.dirty, legend: "{{host}} not yet written" }),
      ],
    }),
    timeSeries({
      id: 33,
      title: "Swap",
      description: "What is on the swap, and how much fits. A machine without a swap has 0 of 0.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.swapUsed, legend: "{{host}} used" }),
        overRange({ expression: queries.swapTotal, legend: "{{host}} total" }),
      ],
    }),
    timeSeries({
      id: 34,
      title: "Swapped, and waited for",
      description:
        "Pages per second to and from the swap, and those that a program had to wait for. All three together: memory is short.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.swappedIn, legend: "{{host}} in" }),
        overRange({ expression: queries.swappedOut, legend: "{{host}} out" }),
        overRange({ expression: queries.majorFaults, legend: "{{host}} waited for" }),
      ],
    }),
    timeSeries({
      id: 35,
      title: "Killed in an hour",
      description: "Processes that the kernel has killed within an hour for want of memory.",
      width: 8,
      unit: Short,
      thresholds: never,
      noData: "No machine has reported, or its kernel does not count",
      queries: [overRange({ expression: queries.killedInAnHour, legend: "{{host}}" })],
    }),
  ]);
}
