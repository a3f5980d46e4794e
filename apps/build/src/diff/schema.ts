import type { JsonSchema } from "@stackmon/stacks";
import { bundleDiffSchemaId } from "./diff-paths.ts";
import { lossCodes } from "./loss/loss.ts";
import { partKinds } from "./part.ts";

const text: JsonSchema = { type: "string", minLength: 1 };
const kind: JsonSchema = { enum: Object.keys(partKinds) };

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

const identity = { version: text, sourceRevision: { description: "The commit, or unknown.", ...text } };

const difference = object(
  {
    path: { description: "Of the value in its part; empty for the part itself.", type: "string" },
    before: { description: "Absent where it was added." },
    after: { description: "Absent where it is gone." },
  },
  ["before", "after"],
);

const change = object(
  {
    change: { enum: ["added", "removed", "changed", "renamed"] },
    kind,
    name: text,
    was: { description: "The name before, of one that was renamed.", ...text },
    file: { description: "Path in the bundle.", ...text },
    differences: { description: "Of one that came or went none.", type: "array", items: difference },
  },
  ["was"],
);

const loss = object({ code: { enum: lossCodes }, kind, name: text, reason: text });

const host: JsonSchema = {
  description: "The one machine that it is for, in a build that makes a bundle for each.",
  ...text,
};

const lone: JsonSchema = { type: "array", items: object({ role: text, host, ...identity }, ["host"]) };

const diagnostic = object(
  {
    code: text,
    severity: { enum: ["error", "warning"] },
    where: { type: "string" },
    message: text,
    help: text,
    file: text,
  },
  ["file"],
);

/** JSON Schema (2020-12) of what `stackmon diff --format json` writes. */
export const bundleDiffSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: bundleDiffSchemaId,
  title: "What the bundles of two builds differ in",
  ...object(
    {
      ok: {
        description: "Whether they were compared; false where diagnostics say why not.",
        type: "boolean",
      },
      schema: { const: bundleDiffSchemaId },
      bundles: {
        description: "Of each role, or of each machine with a bundle of its own, that both builds have.",
        type: "array",
        items: object(
          {
            role: text,
            host,
            before: object(identity),
            after: object(identity),
            losses: {
              description: "What is lost when the new bundle takes the old one's place.",
              type: "array",
              items: loss,
            },
            changes: { description: "By kind, then by name.", type: "array", items: change },
          },
          ["host"],
        ),
      },
      added: { description: "Those that only the new build has.", ...lone },
      removed: { description: "Those that only the old build has.", ...lone },
      diagnostics: { type: "array", items: diagnostic },
    },
    ["schema", "bundles", "added", "removed"],
  ),
};
