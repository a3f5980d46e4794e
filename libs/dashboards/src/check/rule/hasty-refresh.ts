import { textIn } from "../model/text.ts";
import { secondsIn } from "../query/span.ts";
import type { Rule } from "../rule.ts";

/** A board that asks more often than its stores get samples burdens them for nothing. */
export const hastyRefresh: Rule = {
  code: "dashboard/hasty-refresh",
  severity: "warning",
  find: ({ at, json }, { scrapeSeconds }) => {
    const refresh = textIn(json["refresh"]);
    const seconds = secondsIn(refresh);
    if (seconds === undefined || seconds >= scrapeSeconds) return [];
    const message = `the dashboard asks anew every ${refresh}, and samples come every ${scrapeSeconds}s`;
    return [
      { at: { ...at, pointer: "/refresh" }, message, help: `set refresh to ${scrapeSeconds}s or more` },
    ];
  },
};
