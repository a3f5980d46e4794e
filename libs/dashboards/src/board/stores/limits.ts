import { counter, dividedBy, gauge, increase, maxBy } from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import type { PanelDraft } from "../../panel/panel.ts";
import type { ChosenProgram } from "./chosen-program.ts";
import { fillsUp, graph, someIsYellow } from "./graph.ts";

type PerHost = Vector<"host">;

/** What a store lets in at once of one kind of request. */
export interface Limits {
  /** Share of how many may be worked on. */
  readonly atOnce: PerHost;
  /** Those of five minutes that had to wait. */
  readonly waited: PerHost;
  /** Those of five minutes that had waited for too long. */
  readonly refused: PerHost;
}

/** Of pushes, which both stores of VictoriaMetrics' makers count alike. */
export function pushLimits(
  store: ChosenProgram<"victoria-metrics"> | ChosenProgram<"victoria-logs">,
): Limits {
  return {
    atOnce: dividedBy(
      maxBy(["host"], gauge("vm_concurrent_insert_current", store)),
      maxBy(["host"], gauge("vm_concurrent_insert_capacity", store)),
    ),
    waited: increase(counter("vm_concurrent_insert_limit_reached_total", store), "5m"),
    refused: increase(counter("vm_concurrent_insert_limit_timeout_total", store), "5m"),
  };
}

interface LimitPanels {
  /** Of the two panels. */
  readonly ids: readonly [atOnce: number, waited: number];
  readonly noData: string;
  readonly pushes: Limits;
  readonly queries: Limits;
}

/** Is the store asked for more at once than it may do? */
export function limitPanels({ ids: [atOnce, waited], noData, pushes, queries }: LimitPanels): PanelDraft[] {
  return [
    graph({
      id: atOnce,
      title: "At once",
      description: "Pushes and queries that are worked on, as a share of how many may be.",
      unit: PercentUnit,
      thresholds: fillsUp,
      noData,
      of: { "{{host}} pushes": pushes.atOnce, "{{host}} queries": queries.atOnce },
    }),
    graph({
      id: waited,
      title: "Waited and refused",
      description:
        "Pushes and queries in five minutes that had to wait for others, or had waited for too long.",
      unit: Short,
      thresholds: someIsYellow,
      noData,
      of: {
        "{{host}} pushes waited": pushes.waited,
        "{{host}} pushes refused": pushes.refused,
        "{{host}} queries waited": queries.waited,
        "{{host}} queries refused": queries.refused,
      },
    }),
  ];
}
