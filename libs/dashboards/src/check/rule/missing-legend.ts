import { saysSomething } from "../model/text.ts";
import { metricsRead, type Query } from "../model/query.ts";
import type { Board } from "../model/board.ts";
import { isMeasuring } from "../model/panel.ts";
import type { Rule } from "../rule.ts";

/** Without a legend of its own a series is named by all its labels, of which the few that matter are cut off. */
export const missingLegend: Rule = {
  code: "dashboard/missing-legend",
  severity: "warning",
  find: (board) =>
    board.queries
      .filter((query) => isDrawn(query, board) && !saysSomething(query.json["legendFormat"]))
      .map(({ at }) => ({
        at,
        message: "the query's series have no legend, and are named by all their labels",
        help: 'set legendFormat to the labels that tell them apart, as in "{{host}}"',
      })),
};

function isDrawn(query: Query, { panels }: Board): boolean {
  if (query.of !== "panel" || query.json["format"] === "table") return false;
  const panel = panels.find(({ at }) => query.at.pointer.startsWith(`${at.pointer}/targets`));
  return panel !== undefined && isMeasuring(panel) && (metricsRead(query) !== undefined || isCount(query));
}

/** Log lines have no legend; counts of them have. */
function isCount({ read }: Query): boolean {
  return (read.language === "logql" || read.language === "logsql") && read.labels !== undefined;
}
