import type { JsonSchema } from "./json-schema.ts";

export const nodesFrom: JsonSchema = {
  title: "a folder, relative to the stack file",
  description:
    "Folder with further nodes: each file in it that ends in .yaml or .yml holds one node or a list of them, written as in nodes.",
  type: "string",
  pattern: "^\\P{Cc}+$",
  examples: ["nodes/"],
};

/** @param labels What a mapping of labels may hold. */
export const fleet = (labels: JsonSchema): JsonSchema => ({
  title: "a mapping with rings",
  description:
    "A bundle of its own for each node, so that a change of one node changes one bundle, and rings in which nodes get theirs. Without it one agent bundle serves all nodes.",
  type: "object",
  additionalProperties: false,
  properties: {
    rings: {
      title: "a list of rings",
      description:
        "Which nodes get a new bundle first; a node is of the first ring that takes it. By default one ring with all nodes.",
      type: "array",
      minItems: 1,
      items: ring(labels),
      examples: [[{ name: "canary", share: 0.01 }, { name: "all" }]],
    },
  },
  examples: [{ rings: [{ name: "canary", share: 0.01 }, { name: "all" }] }],
});

const ring = ({ default: _, ...labels }: JsonSchema): JsonSchema => ({
  title: "a mapping of name and labels or share",
  description: "Nodes that get a new bundle together.",
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: {
      title: "a name of small letters, digits and dashes",
      description: "The ring's name in index.json.",
      type: "string",
      pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
      maxLength: 60,
      examples: ["canary"],
    },
    labels: { ...labels, minProperties: 1 },
    share: {
      title: "a share of the hosts",
      description:
        "Takes this share of all hosts, which ones by a hash of their names: 0.01 takes one in a hundred.",
      type: "number",
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      examples: [0.01],
    },
  },
  examples: [{ name: "canary", share: 0.01 }],
});
