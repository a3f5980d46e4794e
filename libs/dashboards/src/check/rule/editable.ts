import type { Rule } from "../rule.ts";

/** What is edited in Grafana is lost when the file is read again. */
export const editable: Rule = {
  code: "dashboard/editable",
  severity: "warning",
  find: ({ at, json }) =>
    json["editable"] === false
      ? []
      : [
          {
            at: { ...at, pointer: json["editable"] === undefined ? "" : "/editable" },
            message:
              "the dashboard can be edited in Grafana, and what is edited there is lost with the next file",
            help: "set editable to false, and change what writes the file",
          },
        ],
};
