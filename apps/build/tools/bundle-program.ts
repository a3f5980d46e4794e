import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown, type RolldownOutput } from "rolldown";

/*
 * Writes dist/program: the compiled command and all that it imports in a few minified files, which Node reads in half
 * the time of the modules one by one; and the licences of the packages that are in them. `tsc -b` must have run.
 */

const project = join(import.meta.dirname, "..");
const folder = join(project, "dist/program");

rmSync(folder, { recursive: true, force: true });
// A thread starts from a file of its own, which nothing imports.
const input = {
  main: join(project, "dist/main.js"),
  "pack-worker": join(project, "dist/fleet/pack-worker.js"),
};
const bundle = await rolldown({ input, platform: "node" });
const output = await bundle.write({ dir: folder, format: "esm", minify: true });
writeFileSync(join(folder, "LICENSES.md"), licences(output));

/** The licence texts of the foreign packages in a bundle, by name. */
function licences({ output: files }: RolldownOutput): string {
  const modules = files.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  const packages = new Map(
    modules.flatMap((id) => {
      const [root, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
      return root === undefined || name === undefined ? [] : [[name, root] as const];
    }),
  );
  const sections = [...packages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, root]) => `## ${name}\n\n${licence(name, root)}`);
  return `# Packages in these files\n\n${sections.join("\n")}`;
}

function licence(name: string, root: string): string {
  const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
  };
  const file = readdirSync(root).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const head = `Version ${version}, ${license}\n`;
  if (file === undefined && license === "Apache-2.0")
    return `${head}\nThe text is this package's own LICENSE.\n`;
  if (file === undefined) throw new Error(`build: ${name} ${version} has no licence file`);
  return `${head}\n${readFileSync(join(root, file), "utf8").trim()}\n`;
}
