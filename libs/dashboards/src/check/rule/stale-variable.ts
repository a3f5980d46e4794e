import type { Rule } from "../rule.ts";

/** *Source:* grafana/grafana packages/grafana-schema (`VariableRefresh`): 0 never, 1 on load, 2 on time range change. */
const onTimeRange = 2;

/** A list that is not read anew when the time changes offers machines that were not there, and hides those that were. */
export const staleVariable: Rule = {
  code: "dashboard/stale-variable",
  severity: "warning",
  find: ({ variables }) =>
    variables
      .filter(({ type, json }) => type === "query" && json["refresh"] !== onTimeRange)
      .map(({ at, name }) => ({
        at,
        message: `the values of $${name} are not read anew when the reader changes the time range`,
        help: "set refresh to 2",
      })),
};
