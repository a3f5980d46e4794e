import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { measure, writePrograms, type Cost } from "./measure.ts";
import { writeFleet, writeNode } from "./inventory.ts";

/*
 * What it costs to make the bundles of a fleet, beside writing as many bytes in as many files, and how it grows:
 * `nx run benchmarks:fleet`, which builds the command first. Prints the tables and writes them to FLEET.md. Counts of nodes
 * may be given: `... main.ts 100 1000`; then nothing is written.
 */

const given = process.argv.slice(2).map(Number);
const counts = given.length === 0 ? [100, 1000, 10_000] : given;
const folder = mkdtempSync(join(tmpdir(), "fleet-"));
const rows: string[] = [];
const peaks: { readonly count: number; readonly peak: number; readonly bytes: number }[] = [];

try {
  writePrograms(folder);
  for (const count of counts) measureFleet(count);
} finally {
  rmSync(folder, { recursive: true });
}

/** A fleet from nothing, again without a change, with one node changed; and its bytes written by themselves. */
function measureFleet(count: number): void {
  const fleet = join(folder, String(count));
  mkdirSync(fleet);
  writeFleet(fleet, count);
  const args = ["bundle", "--stack", `${count}/stack.yaml`, "--out", `${count}/out`];
  const runs: (readonly [what: string, cost: Cost])[] = [["all", measure(folder, "bundle", args)]];
  runs.push(["nothing changed", measure(folder, "bundle", args)]);
  writeNode(fleet, 1, "eu");
  runs.push(["one node changed", measure(folder, "bundle", args)]);
  const { bytes } = readIndex(join(fleet, "out/index.json"));
  const written = measure(folder, "write", [join(fleet, "out/index.json"), join(fleet, "written")]);
  for (const [what, cost] of runs) rows.push(row(count, what, cost, written));
  rows.push(row(count, "the same bytes written", written, written));
  peaks.push({ count, peak: runs[0]?.[1].peak ?? Number.NaN, bytes });
  rmSync(fleet, { recursive: true });
}

function readIndex(path: string): { readonly bytes: number } {
  const { bundles } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly bundles: readonly { readonly size: number }[];
  };
  return { bytes: bundles.reduce((sum, { size }) => sum + size, 0) };
}

function row(count: number, what: string, cost: Cost, written: Cost): string {
  const ratio = (name: keyof Cost): string => (cost[name] / written[name]).toFixed(1);
  return `| ${[
    count,
    what,
    cost.seconds.toFixed(1),
    ratio("seconds"),
    cost.cpuSeconds.toFixed(1),
    ratio("cpuSeconds"),
    cost.peak.toFixed(0),
    ratio("peak"),
  ].join(" | ")} |`;
}

const growth = peaks.slice(1).map((to, index) => {
  const from = peaks[index] ?? to;
  return `| ${[`${from.count} to ${to.count}`, (to.bytes / from.bytes).toFixed(1), (to.peak / from.peak).toFixed(1)].join(" | ")} |`;
});

const report = `# Fleets

What \`stackmon bundle\` takes for a fleet with a file for each node: all bundles from nothing, a second run without a change, and one after a
change of one node, which makes one bundle. Beside it, a program that writes as many files of the same sizes, each under another name first, and does
nothing else. One run each, in a process of its own; Node ${process.version}, ${cpus().length} processors, as many threads. Compare ratios, not times of different machines.

Made by \`npx nx run benchmarks:fleet\`.

| nodes | what | time, s | to writing | CPU, s | to writing | most memory, MB | to writing |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

From nothing, so many times as much:

| nodes | bytes written | most memory |
| --- | --- | --- |
${growth.join("\n")}

- Every run composes what all bundles share, the hub's boards and rules among it, and reads every node: that is most of a run that changes nothing.
- A bundle is packed by JavaScript alone, so that its bytes depend on no version of zlib ([decision 0002](../../docs/decisions/0002-deterministic-archives.md)), and is unpacked
  and verified before it is written.
- On a busy machine, as this one was, CPU says more than time.
- Memory holds the nodes of the stack and what the index says of each, and one bundle for each thread.
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
if (given.length === 0) writeFileSync(fileURLToPath(new URL("../../FLEET.md", import.meta.url)), formatted);
console.log(formatted);
