import type { JsonObject } from "../../import/json.ts";
import type { Place } from "../place.ts";
import { logqlLabels, parseLogql, streamSelectors } from "../query/logql.ts";
import { logsqlLabels, outlineLogsql, type LogsqlOutline } from "../query/logsql.ts";
import type { Parsed } from "../query/parsed.ts";
import { parsePromql, selectionsIn, type Selection } from "../query/promql.ts";
import type { LabelMatcher } from "../query/promql.ts";
import type { Labels } from "../query/result-labels.ts";
import type { DataSource, Language } from "./data-source.ts";

/** A query of a panel, an annotation or a variable. */
export interface Query {
  readonly at: Place;
  readonly of: "panel" | "annotation" | "variable";
  readonly json: JsonObject;
  readonly source?: DataSource;
  readonly expression: string;
  readonly read: Read;
}

/** The expression as its language has it; where the language cannot be checked, nothing. */
export type Read =
  | {
      readonly language: "promql" | "metricsql";
      readonly parsed: Parsed;
      readonly selections: readonly Selection[];
    }
  | {
      readonly language: "logql";
      readonly parsed: Parsed;
      readonly streams: readonly (readonly LabelMatcher[])[];
      readonly labels: Labels;
    }
  | {
      readonly language: "logsql";
      readonly outline: LogsqlOutline;
      readonly streams: readonly (readonly LabelMatcher[])[];
      readonly labels: Labels;
    }
  | { readonly language: "unknown" };

/** A query for metrics that its grammar accepts. */
export type MetricRead = Extract<Read, { readonly selections: unknown }>;

/** Reads an expression. */
export function readExpression(expression: string, language: Language | undefined): Read {
  switch (language) {
    case "promql":
    case "metricsql": {
      const parsed = parsePromql(expression);
      return { language, parsed, selections: selectionsIn(parsed) };
    }
    case "logql": {
      const parsed = parseLogql(expression);
      return { language, parsed, streams: streamSelectors(parsed), labels: logqlLabels(parsed) };
    }
    case "logsql": {
      const outline = outlineLogsql(expression);
      return { language, outline, streams: outline.streams, labels: logsqlLabels(outline) };
    }
    case undefined:
      return { language: "unknown" };
  }
}

/** What is read of a query for metrics; undefined of all others, and of those that the grammar refuses. */
export function metricsRead({ read }: Query): MetricRead | undefined {
  return (read.language === "promql" || read.language === "metricsql") && read.parsed.fault === undefined
    ? read
    : undefined;
}
