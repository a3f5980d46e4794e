import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { generated } from "./generated.ts";
import { render } from "./render.ts";

/* Writes src/generated from the SDK that is installed: `nx run dashboards:generate`. */
const files = render();
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
for (const [name, text] of files) writeFileSync(`${generated}/${name}`, text);
console.error(`${files.size} files written to src/generated`);
