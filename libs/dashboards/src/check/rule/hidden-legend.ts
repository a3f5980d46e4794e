import { propertyOf } from "../../import/json.ts";
import type { Rule } from "../rule.ts";

/** Of lines without a legend nobody knows which is whose. */
export const hiddenLegend: Rule = {
  code: "dashboard/hidden-legend",
  severity: "warning",
  find: ({ panels }) =>
    panels
      .filter(({ type }) => type === "timeseries" || type === "trend")
      .filter(({ json }) => {
        const legend = propertyOf(json["options"], "legend");
        return propertyOf(legend, "showLegend") === false || propertyOf(legend, "displayMode") === "hidden";
      })
      .map(({ at }) => ({
        at,
        message: "the graph hides its legend, and its lines have no names",
        help: "set options.legend.showLegend to true",
      })),
};
