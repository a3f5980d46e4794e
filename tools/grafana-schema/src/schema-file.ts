import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The generated schemas: a file of schema/ and the type that it says in JSON Schema. */
export const schemaFiles = {
  "classic-board": { source: "classic.ts", type: "ClassicBoard" },
  "dynamic-board": { source: "dynamic.ts", type: "DynamicBoard" },
  "panel-plugins": { source: "panels.ts", type: "PanelPlugins" },
} as const;

/** The name of a generated schema. */
export type SchemaName = keyof typeof schemaFiles;

/** The path of a schema's file. */
export function schemaPath(name: SchemaName): string {
  return fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url));
}

/** A schema as it is committed. */
export function readSchema(name: SchemaName): object {
  return JSON.parse(readFileSync(schemaPath(name), "utf8")) as object;
}
