import { textOf } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** A panel without a title is a riddle, and an alert cannot name it. */
export const missingPanelTitle: Rule = {
  code: "dashboard/missing-panel-title",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter((panel) => textOf(panel, "title") === "" && panel.type !== "text")
      .map(({ at }) => ({
        at,
        message: "the panel has no title",
        help: "name what it shows in a few words",
      })),
};
