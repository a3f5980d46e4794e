import { sourcesOf } from "../model/sources.ts";
import { pluginOf, type Variable } from "../model/variable.ts";
import { variablesIn } from "../query/filled-in.ts";
import type { Rule } from "../rule.ts";

/** A data source that is not picked by a variable is that of one Grafana. */
export const fixedDataSource: Rule = {
  code: "dashboard/fixed-data-source",
  severity: "warning",
  find: (board) =>
    sourcesOf(board)
      .filter(({ source }) => variablesIn(source?.uid ?? "").length === 0)
      .map(({ at, source }) => ({
        at,
        message:
          source?.uid === undefined
            ? "no data source is named, so that Grafana's default answers, whatever it is"
            : `the data source is always ${source.uid}, and another Grafana has no such one`,
        help: adviceFor(source?.type, board.variables),
      })),
};

/** Names the board's own variables that pick such a data source, whatever its plugin where none is known. */
function adviceFor(plugin: string | undefined, variables: readonly Variable[]): string {
  const fitting = variables.filter(
    (one) => one.type === "datasource" && (plugin === undefined || pluginOf(one) === plugin),
  );
  if (fitting.length > 0) {
    return `name the variable that picks it: ${fitting.map(({ name }) => `"uid": "\${${name}}"`).join(" or ")}`;
  }
  const of = plugin === undefined ? "" : ` that picks one of ${plugin}`;
  return `declare a variable of the type datasource${of}, and name it in "uid"`;
}
