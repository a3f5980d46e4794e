import { AnnotationEventFieldSource } from "@grafana/grafana-foundation-sdk/dashboard";
import type { AnnotationEventFieldMapping, AnnotationQuery } from "@grafana/grafana-foundation-sdk/dashboard";
import { logqlLines, logsqlMarks } from "@stackmon/stacks";
import type { LogLabel, LogSelection, Vector } from "@stackmon/stacks";
import { logsRef, metricsRef } from "../data-source/reference.ts";
import type { DataSourceReference, StoreKinds } from "../data-source/reference.ts";

/** A kind of moment that is marked on all graphs of a board. */
interface Marks {
  /** Stands at the switch above the board. */
  readonly name: string;
  /** A colour of Grafana's palette. */
  readonly color: string;
  /** Whether they are shown until the reader switches them off. */
  readonly shown: boolean;
}

/** An annotation query as plain data: the SDK's target knows Grafana's own annotations alone. */
export type Annotation = Omit<AnnotationQuery, "target"> & {
  readonly target?: Readonly<Record<string, unknown>>;
  readonly maxLines?: number;
  readonly queryType?: string;
};

/** What Grafana calls an annotation's query, and plugins know it by. */
const refId = "Anno";

/**
 * A mark where `expression` has a series; several in a row, each within `step`, are one span.
 *
 * *Source:* grafana/grafana packages/grafana-prometheus/src/annotations.ts, which reads the query's fields beside
 * `target` and moves them there; VictoriaMetrics' plugin reads the same.
 */
export function metricMarks(
  { metrics }: StoreKinds,
  marks: Marks,
  {
    expression,
    title,
    tags,
  }: { readonly expression: Vector; readonly title: string; readonly tags: readonly string[] },
): Annotation {
  const step = "60s";
  return {
    ...common(marks, metricsRef(metrics)),
    step,
    titleFormat: title,
    tagKeys: tags.join(","),
    target: { refId, datasource: metricsRef(metrics), expr: expression.promql, interval: step },
  };
}

/** At most this many lines are marked: more are no events. */
const maxLines = 100;

/** A mark for each line, which is its text; hosts and services are its tags. */
export function logMarks({ logs }: StoreKinds, marks: Marks, lines: LogSelection): Annotation {
  const labels: readonly LogLabel[] = ["host", "service"];
  const query = { refId, datasource: logsRef(logs), editorMode: "code", maxLines };
  switch (logs) {
    case "victoria-logs":
      return {
        ...common(marks, logsRef(logs)),
        mappings: { text: fieldOf("Line"), tags: fieldOf("labels") },
        target: { ...query, expr: logsqlMarks(lines, labels), queryType: "instant" },
      };
    case "loki":
      return {
        ...common(marks, logsRef(logs)),
        // Loki's plugin reads the query here, and not in the target.
        expr: logqlLines(lines),
        maxLines,
        queryType: "range",
        tagKeys: labels.join(","),
        target: { ...query, expr: logqlLines(lines), queryType: "range" },
      };
  }
}

function fieldOf(name: string): AnnotationEventFieldMapping {
  return { source: AnnotationEventFieldSource.Field, value: name };
}

const grafana: DataSourceReference = { type: "grafana", uid: "-- Grafana --" };

/**
 * A mark for each annotation of Grafana's own that has the tag.
 *
 * *Source:* grafana/grafana docs/sources/dashboards/build-dashboards/annotate-visualizations, "Filter queries by tag".
 */
export function taggedMarks(marks: Marks, tag: string): Annotation {
  return {
    ...common(marks, grafana),
    target: { refId, type: "tags", tags: [tag], matchAny: false, limit: 100 },
  };
}

/**
 * What readers mark on the board by hand, and states of Grafana's own alerts of its panels. Grafana adds it to any
 * board that lacks it.
 *
 * *Source:* grafana/grafana public/app/features/dashboard/state/DashboardModel.ts (`addBuiltInAnnotationQuery`).
 */
export const ownMarks: Annotation = {
  builtIn: 1,
  datasource: grafana,
  enable: true,
  hide: true,
  iconColor: "rgba(0, 211, 255, 1)",
  name: "Annotations & Alerts",
  type: "dashboard",
};

function common({ name, color, shown }: Marks, datasource: DataSourceReference): Annotation {
  return { name, datasource, enable: shown, hide: false, iconColor: color };
}
