import { metricNamesOf } from "../metric/names.ts";
import type { Rule } from "../rule.ts";

/** A metric that its program registers and never exposes: the panel is empty for ever. */
export const deadMetric: Rule = {
  code: "dashboard/dead-metric",
  severity: "error",
  find: ({ queries }, { catalogue }) =>
    queries.flatMap((query) =>
      metricNamesOf(query).flatMap((name) => {
        const metric = catalogue?.seriesOf(name)?.metric;
        if (metric?.status !== "dead") return [];
        const help = adviceOf(metric.note) ?? "ask for another, or count lines of the log";
        return [{ at: query.at, message: `${name} is never exposed, by any release`, help }];
      }),
    ),
};

/** A note of the catalogue is a sentence. */
function adviceOf(note: string | undefined): string | undefined {
  return note === undefined
    ? undefined
    : `${note.charAt(0).toLowerCase()}${note.slice(1).replace(/\.$/, "")}`;
}
