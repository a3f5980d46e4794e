import { linksOf } from "../model/links.ts";
import type { Rule } from "../rule.ts";

/** A link to a board that does not exist. */
export const danglingLink: Rule = {
  code: "dashboard/dangling-link",
  severity: "error",
  find: (board, { boards }) => {
    if (boards === undefined) return [];
    return linksOf(board)
      .filter(({ uid }) => !boards.has(uid))
      .map(({ at, uid }) => ({
        at,
        message: `the link leads to the dashboard ${uid}, which is not among those given`,
        help: "correct the UID, check the board together with this one, or say that it exists: --board UID",
      }));
  },
};
