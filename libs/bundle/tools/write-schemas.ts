import { writeFileSync } from "node:fs";
import { bundleIndexSchema, manifestSchema } from "@stackmon/bundle";

/** Writes the published form of the schemas; `npm run generate` also formats them. */
const schemas = { "bundle-index": bundleIndexSchema, manifest: manifestSchema };
for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`../schema/${name}.schema.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(schema, undefined, 2)}\n`);
}
