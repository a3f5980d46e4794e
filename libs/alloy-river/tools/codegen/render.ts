import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import type { Schema } from "../../src/schema/schema.ts";
import { emitFiles } from "./emit-file.ts";
import { emitSchema } from "./emit-schema.ts";
import { buildModel } from "./model.ts";

const library = fileURLToPath(new URL("../..", import.meta.url));
const source = "alloy-v1.19.0.json";

/** Folder of the generated files. */
export const generated: string = join(library, "src/generated");

/** The text of every generated file by name, as it is committed. */
export async function render(): Promise<ReadonlyMap<string, string>> {
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

/** Replaces a folder: writes beside it, then swaps, so that an interrupted run leaves the old files. */
export function write(files: ReadonlyMap<string, string>, folder: string): void {
  const beside = `${folder}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(beside, name), text);
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

/** Names of files that a folder lacks, holds in another form, or should not hold. */
export function differing(files: ReadonlyMap<string, string>, folder: string): readonly string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const unexpected = present.filter((name) => !files.has(name));
  const changed = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), "utf8") !== text,
  );
  return [...unexpected, ...changed.map(([name]) => name)];
}
