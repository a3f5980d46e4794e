import { Celsius, DateTimeFromNow, NoUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { clockBounds, noClock, noData } from "./judgement.ts";
import * as queries from "./queries.ts";

const noSensors = "No sensors, as in virtual machines";

/** Is the clock right, and what is this machine? */
export function clockRow(): RowDraft {
  return row(70, "Clock and system", [
    stat({
      id: 71,
      title: "Clock kept",
      description: "1 while a time service keeps the clock, such as chrony or systemd-timesyncd.",
      width: 6,
      unit: Short,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData: noClock,
      queries: [atEnd({ expression: queries.clockSynced, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 72,
      title: "Clock wrong by at most",
      description:
        "Seconds that the clock may be wrong by. It grows by half a millisecond a second while no time service keeps it.",
      width: 9,
      unit: Seconds,
      thresholds: clockBounds,
      noData: noClock,
      queries: [overRange({ expression: queries.clockError, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 73,
      title: "Clock to be moved by",
      description:
        "What the time service has not yet corrected. chronyd keeps that to itself, so that it is 0.",
      width: 9,
      unit: Seconds,
      thresholds: "none",
      noData: noClock,
      queries: [overRange({ expression: queries.clockOffset, legend: "{{host}}" })],
    }),
    stat({
      id: 74,
      title: "Started",
      description: "When the machine was started.",
      width: 8,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.started, legend: "{{host}}" })],
    }),
    stat({
      id: 75,
      title: "Kernel",
      description: "Release of the kernel that runs, and the architecture.",
      width: 8,
      unit: NoUnit,
      show: "name",
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.kernel, legend: "{{host}} {{release}} {{machine}}" })],
    }),
    stat({
      id: 76,
      title: "System",
      description: "The distribution.",
      width: 8,
      unit: NoUnit,
      show: "name",
      thresholds: "none",
      noData: "No machine has reported, or it has no os-release file",
      queries: [atEnd({ expression: queries.system, legend: "{{host}} {{pretty_name}}" })],
    }),
    timeSeries({
      id: 77,
      title: "Open files",
      description:
        "Files that all programs of the machine have open. Under systemd the machine has no bound of its own, so what counts is a " +
        "steady rise: a program that never closes them.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.openFiles, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 78,
      title: "Temperature",
      description: "The hottest sensor of each chip.",
      width: 8,
      unit: Celsius,
      thresholds: "none",
      noData: noSensors,
      queries: [overRange({ expression: queries.temperature, legend: "{{host}} {{chip}}" })],
    }),
    timeSeries({
      id: 79,
      title: "Temperature of danger",
      description: "The temperature at which a chip slows down or stops: compare with the temperature.",
      width: 8,
      unit: Celsius,
      thresholds: "none",
      noData: noSensors,
      queries: [overRange({ expression: queries.temperatureBound, legend: "{{host}} {{chip}}" })],
    }),
  ]);
}
