import { textIn } from "../model/text.ts";
import type { Rule } from "../rule.ts";

const free: readonly unknown[] = [undefined, "", "browser", "utc"];

/** A board in the time zone of who wrote it shows others times that are not theirs. */
export const fixedTimeZone: Rule = {
  code: "dashboard/fixed-time-zone",
  severity: "warning",
  find: ({ at, json }) => {
    const zone = json["timezone"];
    if (free.includes(zone)) return [];
    const message = `the dashboard shows times of ${textIn(zone)}, wherever its reader is`;
    const help = 'set timezone to "browser", the reader\'s, or "utc"';
    return [{ at: { ...at, pointer: "/timezone" }, message, help }];
  },
};
