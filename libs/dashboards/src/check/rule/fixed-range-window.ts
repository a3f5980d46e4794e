import { textIn } from "../model/text.ts";
import { metricsRead, type Query } from "../model/query.ts";
import type { Board } from "../model/board.ts";
import { fieldDefault, textOf } from "../model/panel.ts";
import type { Selection } from "../query/promql.ts";
import { namesSpan } from "../query/span.ts";
import type { Finding, Rule } from "../rule.ts";

const rates: readonly string[] = ["rate", "irate", "increase", "delta", "idelta", "deriv"];

/**
 * A rate over `$__rate_interval` has four scrapes and no gaps however far the reader zooms out. A fixed window is right
 * where the panel says so: "in five minutes".
 */
export const fixedRangeWindow: Rule = {
  code: "dashboard/fixed-range-window",
  severity: "warning",
  find: (board) =>
    board.queries.flatMap((query) => {
      const selections = query.of === "panel" ? (metricsRead(query)?.selections ?? []) : [];
      const windows = selections.flatMap((selection) => fixedWindow(selection));
      const text = textAbout(query, board);
      return [...new Set(windows)]
        .filter((window) => !namesSpan(text, window))
        .map((window) => finding(query, window));
    }),
};

/** A variable of the board's own is the reader's choice; `$__interval` may be shorter than two scrapes. */
function fixedWindow({ calls: [call = ""], window }: Selection): readonly string[] {
  if (window === undefined || !rates.includes(call)) return [];
  return window.includes("$") && !/\$\{?__interval/.test(window) ? [] : [window];
}

function textAbout({ at, json }: Query, { panels }: Board): string {
  const panel = panels.find((one) => one.at.panel === at.panel && at.pointer.startsWith(one.at.pointer));
  if (panel === undefined) return "";
  return [
    panel.title,
    textOf(panel, "description"),
    textIn(fieldDefault(panel, "noValue")),
    textIn(json["legendFormat"]),
  ].join(". ");
}

function finding({ at }: Query, window: string): Finding {
  const message = `the window of a rate is ${window}, and neither title nor description says so`;
  return { at, message, help: `write $__rate_interval, or name the window in the panel's text` };
}
