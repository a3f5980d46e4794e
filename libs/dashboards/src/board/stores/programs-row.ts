import {
  BytesIEC,
  DateTimeFromNow,
  NoUnit,
  PercentUnit,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { isScrapedFrom, programsOf } from "@stackmon/stacks";
import type { MetricSource, Stack, Vector } from "@stackmon/stacks";
import type { PanelDraft } from "../../panel/panel.ts";
import { atEnd } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { fillsUp, graph } from "./graph.ts";
import * as queries from "./programs-queries.ts";
import * as victoriaLogs from "./victoria-logs-queries.ts";
import * as victoriaMetrics from "./victoria-metrics-queries.ts";

const noData = "Nobody has scraped the stores: the stack has no hub, or it does not run";

/** Whether it is one of the programs that tell their version alike. */
const isOfVictoria = (program: MetricSource): boolean => isScrapedFrom({ service: "victoria" }, program);

/** Is everything there that stores, shows and alerts, and has it room? */
export function programsRow(stack: Stack): RowDraft {
  const victoria = programsOf(stack).some(isOfVictoria);
  return row(1, "Programs", [
    stat({
      id: 2,
      title: "Scraped",
      description:
        "1: the last scrape succeeded. 0: it did not, or the program is not where the stack file says. A store of metrics " +
        "that is down shows nothing, as does all else here.",
      width: 8,
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData,
      queries: [atEnd({ expression: queries.up(stack), legend: "{{service}} {{host}}" })],
    }),
    stat({
      id: 3,
      title: "Started",
      description:
        "When each program started. A start that nobody has asked for is a crash, or memory that ran out.",
      width: 8,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.started(stack), legend: "{{service}} {{host}}" })],
    }),
    stat({
      id: 4,
      title: "Versions",
      description: "What runs, by its own word.",
      show: "name",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: versions(stack).map(([legend, expression]) => atEnd({ expression, legend })),
    }),
    ...disks(stack),
    graph({
      id: 8,
      title: "Memory",
      description: victoria
        ? "Memory that each program takes; for those of VictoriaMetrics' makers also what there is for it, and what its " +
          "caches may take of it."
        : "Memory that each program takes.",
      unit: BytesIEC,
      noData,
      of: {
        "{{service}} {{host}}": queries.memory(stack),
        ...(victoria
          ? {
              "{{service}} {{host}} there": queries.memoryAvailable,
              "{{service}} {{host}} caches": queries.memoryForCaches,
            }
          : {}),
      },
    }),
    graph({
      id: 9,
      title: "Processors",
      description: "Processors that each program keeps busy.",
      unit: Short,
      noData,
      of: { "{{service}} {{host}}": queries.processors(stack) },
    }),
    graph({
      id: 10,
      title: "Files and connections",
      description: "Open files and connections, as a share of how many the program may open.",
      unit: PercentUnit,
      thresholds: fillsUp,
      noData,
      of: { "{{service}} {{host}}": queries.filesUsed(stack) },
    }),
  ]);
}

function versions(stack: Stack): readonly (readonly [legend: string, of: Vector])[] {
  const { victoria, ...others } = queries.versions;
  const programs = programsOf(stack);
  return [
    ...(programs.some(isOfVictoria) ? [victoria] : []),
    ...Object.entries(others).flatMap(([program, version]) =>
      programs.some((each) => each === program) ? [version] : [],
    ),
  ];
}

/** Of the stores that know their disk: those of VictoriaMetrics' makers. */
function disks({ stores }: Stack): readonly PanelDraft[] {
  const told: readonly (readonly [title: string, of: typeof victoriaMetrics | typeof victoriaLogs])[] = [
    ...(stores.metrics.kind === "victoria-metrics" ? [["metrics", victoriaMetrics] as const] : []),
    ...(stores.logs.kind === "victoria-logs" ? [["logs", victoriaLogs] as const] : []),
  ];
  if (told.length === 0) return [];
  return [
    stat({
      id: 5,
      title: "Disk used",
      description: "Share of the store's disk that is taken, by the store or by what else is on it.",
      width: 8,
      unit: PercentUnit,
      decimals: 1,
      thresholds: fillsUp,
      noData,
      queries: told.map(([title, of]) =>
        atEnd({ expression: of.diskUsed, legend: `${title} {{host}} {{path}}` }),
      ),
    }),
    stat({
      id: 6,
      title: "Disk full in",
      description:
        "Time until the store's disk is full, if it goes on as in the last six hours. Until a retention has passed it fills; " +
        "what counts is whether it is full before: see the store's own row.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "red",
        steps: [
          { from: 86_400, is: "yellow" },
          { from: 604_800, is: "green" },
        ],
      },
      noData: "The disk does not fill up",
      queries: told.map(([title, of]) =>
        atEnd({ expression: of.diskFullIn, legend: `${title} {{host}} {{path}}` }),
      ),
    }),
    stat({
      id: 7,
      title: "Read-only",
      description:
        "1 while the store takes nothing more, as its disk is full: what comes waits at its sender.",
      width: 8,
      unit: NoUnit,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData,
      queries: told.map(([title, of]) =>
        atEnd({ expression: of.readOnly, legend: `${title} {{host}} {{path}}` }),
      ),
    }),
  ];
}
