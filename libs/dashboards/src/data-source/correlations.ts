import {
  dataSourceUids,
  followedIdPattern,
  followedIds,
  gauge,
  logqlLines,
  logsqlLines,
  matches,
} from "@stackmon/stacks";
import type { LogSelection, LogsStore, Stack } from "@stackmon/stacks";
import { escaped } from "./escaped.ts";

/**
 * A link of Explore's from a row of one data source to a query of another, which opens beside it.
 *
 * No `type` beside `config`: Grafana 11 cannot read one there, and takes the link for a query without it.
 *
 * *Source:* grafana/grafana docs/sources/administration/correlations/create-a-new-correlation;
 * pkg/services/provisioning/datasources/datasources.go (`makeCreateCorrelationCommand`).
 */
export interface Correlation {
  readonly targetUID: string;
  readonly label: string;
  readonly description: string;
  readonly config: {
    readonly type: "query";
    /** The field of a row that bears the link. */
    readonly field: string;
    readonly target: Readonly<Record<string, string>>;
    readonly transformations?: readonly Transformation[];
  };
}

interface Transformation {
  readonly type: "regex";
  readonly field: string;
  readonly expression: string;
  /** The variable that holds the expression's one group. */
  readonly mapValue: string;
}

/** From a line to all lines that name the same thing, and to the scrapes of the service that wrote it. */
export function logCorrelations({ job, stores }: Stack): readonly Correlation[] {
  const ids = followedIds.map((id): Correlation => ({
    targetUID: dataSourceUids.logs,
    label: `All lines of this ${id.title.toLowerCase()}`,
    description: `What all services say of the ${id.title.toLowerCase()} that the line names first.`,
    config: {
      type: "query",
      field: "Line",
      target: logTarget(stores.logs.kind, { job, typedWord: { variable: id.name } }),
      transformations: [
        { type: "regex", field: "Line", expression: firstOf(followedIdPattern(id)), mapValue: id.name },
      ],
    },
  }));
  return [...ids, toScrapes(job)];
}

/** Grafana takes the last match of all, ignoring case: this leaves it one. */
function firstOf(pattern: string): string {
  return escaped(`^[^]*?${pattern}`);
}

function toScrapes(job: string): Correlation {
  const up = gauge("up", { job, host: matches("${host}"), service: matches("${service}") });
  return {
    targetUID: dataSourceUids.metrics,
    label: "Scrapes of this service",
    description: "Whether the service that wrote the line was up.",
    config: { type: "query", field: "host", target: { expr: escaped(up.promql), refId: "A" } },
  };
}

/** From a series in a table to the log lines of its host and service. */
export function metricCorrelations({ job, stores }: Stack): readonly Correlation[] {
  const lines: LogSelection = { job, host: matches("${host:regex}"), service: matches("${service:regex}") };
  return [
    {
      targetUID: dataSourceUids.logs,
      label: "Logs of this service",
      description: "What the host's service has written in the same time.",
      config: { type: "query", field: "host", target: logTarget(stores.logs.kind, lines) },
    },
  ];
}

function logTarget(store: LogsStore["kind"], lines: LogSelection): Readonly<Record<string, string>> {
  const { expr, queryType } = {
    loki: { expr: logqlLines(lines), queryType: "range" },
    "victoria-logs": { expr: logsqlLines(lines), queryType: "instant" },
  }[store];
  return { refId: "A", expr: escaped(expr), queryType };
}
