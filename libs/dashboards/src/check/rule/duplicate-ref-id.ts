import { textIn } from "../model/text.ts";
import { below, propertyOf } from "../../import/json.ts";
import type { Rule } from "../rule.ts";

/** Of two queries of the same name Grafana shows one. */
export const duplicateRefId: Rule = {
  code: "dashboard/duplicate-ref-id",
  severity: "error",
  find: ({ panels }) =>
    panels.flatMap(({ at, json }) => {
      const targets: readonly unknown[] = Array.isArray(json["targets"]) ? json["targets"] : [];
      const names = targets.map((target) => textIn(propertyOf(target, "refId")));
      return names.flatMap((name, index) => {
        if (names.indexOf(name) === index && (name !== "" || names.length === 1)) return [];
        const place = { ...at, pointer: below(`${at.pointer}/targets`, index) };
        const message =
          name === ""
            ? `query ${index + 1} has no refId, and Grafana takes queries without one for the same`
            : `query ${index + 1} has the refId ${name}, as another of the panel, and Grafana shows one of them`;
        return [{ at: place, message, help: "name the queries of a panel A, B, C, …" }];
      });
    }),
};
