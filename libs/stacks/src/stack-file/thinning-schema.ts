import { levels } from "../log-line/level.ts";
import { services } from "../service/service.ts";
import type { JsonSchema } from "./json-schema.ts";

export const serviceName: JsonSchema = {
  title: "a service name",
  type: "string",
  enum: Object.keys(services),
};

/** Which lines a rule thins out. */
const lineClass = {
  service: { ...serviceName, description: "Whose lines." },
  level: {
    title: "a level",
    description: "Lines of this level only: info, debug or trace; by default all of them.",
    type: "string",
    enum: levels,
  },
  message: {
    title: "a text of three characters or more, all on one line",
    description: "Lines that hold this text only; by default all.",
    type: "string",
    minLength: 3,
    maxLength: 200,
    pattern: "^\\P{Cc}*$",
    examples: ["Received block acceptance"],
  },
} satisfies JsonSchema;

export const sampling: JsonSchema = {
  title: "a mapping of service and rate, level or message",
  description: "Keeps a share of one service's lines.",
  type: "object",
  additionalProperties: false,
  required: ["service", "rate"],
  properties: {
    ...lineClass,
    rate: {
      title: "a share of the lines",
      description: "Share of the lines that is kept: 0.1 keeps one in ten.",
      type: "number",
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      examples: [0.1],
    },
  },
  examples: [{ service: "stacks-node", level: "debug", rate: 0.1 }],
};

export const limit: JsonSchema = {
  title: "a mapping of service and linesPerSecond, level, message or burst",
  description: "Keeps so many of one service's lines a second, on each node.",
  type: "object",
  additionalProperties: false,
  required: ["service", "linesPerSecond"],
  properties: {
    ...lineClass,
    linesPerSecond: {
      title: "a number of lines a second",
      description: "Lines that are kept in a second; the rest is dropped and counted.",
      type: "number",
      exclusiveMinimum: 0,
      maximum: 1_000_000,
      examples: [100],
    },
    burst: {
      title: "a number of lines",
      description: "Lines that are kept at once after a quiet time; by default those of ten seconds.",
      type: "integer",
      minimum: 1,
      maximum: 10_000_000,
      examples: [1000],
    },
  },
  examples: [{ service: "stacks-node", level: "debug", linesPerSecond: 100 }],
};

export const drop: JsonSchema = {
  title: "a mapping of service, level or message",
  description: "Keeps none of one service's lines.",
  type: "object",
  additionalProperties: false,
  required: ["service"],
  properties: lineClass,
  examples: [{ service: "stacks-node", level: "trace" }],
};
