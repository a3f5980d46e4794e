import { hostLabels, pickersOf } from "../model/picker.ts";
import { saysSomething } from "../model/text.ts";
import type { Rule } from "../rule.ts";

/** Without a value of its own "All" is the list of all values, as long as a query may be and beyond. */
export const wideAllValue: Rule = {
  code: "dashboard/wide-all-value",
  severity: "warning",
  find: ({ variables }) =>
    variables
      .filter((one) => pickersOf([one], ["job", ...hostLabels]).length > 0 && one.json["includeAll"] === true)
      .filter(({ json }) => !saysSomething(json["allValue"]))
      .map(({ at, name }) => ({
        at,
        message: `"All" of $${name} writes every value into every query`,
        help: 'set allValue to ".+"',
      })),
};
