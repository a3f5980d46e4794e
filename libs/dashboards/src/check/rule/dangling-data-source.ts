import { pluginOf } from "../model/variable.ts";
import { sourcesOf } from "../model/sources.ts";
import { variablesIn } from "../query/filled-in.ts";
import type { Rule } from "../rule.ts";

/** A data source by a variable that picks none, or one of another plugin. */
export const danglingDataSource: Rule = {
  code: "dashboard/dangling-data-source",
  severity: "error",
  find: (board) =>
    sourcesOf(board).flatMap(({ at, source }) => {
      const [name] = variablesIn(source?.uid ?? "");
      if (source === undefined || name === undefined) return [];
      const plugin = board.variables.filter((one) => one.name === name).map(pluginOf)[0];
      if (plugin === undefined) {
        const message = `the data source is $${name}, which is no variable that picks data sources`;
        return [{ at, message, help: `declare $${name} with the type datasource, or name another variable` }];
      }
      if (source.type === undefined || source.type === plugin) return [];
      const message = `the data source $${name} is asked as ${source.type}, and the variable picks ${plugin}`;
      return [{ at, message, help: `write the type ${plugin}, or name another variable` }];
    }),
};
