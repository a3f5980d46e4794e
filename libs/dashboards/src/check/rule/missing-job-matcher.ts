import { distinctly, selectorsOf, type Matched } from "../model/matched.ts";
import { pickersOf } from "../model/picker.ts";
import { variablesIn } from "../query/filled-in.ts";
import type { Rule } from "../rule.ts";

/** Stores hold series of several programs and stacks: a query that does not say whose mixes them. */
export const missingJobMatcher: Rule = {
  code: "dashboard/missing-job-matcher",
  severity: "warning",
  find: ({ queries, variables }) => {
    const picked = pickersOf(variables, ["job"]).map(({ variable }) => variable);
    const [first] = picked;
    return queries.flatMap((query) =>
      distinctly(
        selectorsOf(query).filter((one) => !isOfJob(one, picked)),
        ({ name }) => name,
      ).map(({ name }) => ({
        at: query.at,
        message:
          first === undefined
            ? `${name} is selected without its job, and other programs may expose the same`
            : `${name} is not selected by the variable $${first}, and shows what the reader has not chosen`,
        help:
          first === undefined
            ? 'declare $job, filled by label_values(up, job), and add job=~"$job"'
            : `add job=~"$${first}"`,
      })),
    );
  },
};

function isOfJob({ matchers }: Matched, picked: readonly string[]): boolean {
  return matchers.some(
    ({ label, value }) =>
      label === "job" && (picked.length === 0 || variablesIn(value).some((name) => picked.includes(name))),
  );
}
