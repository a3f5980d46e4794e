import { isSilent, textOf } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** Who looks at a board at night needs to know what is normal. */
export const missingDescription: Rule = {
  code: "dashboard/missing-description",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter((panel) => !isSilent(panel) && textOf(panel, "description") === "")
      .map(({ at }) => ({
        at,
        message: "the panel has no description",
        help: "say what is shown, what is normal, and what to suspect when it is not",
      })),
};
