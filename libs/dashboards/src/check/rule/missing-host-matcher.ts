import { distinctly, selectorsOf, type Matched } from "../model/matched.ts";
import { hostLabels, pickersOf, type Picker } from "../model/picker.ts";
import { variablesIn } from "../query/filled-in.ts";
import type { Rule } from "../rule.ts";

/** A query that does not select machines shows all of them, whatever the reader has chosen. */
export const missingHostMatcher: Rule = {
  code: "dashboard/missing-host-matcher",
  severity: "warning",
  find: ({ queries, variables }) => {
    const pickers = pickersOf(variables, hostLabels);
    const [first] = pickers;
    return queries.flatMap((query) =>
      distinctly(
        selectorsOf(query).filter((one) => !isOfHosts(one, pickers)),
        ({ name }) => name,
      ).map(({ name }) => ({
        at: query.at,
        message:
          first === undefined
            ? `${name} is selected without host and instance, and shows every machine`
            : `${name} is not selected by the variable $${first.variable}, and shows what the reader has not chosen`,
        help:
          first === undefined
            ? 'declare $instance, filled by label_values(up, instance), and add instance=~"$instance"'
            : `add ${first.label}=~"$${first.variable}"`,
      })),
    );
  },
};

function isOfHosts({ matchers }: Matched, pickers: readonly Picker[]): boolean {
  return matchers.some(
    ({ label, value }) =>
      hostLabels.includes(label) &&
      (pickers.length === 0 ||
        variablesIn(value).some((name) => pickers.some(({ variable }) => variable === name))),
  );
}
