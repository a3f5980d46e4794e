import { isSilent } from "../model/panel.ts";
import { propertyOf } from "../../import/json.ts";
import type { Rule } from "../rule.ts";

/** A panel that asks nothing shows nothing. */
export const missingQuery: Rule = {
  code: "dashboard/missing-query",
  severity: "error",
  find: ({ panels, queries }) => [
    ...panels
      .filter((panel) => !isSilent(panel))
      .filter(({ json }) => !Array.isArray(json["targets"]) || json["targets"].length === 0)
      .map(({ at }) => ({ at, message: "the panel has no query", help: "write one, or remove the panel" })),
    ...queries
      .filter(({ json, source }) => propertyOf(json, "expr") === "" && source !== undefined)
      .map(({ at }) => ({ at, message: "the query is empty", help: "write it, or remove it" })),
  ],
};
