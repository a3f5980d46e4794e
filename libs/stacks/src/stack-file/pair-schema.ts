import { defaults } from "./defaults.ts";
import type { JsonSchema } from "./json-schema.ts";
import { grafanaDatabasePasswordFile } from "./pair.ts";

const replica: JsonSchema = {
  title: "a mapping of host and address",
  description: "One of two machines, each of which is a whole hub.",
  type: "object",
  additionalProperties: false,
  required: ["host", "address"],
  properties: {
    host: {
      title: "a host name of letters, digits, dots and dashes",
      description: "The host label of what this hub says of itself. Unique in the stack.",
      type: "string",
      pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
      maxLength: 200,
      examples: ["hub-1"],
    },
    address: {
      title: "an IP address",
      description: "Under which nodes and the other hub reach this one, and which it binds.",
      type: "string",
      anyOf: [{ format: "ipv4" }, { format: "ipv6" }],
      examples: ["10.0.0.11"],
    },
  },
  examples: [{ host: "hub-1", address: "10.0.0.11" }],
};

/** The two machines of a pair of hubs. */
export const replicas: JsonSchema = {
  title: "a list of two hubs",
  description:
    "Two machines that are a whole hub each: nodes send everything to both, and each answers with the other's data while its own stores are away. Instead of address.",
  type: "array",
  items: replica,
  examples: [
    [
      { host: "hub-1", address: "10.0.0.11" },
      { host: "hub-2", address: "10.0.0.12" },
    ],
  ],
};

const name = (description: string, byDefault: string): JsonSchema => ({
  title: "a name of letters, digits, underscores and dashes",
  // No default for editors to fill in: without a host there is no database.
  description: `${description}; by default ${byDefault}.`,
  type: "string",
  pattern: "^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$",
  maxLength: 60,
  examples: [byDefault],
});

/** Where the Grafanas of a pair keep what is in no file. */
export const grafanaDatabase: JsonSchema = {
  title: "a mapping with at least a host",
  description:
    "The PostgreSQL that the Grafanas of two hubs share, for users, sessions and silences; by default each Grafana has its own SQLite.",
  type: "object",
  additionalProperties: false,
  required: ["host"],
  properties: {
    host: {
      title: "host:port, without scheme and path",
      description: `Where PostgreSQL listens; the password is in ${grafanaDatabasePasswordFile}, never here.`,
      type: "string",
      pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\]):[1-9]\\d{0,4}$",
      examples: ["10.0.0.20:5432"],
    },
    name: name("Name of the database", defaults.grafana.database.name),
    user: name("Name to log in with", defaults.grafana.database.user),
  },
  examples: [{ host: "10.0.0.20:5432" }],
};
