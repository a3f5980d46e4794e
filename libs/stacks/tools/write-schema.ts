import { writeFileSync } from "node:fs";
import { stackFileSchema } from "../src/stack-file/schema.ts";

/** Writes the published form of the stack file's schema; `npm run generate` also formats it. */
const target = new URL("../schema/stack-file.schema.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(stackFileSchema, undefined, 2)}\n`);
