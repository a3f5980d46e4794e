import type { Rule } from "../rule.ts";

/** Grafana numbers panels without an id by their order: links to one lead elsewhere once another is put before it. */
export const missingPanelId: Rule = {
  code: "dashboard/missing-panel-id",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter(({ at }) => at.panel === undefined || at.panel <= 0)
      .map(({ at }) => ({
        at,
        message: "the panel has no id above 0, and gets one by its order, which changes",
        help: "give it an id of its own, and never another panel the same",
      })),
};
