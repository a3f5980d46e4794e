import type * as raw from "@grafana/schema/dist/esm/raw/dashboard/x/Dashboard_types.gen";

/**
 * A variable, with what Grafana and the foundation SDK write and the package's type lacks: a query variable's
 * definition, which Grafana's own files have, and an interval variable's steps, which the SDK sets for every type.
 */
interface Variable extends raw.VariableModel {
  definition?: string;
  auto?: boolean;
  auto_count?: number;
  auto_min?: string;
}

/**
 * An annotation query: the package's type has the target of Grafana's own annotations alone, and nothing of a plugin's.
 * These are what the plugins of Prometheus, Loki, VictoriaMetrics and VictoriaLogs read.
 */
interface Annotation extends Omit<raw.AnnotationQuery, "target"> {
  target?: Record<string, unknown>;
  mappings?: Record<string, { source?: "field" | "text" | "skip"; value?: string; regex?: string }>;
  expr?: string;
  maxLines?: number;
  queryType?: string;
  step?: string;
  tagKeys?: string;
  titleFormat?: string;
}

/** A board of the classic model, as a file holds it. */
export interface ClassicBoard extends Omit<raw.Dashboard, "annotations" | "templating"> {
  annotations?: { list?: Annotation[] };
  templating?: { list?: Variable[] };
}
