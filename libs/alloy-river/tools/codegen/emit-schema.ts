import type { ComponentSchema, FieldSchema, Schema } from "../../src/schema/schema.ts";

/** What checks need of the schema, as one string: engines read JSON faster than source. */
export function emitSchema(schema: Schema): string {
  const text = JSON.stringify(schema, (key, value: unknown) => (dropped.has(key) ? undefined : value));
  return `import type { Schema } from "../schema/schema.ts";

/** The schema of the pinned Alloy without what only documentation needs. */
export const schema: Schema = JSON.parse(${singleQuoted(text)}) as Schema;
`;
}

const dropped: ReadonlySet<string> = new Set<keyof FieldSchema | keyof ComponentSchema>([
  "bodyDefaults",
  "default",
  "defaultDynamic",
  "deprecated",
  "doc",
]);

function singleQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
