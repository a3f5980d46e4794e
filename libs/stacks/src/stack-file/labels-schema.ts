import type { JsonSchema } from "./json-schema.ts";

/** Labels that a user adds. */
export const labels = (description: string): JsonSchema => ({
  title: "a mapping of label names to texts",
  description,
  type: "object",
  propertyNames: {
    title: "a label name of letters, digits and underscores",
    examples: ["network"],
    pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
  },
  additionalProperties: {
    title: "a text of at least one character, all on one line, without $",
    type: "string",
    minLength: 1,
    maxLength: 200,
    // An environment file carries the labels of a node, and holds no control characters. Relabelling replaces `$` and
    // what follows, whether the text comes from the file or from the environment.
    pattern: "^[^\\p{Cc}$]*$",
  },
  default: {},
  examples: [{ network: "mainnet" }],
});
