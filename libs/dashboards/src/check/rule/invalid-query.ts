import type { Query } from "../model/query.ts";
import type { Finding, Rule } from "../rule.ts";

/**
 * A query that its language's grammar does not read. Of LogsQL no grammar is kept: its quotes and brackets are counted, and
 * a graph must end in `stats`.
 */
export const invalidQuery: Rule = {
  code: "dashboard/invalid-query",
  severity: "error",
  find: ({ queries }) => queries.flatMap(faultOf),
};

function faultOf({ at, read, json }: Query): readonly Finding[] {
  switch (read.language) {
    case "promql":
      return refused(at, "PromQL", read.parsed.fault, "correct it where it stops");
    case "metricsql":
      return refused(
        at,
        "PromQL",
        read.parsed.fault,
        "correct it, or leave the rule out here if it is MetricsQL",
      );
    case "logql":
      return refused(at, "LogQL", read.parsed.fault, "correct it where it stops");
    case "logsql": {
      const fault = read.outline.fault ?? statsFault(read.outline.parts, json["queryType"]);
      return fault === undefined
        ? []
        : [{ at, message: `this is no LogsQL that is drawn: ${fault}`, help: "correct it" }];
    }
    case "unknown":
      return [];
  }
}

function refused(
  at: Finding["at"],
  language: string,
  fault: string | undefined,
  help: string,
): readonly Finding[] {
  if (fault === undefined) return [];
  const upTo = fault.length > 60 ? `…${fault.slice(-60)}` : fault;
  const message =
    fault.trim() === "" ? `this is no ${language}` : `this is ${language} no further than ${upTo}`;
  return [{ at, message, help }];
}

/**
 * *Source:* VictoriaMetrics/victorialogs-datasource src/types.ts (`QueryType`), and the store's answer to
 * /select/logsql/stats_query_range without the pipe.
 */
function statsFault(parts: readonly string[], type: unknown): string | undefined {
  if (type !== "stats" && type !== "statsRange") return undefined;
  if (parts.slice(1).some((pipe) => /^stats\b/.test(pipe))) return undefined;
  return `a query of the type ${type} has no pipe | stats`;
}
