import { above, counter, dividedBy, matches, or, panelOf, programsOf, rate, sumBy } from "@stackmon/stacks";
import type { BoardPanel, Counter, MetricSource, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import { countedAny } from "../../rule/counted-any.ts";

/** What evaluates the rules and sends what they say; empty without a hub, as nobody scrapes it then. */
export function evaluatorGroup(stack: Stack): AlertGroup {
  const evaluators = programsOf(stack).flatMap((program) => counters[program] ?? []);
  const [first, ...rest] = evaluators;
  const alerts =
    first === undefined
      ? []
      : [evaluationsFail([first, ...rest]), evaluationsMissed([first, ...rest]), notSent([first, ...rest])];
  const ofGrafana = programsOf(stack).includes("grafana") ? [dataSourceFails] : [];
  return { name: "stackmon-evaluator", alerts: stack.hub === "none" ? [] : [...alerts, ...ofGrafana] };
}

type Label = "host" | "service";

/** What an evaluator counts of its mishaps. */
interface Mishaps {
  readonly failed: Counter<Label>;
  readonly missed: Counter<Label>;
  readonly unsent: Counter<Label>;
  /** Where the board shows evaluations that fail, and notifications. */
  readonly rulesPanel: BoardPanel;
  readonly notificationsPanel: BoardPanel;
}

type Evaluators = readonly [Mishaps, ...Mishaps[]];

/** A Prometheus without rule files counts none of it. */
const counters: { readonly [Program in MetricSource]?: Mishaps } = {
  grafana: {
    failed: counter("grafana_alerting_rule_evaluation_failures_total", { service: "grafana" }),
    missed: counter("grafana_alerting_schedule_rule_evaluations_missed_total", { service: "grafana" }),
    unsent: counter("grafana_alerting_notifications_failed_total", { service: "grafana" }),
    rulesPanel: panelOf("stores", "Grafana › Rules that fail"),
    notificationsPanel: panelOf("stores", "Notifications in an hour"),
  },
  vmalert: {
    failed: counter("vmalert_execution_errors_total", { service: "vmalert" }),
    missed: counter("vmalert_iteration_missed_total", { service: "vmalert" }),
    unsent: counter("vmalert_alerts_send_errors_total", { service: "vmalert" }),
    rulesPanel: panelOf("stores", "vmalert › Rules that fail"),
    notificationsPanel: panelOf("stores", "vmalert › Alerts sent"),
  },
  prometheus: {
    failed: counter("prometheus_rule_evaluation_failures_total", { service: "prometheus" }),
    missed: counter("prometheus_rule_group_iterations_missed_total", { service: "prometheus" }),
    unsent: counter("prometheus_notifications_errors_total", { service: "prometheus" }),
    rulesPanel: panelOf("stores", "Rules that fail or take too long"),
    notificationsPanel: panelOf("stores", "Prometheus › Alerts sent"),
  },
};

/** Grafana evaluates the rules unless it is told not to. */
function shown(evaluators: Evaluators): Mishaps {
  return evaluators.find((mishaps) => mishaps === counters.grafana) ?? evaluators[0];
}

/** Without a pause: a store that restarts makes a few evaluations fail, and the next ones succeed. */
function goesOn([first, ...rest]: readonly [Counter<Label>, ...Counter<Label>[]]): Vector<Label> {
  const going = (each: Counter<Label>) => above(sumBy(["host", "service"], rate(each, "5m")), 0);
  return or(going(first), ...rest.map(going));
}

function each(
  [first, ...rest]: Evaluators,
  of: "failed" | "missed" | "unsent",
): readonly [Counter<Label>, ...Counter<Label>[]] {
  return [first[of], ...rest.map((mishaps) => mishaps[of])];
}

function evaluationsFail(evaluators: Evaluators): MetricAlert {
  return {
    on: "metrics",
    name: "RuleEvaluationsFail",
    severity: "warning",
    for: "10m",
    summary: `${labelOf("service")} on ${labelOf("host")} cannot evaluate its rules`,
    description:
      "Evaluations have failed for ten minutes, of all rules or of some: a store does not answer, or takes too long. Those " +
      "rules are asleep, and this one may be heard late.",
    ...shown(evaluators).rulesPanel,
    expression: goesOn(each(evaluators, "failed")),
  };
}

function evaluationsMissed(evaluators: Evaluators): MetricAlert {
  return {
    on: "metrics",
    name: "RuleEvaluationsMissed",
    severity: "warning",
    for: "10m",
    summary: `${labelOf("service")} on ${labelOf("host")} does not keep up with its rules`,
    description:
      "For ten minutes evaluations were left out, as those before took too long. Alerts are heard late, or not at all.",
    ...shown(evaluators).rulesPanel,
    expression: goesOn(each(evaluators, "missed")),
  };
}

/** Notifications are few: one that fails is heard, by whoever is told in another way. */
function notSent(evaluators: Evaluators): MetricAlert {
  const [first, ...rest] = each(evaluators, "unsent");
  const failed = (counted: Counter<Label>) => countedAny<Label, Label>(["host", "service"], counted);
  return {
    on: "metrics",
    name: "NotificationsFail",
    severity: "warning",
    for: "0m",
    summary: `${labelOf("service")} on ${labelOf("host")} cannot send alerts`,
    description:
      "A notification has failed within the last 15 minutes. Alerts fire and nobody may hear them: look at the boards.",
    ...shown(evaluators).notificationsPanel,
    expression: or(failed(first), ...rest.map(failed)),
  };
}

/** Of data sources that are part of Grafana; that of VictoriaLogs is a plugin, and counts nothing here. */
const dataSourceFails = tunable<MetricAlert>(
  { value: 0.05, unit: "of the requests", least: 0.001, most: 0.9 },
  (share) => ({
    on: "metrics",
    name: "GrafanaDataSourceFails",
    severity: "warning",
    for: "10m",
    summary: `Grafana on ${labelOf("host")} gets errors from ${labelOf("datasource")}`,
    description:
      `For ten minutes more than ${percent(share)} of the requests to this data source were answered with an error of the server. Boards ` +
      "have holes, and rules fail.",
    ...panelOf("stores", "Requests to the stores"),
    expression: above(
      dividedBy(
        sumBy(
          ["host", "datasource"],
          rate(
            counter("grafana_datasource_request_total", { service: "grafana", code: matches("5..") }),
            "5m",
          ),
        ),
        sumBy(
          ["host", "datasource"],
          rate(counter("grafana_datasource_request_total", { service: "grafana" }), "5m"),
        ),
      ),
      share,
    ),
  }),
);
