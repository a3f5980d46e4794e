import type { Panel } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** Grafana gives one of two panels of the same id another when it loads the board, and links lead to the wrong one. */
export const duplicatePanelId: Rule = {
  code: "dashboard/duplicate-panel-id",
  severity: "error",
  find: ({ panels }) => {
    const first = new Map<number, Panel>();
    return panels.flatMap((panel) => {
      const id = panel.at.panel;
      if (id === undefined) return [];
      const other = first.get(id);
      first.set(id, other ?? panel);
      if (other === undefined) return [];
      const message = `the id ${id} is that of ${JSON.stringify(other.title)} too, and each panel has its own`;
      const free = Math.max(...panels.map(({ at }) => at.panel ?? 0)) + 1;
      return [{ at: panel.at, message, help: `give this one another, as in ${free}` }];
    });
  },
};
