import { defaults } from "./defaults.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Where metrics are scraped, `host:port`, or `none`. */
export const endpoint = (description: string, example: string, byDefault?: string): JsonSchema => ({
  title: "host:port, without scheme and path, or none",
  description,
  type: "string",
  pattern: "^(?:none|(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\]):[1-9]\\d{0,4})$",
  ...(byDefault === undefined ? {} : { default: byDefault }),
  examples: [example, "none"],
});

export const grafanaMetrics: JsonSchema = endpoint(
  "Where the hub's Alloy scrapes Grafana's own metrics, or none; by default where Grafana listens.",
  "127.0.0.1:3000",
);

export const vmalert: JsonSchema = {
  title: "a mapping of metrics and logs",
  description:
    "Where the hub's Alloy scrapes vmalert, for those who have it evaluate the files under rules/ instead of Grafana.",
  type: "object",
  additionalProperties: false,
  properties: {
    metrics: endpoint(
      "The vmalert that evaluates the rules on metrics, or none.",
      "127.0.0.1:8880",
      defaults.vmalert.metrics,
    ),
    logs: endpoint(
      "The vmalert that evaluates the rules on logs, or none.",
      "127.0.0.1:8881",
      defaults.vmalert.logs,
    ),
  },
  examples: [{ metrics: "127.0.0.1:8880" }],
};
