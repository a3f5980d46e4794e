import { distance } from "fastest-levenshtein";
import { metricNamesOf } from "../metric/names.ts";
import type { Rule } from "../rule.ts";

/**
 * A metric that the catalogue does not have, and that is like one of its: of its family, by the first word, or a slip of
 * the keys away. What other programs expose is not judged.
 */
export const unknownMetric: Rule = {
  code: "dashboard/unknown-metric",
  severity: "error",
  find: ({ queries }, { catalogue }) => {
    if (catalogue === undefined) return [];
    return queries.flatMap((query) =>
      metricNamesOf(query).flatMap((name) => {
        if (catalogue.seriesOf(name) !== undefined) return [];
        const nearest = catalogue.nearest(name);
        if (!catalogue.isOfItsFamily(name) && distance(name, nearest) > 3) return [];
        const message = `no metric of the catalogue is called ${name}`;
        return [{ at: query.at, message, help: `write ${nearest}, or whichever is meant` }];
      }),
    );
  },
};
