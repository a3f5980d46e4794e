import type { JsonSchema } from "@stackmon/stacks";
import { roles } from "../render/role.ts";
import { networkSchemaId } from "./network-file.ts";

const connection: JsonSchema = {
  title: "a connection",
  type: "object",
  additionalProperties: false,
  required: [
    "source",
    "destination",
    "address",
    "port",
    "protocol",
    "transport",
    "authentication",
    "direction",
    "purpose",
    "from",
  ],
  properties: {
    source: { description: "Who opens it.", type: "string", minLength: 1 },
    destination: { description: "Who listens.", type: "string", minLength: 1 },
    address: { description: "Where it listens: an address or a name.", type: "string", minLength: 1 },
    port: {
      description:
        "TCP, but for DNS and syslog, and UDP as well for gossip; any: chosen by the system at each start.",
      anyOf: [{ type: "integer", minimum: 1, maximum: 65535 }, { const: "any" }],
    },
    protocol: { enum: ["HTTP", "HTTPS", "TCP", "gRPC", "DNS", "SMTP", "syslog", "gossip", "PostgreSQL"] },
    transport: { description: "plain: readable to whoever is between.", enum: ["plain", "TLS"] },
    authentication: {
      description: "What the listener asks for before it answers.",
      enum: ["none", "login", "client certificate"],
    },
    direction: {
      description: "Seen from this machine: from another one, to another one, or within.",
      enum: ["inbound", "outbound", "local"],
    },
    purpose: { type: "string", minLength: 1 },
    from: {
      description:
        "Addresses that an inbound one comes from; empty where the stack file does not have them all.",
      type: "array",
      uniqueItems: true,
      items: { type: "string", anyOf: [{ format: "ipv4" }, { format: "ipv6" }] },
    },
  },
};

/** JSON Schema (2020-12) of a bundle's `network.json`. */
export const networkSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: networkSchemaId,
  title: "What a bundle's machine connects to, and what it listens on",
  type: "object",
  additionalProperties: false,
  required: ["schema", "role", "connections"],
  properties: {
    schema: { const: networkSchemaId },
    role: { enum: roles },
    connections: { type: "array", items: connection },
  },
};
