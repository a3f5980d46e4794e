import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { examples, examplesFolder, renderExample, type ExampleName } from "./examples.ts";

for (const name of Object.keys(examples) as ExampleName[]) {
  const folder = join(examplesFolder, name);
  const files = await renderExample(name);
  rmSync(join(folder, "output"), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.stdout.write(`examples/${name}: ${files.size} files\n`);
}
