import { manifestSchemaId } from "./manifest.ts";

const digest = { type: "string", pattern: "^[0-9a-f]{64}$" };

/** JSON Schema (2020-12) of `manifest.json`. */
export const manifestSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: manifestSchemaId,
  title: "Manifest of a bundle",
  type: "object",
  additionalProperties: false,
  required: ["schema", "name", "role", "version", "sourceRevision", "inputSha256", "upstream", "files"],
  properties: {
    schema: { const: manifestSchemaId },
    name: { type: "string", pattern: "^[a-z][a-z0-9]*$" },
    role: { type: "string", pattern: "^[a-z][a-z0-9]*$" },
    version: {
      description: "Semantic Versioning 2.0.0.",
      type: "string",
      pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",
    },
    sourceRevision: { type: "string", pattern: "^([0-9a-f]{40}|[0-9a-f]{64}|unknown)$" },
    inputSha256: digest,
    upstream: { type: "object", additionalProperties: { type: "string", minLength: 1 } },
    files: { type: "array", minItems: 1, items: { $ref: "#/$defs/file" } },
  },
  $defs: {
    file: {
      type: "object",
      additionalProperties: false,
      required: ["path", "size", "sha256", "mode"],
      properties: {
        path: { type: "string", minLength: 1 },
        size: { type: "integer", minimum: 0 },
        sha256: digest,
        mode: { enum: ["0644", "0755"] },
      },
    },
  },
};
