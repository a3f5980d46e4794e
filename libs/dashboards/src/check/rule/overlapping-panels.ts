import { gridOf, type Grid } from "../model/grid.ts";
import type { Rule } from "../rule.ts";

/** Two panels in one place: Grafana moves one of them, to where nobody meant it to be. */
export const overlappingPanels: Rule = {
  code: "dashboard/overlapping-panels",
  severity: "error",
  find: ({ panels }) => {
    const placed = panels.flatMap((panel) => {
      const grid = gridOf(panel);
      return grid === undefined ? [] : [{ panel, grid }];
    });
    return placed.flatMap(({ panel, grid }, index) => {
      const other = placed
        .slice(0, index)
        .find((one) => one.panel.list === panel.list && overlap(one.grid, grid));
      if (other === undefined) return [];
      const message = `the panel lies on ${JSON.stringify(other.panel.title)}: ${written(grid)} on ${written(other.grid)}`;
      return [{ at: panel.at, message, help: "move one of them, or make it smaller" }];
    });
  },
};

function overlap(a: Grid, b: Grid): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function written({ x, y, w, h }: Grid): string {
  return `${w}x${h} at ${x},${y}`;
}
