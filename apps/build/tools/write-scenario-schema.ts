import { writeFileSync } from "node:fs";
import { scenarioFileSchema } from "../src/scenario-file/schema.ts";

/** Writes the published form of the scenario file's schema; `npm run generate` also formats it. */
const target = new URL("../schema/scenario-file.schema.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(scenarioFileSchema, undefined, 2)}\n`);
