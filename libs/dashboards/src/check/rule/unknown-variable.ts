import { nearestOf } from "../metric/catalogue.ts";
import { usesOf } from "../model/uses.ts";
import type { Rule } from "../rule.ts";

/** A variable that is not there is not filled in: stores see `$name`. */
export const unknownVariable: Rule = {
  code: "dashboard/unknown-variable",
  severity: "error",
  find: (board) => {
    const names = board.variables.map(({ name }) => name);
    return usesOf(board)
      .filter(({ name }) => !names.includes(name) && !isOfGrafana(name))
      .map(({ at, name }) => ({
        at,
        message: `$${name} is no variable of the dashboard`,
        help:
          names.length === 0
            ? "declare it, or write a value in its place"
            : `write $${nearestOf(name, names)}, or declare $${name}`,
      }));
  },
};

/** *Source:* grafana.com, "Global variables"; all others of Grafana's own begin with two underscores. */
function isOfGrafana(name: string): boolean {
  return name.startsWith("__") || name === "timeFilter";
}
