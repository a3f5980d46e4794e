import {
  BytesIEC,
  DateTimeFromNow,
  NoUnit,
  PercentUnit,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./health-queries.ts";

const noData = "No Alloy has reported";
const someIsRed = { base: "green", steps: [{ from: 1, is: "red" }] } as const;
const someIsYellow = { base: "green", steps: [{ from: 1, is: "yellow" }] } as const;

/** Does every Alloy run what it was given, and what does it take? */
export function healthRow(stack: Stack): RowDraft {
  return row(22, "Alloy", [
    stat({
      id: 23,
      title: "Configuration runs",
      description:
        "1 where the configuration that was last read is the one that runs; 0 where the one before it still runs, as the new one has a mistake.",
      width: 4,
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData,
      queries: [atEnd({ expression: queries.configurationLoaded, legend: "{{host}}" })],
    }),
    stat({
      id: 24,
      title: "Configuration read",
      description:
        "When each Alloy last took a configuration. After a new bundle, one that is long ago has not been reloaded.",
      width: 4,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.loadedAt, legend: "{{host}}" })],
    }),
    stat({
      id: 25,
      title: "Configurations",
      description:
        "How many machines run each configuration, by the first digits of its hash. Agents of one bundle have one, a hub has another; one more is a machine with an old bundle.",
      width: 4,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.configurations, legend: "{{sha256}}" })],
    }),
    stat({
      id: 26,
      title: "Versions",
      description: "How many machines run each version of Alloy. Bundles are tested with v1.19.",
      width: 4,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.versions, legend: "{{version}}" })],
    }),
    stat({
      id: 27,
      title: "Newest sample",
      description:
        "Seconds since the newest sample of each Alloy that is stored. Some scrapes are normal; more is an outage, a queue that is not empty yet, or a machine that is away.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 120, is: "yellow" },
          { from: 600, is: "red" },
        ],
      },
      noData: "No Alloy has reported for six hours",
      queries: [atEnd({ expression: queries.sinceNewestSample(stack), legend: "{{host}}" })],
    }),
    timeSeries({
      id: 28,
      title: "Components",
      description:
        "Components of each configuration by their health. All are to be healthy; one that has exited or is not healthy is named in the log of its Alloy and on its page, port 12345.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.components, legend: "{{host}} {{health_type}}" })],
    }),
    timeSeries({
      id: 29,
      title: "CPU",
      description:
        "Processors that each Alloy keeps busy. Half of one is a hub that takes some thousand lines a second.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.cpu, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 30,
      title: "Memory",
      description: "Resident memory of each Alloy.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.memory, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 31,
      title: "Failed reloads",
      description: "Attempts in one hour to take a configuration that ended with the old one running on.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData,
      queries: [overRange({ expression: queries.loadFailures, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 32,
      title: "Waiting evaluations",
      description:
        "Components that wait to be evaluated again. A number that does not fall is an Alloy that does not keep up with what it refers to.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.waitingEvaluations, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 33,
      title: "Slow evaluations",
      description: "Seconds in one hour that went into evaluations of more than a minute.",
      width: 8,
      unit: Seconds,
      thresholds: someIsYellow,
      noData: "No evaluation took more than a minute",
      queries: [overRange({ expression: queries.slowEvaluations, legend: "{{host}} {{component_id}}" })],
    }),
  ]);
}
