import { saysSomething } from "../model/text.ts";
import { fieldDefault, isMeasuring, isSilent } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** "No data" is an answer in some panels and a fault in others: the panel has to say which. */
export const missingNoValue: Rule = {
  code: "dashboard/missing-no-value",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter((panel) => isMeasuring(panel) && !isSilent(panel))
      .filter((panel) => !saysSomething(fieldDefault(panel, "noValue")))
      .map(({ at }) => ({
        at,
        message: "the panel does not say what it means that there is no data",
        help: 'set fieldConfig.defaults.noValue, as in "No request since the node started"',
      })),
};
