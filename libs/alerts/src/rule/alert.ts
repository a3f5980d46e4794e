import type { AlertSeverity, BoardUid, LogCount, LogSilence, LogWindow, Vector } from "@stackmon/stacks";
import type { AlertName } from "./alert-name.ts";
import type { RecordingRule } from "./recording.ts";
import type { Tuning } from "./tuning.ts";

/** Who hears of it. */
export type Severity = AlertSeverity;

/** Prometheus's duration text, one unit: what rule files and Grafana's `for` read alike. */
export type RuleDuration = `${number}${"s" | "m" | "h"}`;

interface AlertCommon {
  /** Names the runbook (`runbooks/<name>.md`) and Grafana's rule UID. */
  readonly name: AlertName;
  readonly severity: Severity;
  /** What it is about; default `host`, a machine. An alert of the whole stack has no `host` for its link to choose. */
  readonly about?: "host" | "stack";
  /** How long the condition must hold before anyone hears of it; `0m` where the query's window says it already. */
  readonly for: RuleDuration;
  /** How long it goes on firing once the condition has passed, so that a flapping one pages once; default not at all. */
  readonly keepFiringFor?: RuleDuration;
  /** One line, with the labels of `labelOf`: what is wrong where. */
  readonly summary: string;
  /** What it means and what to look at first. */
  readonly description: string;
  /** The dashboard that shows it. */
  readonly board: BoardUid;
  /** The panel of it that shows what the rule asks for, on which Grafana marks the alert's states; see `panelOf`. */
  readonly panel?: number;
  /** Labels beside the severity and those of the series; none of ours, only a stack file's. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its threshold, where it has a single number that a stack file may set; made by `tunable`. */
  readonly tuning?: Tuning;
}

/** The labels that every rendering of the alert adds to those of the series. */
export function ruleLabels({ severity, labels }: Alert): Readonly<Record<string, string>> {
  return { ...labels, severity };
}

/** Fires for each series that the expression returns. */
export interface MetricAlert extends AlertCommon {
  readonly on: "metrics";
  /** Asks for all that it needs itself: what Grafana evaluates, and a rule file where nothing is recorded. */
  readonly expression: Vector;
  /** The same verdict for a rule file, from series that the alert's group records. */
  readonly recorded?: Recorded;
}

/** An expression over recorded series, and the rules that record them, each before those that read it. */
export interface Recorded {
  readonly expression: Vector;
  readonly rules: readonly RecordingRule[];
}

/** Fires for each group of log lines that reaches `atLeast` within the window. */
export interface LogCountAlert extends AlertCommon {
  readonly on: "log-count";
  readonly count: LogCount & { readonly window: LogWindow; readonly atLeast: number };
}

/** Fires for each expected stream that wrote nothing within the window. */
export interface LogSilenceAlert extends AlertCommon {
  readonly on: "log-silence";
  readonly silence: LogSilence;
  /**
   * The scrape that must succeed for silence to mean anything, labelled `host` and `service`. A service that
   * is down is silent too, and another alert's business. Grafana joins it; the evaluators of rule files read
   * one store each, there `inhibitRules` keeps the alert quiet.
   */
  readonly whileUp: Vector<"host" | "service">;
}

export type LogAlert = LogCountAlert | LogSilenceAlert;
export type Alert = MetricAlert | LogAlert;

/** Alerts that are evaluated together. */
export interface AlertGroup {
  readonly name: string;
  readonly alerts: readonly Alert[];
}

/** How often every group is evaluated: four scrapes, a tenth of the shortest window any alert asks for. */
export const evaluationInterval: RuleDuration = "1m";

/**
 * Stands for a label's value in a summary or description.
 *
 * `.Labels.host`, not `$labels.host`: Prometheus, vmalert, Loki and Grafana know both, but Grafana also
 * expands `$labels` in a provisioning file as an environment variable, to nothing.
 *
 * *Source:* grafana/grafana pkg/services/provisioning/values/values.go; prometheus template/template.go.
 */
export function labelOf(
  label:
    | "host"
    | "job"
    | "service"
    | "node"
    | "reason"
    | "mountpoint"
    | "device"
    | "path"
    | "version"
    | "datasource"
    | "observer",
): string {
  return `{{ .Labels.${label} }}`;
}
