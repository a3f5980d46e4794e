import { readFileSync } from "node:fs";
import type { FieldSchema, Schema } from "../../src/schema/schema.ts";

/** The schema as the extractor wrote it, defaults included. */
export const schema: Schema = JSON.parse(
  readFileSync(new URL("../../schema/alloy-v1.19.0.json", import.meta.url), "utf8"),
) as Schema;

/** Fields of a block body. */
export function fieldsOfBody(body: string): readonly FieldSchema[] {
  const found = schema.blocks[body];
  if (found === undefined) throw new Error(`conformance: the schema has no block ${body}`);
  return found.fields ?? [];
}
