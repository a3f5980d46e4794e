import { saysSomething } from "../model/text.ts";
import { fieldDefault, isMeasuring, isOverridden, isSilent } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** A number without a unit: bytes, seconds or blocks? */
export const missingUnit: Rule = {
  code: "dashboard/missing-unit",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter((panel) => isMeasuring(panel) && !isSilent(panel))
      .filter((panel) => !saysSomething(fieldDefault(panel, "unit")))
      .filter((panel) => !isOverridden(panel, "unit") && !isMapped(fieldDefault(panel, "mappings")))
      .map(({ at }) => ({
        at,
        message: "the panel's numbers have no unit",
        help: "set fieldConfig.defaults.unit: s, bytes, percentunit, short for plain counts, none for heights",
      })),
};

/** Values that are shown as words need none. */
function isMapped(mappings: unknown): boolean {
  return Array.isArray(mappings) && mappings.length > 0;
}
