import { writeFileSync } from "node:fs";
import { generateSchema } from "./generate.ts";
import { schemaFiles, schemaPath, type SchemaName } from "./schema-file.ts";

for (const name of Object.keys(schemaFiles) as SchemaName[]) {
  writeFileSync(schemaPath(name), generateSchema(name));
  process.stdout.write(`${schemaPath(name)}\n`);
}
