import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What one process took. */
export interface Cost {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** Most memory that it held, MB. */
  readonly peak: number;
}

/** Tells at its end what the process took, in the file that is its second argument. */
const meter = `
import * as fs from "node:fs";
const [node, , figures, ...args] = process.argv;
process.argv = [node, "measured", ...args];
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { seconds: performance.now() / 1e3, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1e3 };
  fs.writeFileSync(figures, JSON.stringify(cost));
});
`;

/** Writes as many bytes in as many files as an index lists, each under another name first, and nothing else. */
const writer = `
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
const [index, out] = process.argv.slice(2);
mkdirSync(out);
const bytes = new Uint8Array(1 << 22).map((_, at) => at * 31);
for (const { file, size } of JSON.parse(readFileSync(index, "utf8")).bundles) {
  writeFileSync(out + "/." + file, bytes.subarray(0, size));
  renameSync(out + "/." + file, out + "/" + file);
}
`;

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * Writes the programs that are measured into `folder`. The command is there as npm installs it: in a checkout a commit during
 * the measurement would be another version of everything.
 */
export function writePrograms(folder: string): void {
  const installed = join(folder, "installed");
  cpSync(join(root, "apps/build/dist/program"), join(installed, "dist/program"), { recursive: true });
  cpSync(join(root, "apps/build/package.json"), join(installed, "package.json"));
  symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));
  writeFileSync(join(folder, "bundle.mjs"), `${meter}\nawait import("./installed/dist/program/main.js");\n`);
  writeFileSync(join(folder, "write.mjs"), `${meter}\n${writer}`);
}

/** Runs one of the programs in a process of its own. */
export function measure(folder: string, program: "bundle" | "write", args: readonly string[]): Cost {
  const figures = join(folder, "figures.json");
  const { status, stderr } = spawnSync(process.execPath, [join(folder, `${program}.mjs`), figures, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`benchmarks: ${program} ${args.join(" ")} failed: ${stderr}`);
  return JSON.parse(readFileSync(figures, "utf8")) as Cost;
}
