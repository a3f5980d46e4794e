import type { Board } from "../model/board.ts";
import { hostLabels, pickersOf } from "../model/picker.ts";
import type { Rule } from "../rule.ts";

/** A board whose reader picks the data source, the job and the machines serves more than the one who wrote it. */
export const missingTemplateVariable: Rule = {
  code: "dashboard/missing-template-variable",
  severity: "warning",
  find: (board) => {
    if (!board.queries.some(({ read }) => read.language !== "unknown")) return [];
    return missing(board).map(([what, help]) => ({
      at: { ...board.at, pointer: board.json["templating"] === undefined ? "" : "/templating" },
      message: `no variable picks ${what}`,
      help,
    }));
  },
};

function missing({ variables }: Board): readonly (readonly [what: string, help: string])[] {
  const [job] = pickersOf(variables, ["job"]);
  return [
    ...(variables.some(({ type }) => type === "datasource")
      ? []
      : [["the data source", "declare one of the type datasource, and name it in every panel"] as const]),
    ...(job ? [] : [["the job", "declare job, filled by label_values(up, job)"] as const]),
    ...(pickersOf(variables, hostLabels).length > 0
      ? []
      : [
          [
            "the machines",
            `declare host or instance, filled by label_values(up{job=~"$${job?.variable ?? "job"}"}, instance)`,
          ] as const,
        ]),
  ];
}
