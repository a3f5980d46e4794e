import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { schemaFiles, type SchemaName } from "./schema-file.ts";

/**
 * The text of a schema, from the types of the installed `@grafana/schema`.
 *
 * A type without an index signature is closed: its schema allows no other key. Without descriptions: the types' own
 * comments say more than a schema has to, and make its differences hard to read.
 */
export function generateSchema(name: SchemaName): string {
  const { source, type } = schemaFiles[name];
  const schema = createGenerator({
    path: pathOf(`types/${source}`),
    tsconfig: pathOf("../tsconfig.types.json"),
    type,
    topRef: false,
    jsDoc: "none",
    skipTypeCheck: true,
  }).createSchema(type);
  return `${JSON.stringify({ $comment: origin(), ...schema }, undefined, 2)}\n`;
}

function origin(): string {
  const [types, generator] = ["@grafana/schema", "ts-json-schema-generator"].map(
    (dependency) => `${dependency} ${installedVersion(dependency)}`,
  );
  return `The types of ${types} by ${generator}; never edited by hand, written by: npx nx run grafana-schema:generate`;
}

function installedVersion(dependency: string): string {
  const require = createRequire(import.meta.url);
  return (require(`${dependency}/package.json`) as { readonly version: string }).version;
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
