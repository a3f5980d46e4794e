import { usesOf } from "../model/uses.ts";
import type { Rule } from "../rule.ts";

/** A variable that changes nothing misleads those who change it. */
export const unusedVariable: Rule = {
  code: "dashboard/unused-variable",
  severity: "warning",
  find: (board) => {
    const used = new Set(usesOf(board).map(({ name }) => name));
    return board.variables
      .filter(({ name, type }) => !used.has(name) && type !== "adhoc")
      .map(({ at, name }) => ({
        at,
        message: `no panel, link, annotation or other variable uses $${name}`,
        help: "use it or remove it",
      }));
  },
};
