import type { JsonSchema } from "./json-schema.ts";

const node: JsonSchema = {
  title: "a mapping of host and address",
  description: "A machine that keeps a share of the stores' data.",
  type: "object",
  additionalProperties: false,
  required: ["host", "address"],
  properties: {
    host: {
      title: "a host name of letters, digits, dots and dashes",
      description: "The host label of what is scraped on this machine. Unique in the stack.",
      type: "string",
      pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
      maxLength: 64,
      examples: ["store-1"],
    },
    address: {
      title: "an IP address",
      description: "Under which the hub reaches this machine, and which its programs bind.",
      type: "string",
      anyOf: [{ format: "ipv4" }, { format: "ipv6" }],
      examples: ["10.0.0.21"],
    },
    readOnly: {
      title: "true or false",
      description:
        "true: queries ask this machine, and nothing new is written to it. So it can go once all that it keeps is older than the retention.",
      type: "boolean",
      examples: [true],
    },
  },
  examples: [{ host: "store-1", address: "10.0.0.21" }],
};

const nodes = [
  { host: "store-1", address: "10.0.0.21" },
  { host: "store-2", address: "10.0.0.22" },
] as const;

/** The machines that the stores' data are spread over. */
export const storage: JsonSchema = {
  title: "a mapping with at least nodes",
  description:
    "Machines that keep the stores' data instead of the hub, for what one machine cannot store. The hub's stores then have no data of their own.",
  type: "object",
  additionalProperties: false,
  required: ["nodes"],
  properties: {
    nodes: {
      title: "a list of storage nodes",
      description: "The machines that keep the data. Queries ask all of them.",
      type: "array",
      minItems: 1,
      items: node,
      examples: [nodes],
    },
    stores: {
      title: "a list of metrics and logs",
      // No default for editors to fill in: without nodes there is none.
      description:
        "Whose data are spread, by default those of logs; the other store keeps its own on the hub.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { title: "metrics or logs", type: "string", enum: ["metrics", "logs"] },
      examples: [["metrics", "logs"]],
    },
    replicationFactor: {
      title: "a number of nodes",
      description:
        "How many of the nodes have each sample, by default one. Of metrics only: VictoriaLogs keeps each line once.",
      type: "integer",
      minimum: 1,
      examples: [2],
    },
  },
  examples: [{ nodes }],
};
