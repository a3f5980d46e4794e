import { writeFileSync } from "node:fs";
import { bundleDiffSchema } from "../src/diff/schema.ts";
import { networkSchema } from "../src/network/schema.ts";
import { scenarioFileSchema } from "../src/scenario-file/schema.ts";

/** Writes the published form of the schemas; `npm run generate` also formats them. */
const schemas = {
  "bundle-diff": bundleDiffSchema,
  "scenario-file": scenarioFileSchema,
  network: networkSchema,
};
for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`../schema/${name}.schema.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(schema, undefined, 2)}\n`);
}
