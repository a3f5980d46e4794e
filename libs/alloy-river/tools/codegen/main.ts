import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import type { Schema } from "../../src/schema/schema.ts";
import { emitFiles } from "./emit-file.ts";
import { emitSchema } from "./emit-schema.ts";
import { buildModel } from "./model.ts";

/*
 * Writes src/generated from schema/: `nx run alloy-river:generate`. With `--check`, writes nothing and exits 1 when
 * a file differs.
 */

const library = fileURLToPath(new URL("../..", import.meta.url));
const generated = join(library, "src/generated");

async function render(): Promise<ReadonlyMap<string, string>> {
  const source = "alloy-v1.19.0.json";
  const schema = JSON.parse(readFileSync(join(library, "schema", source), "utf8")) as Schema;
  const header = `// Generated from schema/${source} (Grafana Alloy ${schema.alloy}) by \`nx run alloy-river:generate\`; do not edit.`;
  const files = new Map([
    ...emitFiles(buildModel(schema), header),
    ["schema.gen.ts", `${header}\n${emitSchema(schema)}`],
  ]);
  const formatted = [...files].map(
    async ([name, text]) => [name, await format(text, { parser: "typescript", printWidth: 110 })] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** Writes beside, then swaps: an interrupted run leaves the old files. */
function write(files: ReadonlyMap<string, string>): void {
  const beside = `${generated}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  for (const [name, text] of files) writeFileSync(join(beside, name), text);
  rmSync(generated, { recursive: true, force: true });
  renameSync(beside, generated);
}

function differing(files: ReadonlyMap<string, string>): readonly string[] {
  const present = readdirSync(generated);
  const unexpected = present.filter((name) => !files.has(name));
  const changed = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(generated, name), "utf8") !== text,
  );
  return [...unexpected, ...changed.map(([name]) => name)];
}

const files = await render();
if (process.argv.includes("--check")) {
  const names = differing(files);
  for (const name of names) console.error(`src/generated/${name} is not what the schema yields`);
  if (names.length > 0) console.error("run: npx nx run alloy-river:generate");
  process.exitCode = names.length > 0 ? 1 : 0;
} else {
  write(files);
  console.error(`${files.size} files written to src/generated`);
}
