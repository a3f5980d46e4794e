import { defaults } from "./defaults.ts";
import type { JsonSchema } from "./json-schema.ts";
import { queueSizePattern } from "./size.ts";

export const delivery: JsonSchema = {
  title: "a mapping of logs, metrics and queueSize",
  description: "How log lines and samples get from where they are read to the stores.",
  type: "object",
  additionalProperties: false,
  properties: {
    logs: {
      title: "queue or push",
      description:
        "queue: lines wait on the disk of the machine that reads them until the store has answered. push: they wait in memory, and what waits is lost when Alloy ends on the node or on the hub.",
      type: "string",
      enum: ["queue", "push"],
      default: defaults.delivery.logs,
    },
    metrics: {
      title: "queue or push",
      description:
        "queue: samples wait on the disk of the machine that scrapes them until the store has answered. push: Prometheus remote write; what waits is lost when Alloy ends on the node, and what was kept for a hub whose Alloy was away is lost too.",
      type: "string",
      enum: ["queue", "push"],
      default: defaults.delivery.metrics,
    },
    queueSize: {
      title: "a size in MiB or GiB",
      description:
        "How much may wait on the disk of one machine, of lines and of samples each; then reading of lines stops, and goes on when there is room, and new samples are lost.",
      type: "string",
      pattern: queueSizePattern,
      default: defaults.delivery.queueSize,
      examples: [defaults.delivery.queueSize],
    },
  },
  examples: [{ logs: "queue", metrics: "queue", queueSize: "4GiB" }],
};
