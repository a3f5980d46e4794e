import { columns, gridOf } from "../model/grid.ts";
import type { Rule } from "../rule.ts";

/** Grafana's grid has 24 columns, and a panel at least one column and one row. */
export const panelOffGrid: Rule = {
  code: "dashboard/panel-off-grid",
  severity: "error",
  find: ({ panels }) =>
    panels.flatMap((panel) => {
      const grid = gridOf(panel);
      if (grid === undefined) {
        const message = "the panel has no place on the grid (gridPos with x, y, w and h)";
        return [
          { at: panel.at, message, help: "give it one: the grid has 24 columns, and a row is 30 px high" },
        ];
      }
      const { x, y, w, h } = grid;
      if (x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= columns) return [];
      const message = `the panel takes the columns ${x} to ${x + w - 1} and ${h} rows, and there are the columns 0 to 23`;
      return [{ at: panel.at, message, help: "make it narrower, or move it" }];
    }),
};
