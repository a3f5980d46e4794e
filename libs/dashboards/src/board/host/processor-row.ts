import { PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { worse } from "../scales.ts";
import { noData } from "./judgement.ts";
import * as queries from "./queries.ts";

const noPressure = "No machine has reported, or its kernel does not count pressure (psi=1)";

/** What do programs wait for? */
export function processorRow(): RowDraft {
  return row(40, "Processors and pressure", [
    timeSeries({
      id: 41,
      title: "CPU by mode",
      description:
        "Share of all CPUs in each mode. `iowait` waits for disks, `steal` is what the hypervisor gave to others.",
      width: 12,
      unit: PercentUnit,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.byMode, legend: "{{host}} {{mode}}" })],
    }),
    timeSeries({
      id: 42,
      title: "Load per CPU",
      description:
        "Tasks that run or wait for a CPU or a disk, for each CPU. Above 1 for long: something waits.",
      width: 12,
      unit: Short,
      thresholds: worse(1, 2),
      noData,
      queries: [
        overRange({ expression: queries.load1, legend: "{{host}} 1 min" }),
        overRange({ expression: queries.load5, legend: "{{host}} 5 min" }),
        overRange({ expression: queries.load15, legend: "{{host}} 15 min" }),
      ],
    }),
    timeSeries({
      id: 43,
      title: "Some wait",
      description: "Share of the time in which some task waited for a CPU, a disk or memory.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData: noPressure,
      queries: [
        overRange({ expression: queries.cpuWaiting, legend: "{{host}} CPU" }),
        overRange({ expression: queries.ioWaiting, legend: "{{host}} disk" }),
        overRange({ expression: queries.memoryWaiting, legend: "{{host}} memory" }),
      ],
    }),
    timeSeries({
      id: 44,
      title: "All wait",
      description: "Share of the time in which all tasks waited at once: lost time.",
      width: 8,
      unit: PercentUnit,
      thresholds: worse(0.1, 0.3),
      noData: noPressure,
      queries: [
        overRange({ expression: queries.ioStalled, legend: "{{host}} disk" }),
        overRange({ expression: queries.memoryStalled, legend: "{{host}} memory" }),
      ],
    }),
    timeSeries({
      id: 45,
      title: "Tasks",
      description: "Tasks that run or wait for a CPU, and those that wait for a disk.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.tasksRunning, legend: "{{host}} running" }),
        overRange({ expression: queries.tasksBlocked, legend: "{{host}} waiting for a disk" }),
      ],
    }),
  ]);
}
