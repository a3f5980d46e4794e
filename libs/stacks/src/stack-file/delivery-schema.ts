import { defaults } from "./defaults.ts";
import type { JsonSchema } from "./json-schema.ts";
import { queueSizePattern } from "./size.ts";

export const delivery: JsonSchema = {
  title: "a mapping of logs and queueSize",
  description: "How log lines get from where they are read to the store.",
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
    queueSize: {
      title: "a size in MiB or GiB",
      description:
        "How much may wait on the disk of one machine; then reading stops, and goes on when there is room.",
      type: "string",
      pattern: queueSizePattern,
      default: defaults.delivery.queueSize,
      examples: [defaults.delivery.queueSize],
    },
  },
  examples: [{ logs: "queue", queueSize: "4GiB" }],
};
