import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { arrangements, type ArrangementName } from "./arrangement.ts";
import { faults, type FaultName } from "./fault.ts";
import { measure } from "./measure.ts";
import { report, type Run } from "./report.ts";

/*
 * What reaches the store when hub or agent fail, for several ways to send log lines, on real programs:
 * `nx run benchmarks:delivery [-- SECONDS [PARALLEL [ARRANGEMENT…]]]`. Prints the tables and writes them to DELIVERY.md.
 */

const outage = Number(process.argv[2] ?? 20);
const lanes = Number(process.argv[3] ?? 1);
if (!(outage > 0 && Number.isInteger(lanes) && lanes > 0))
  throw new Error("benchmarks: SECONDS of an outage and a number of measurements at a time");
const chosen = process.argv.slice(4);
const isChosen = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
const names = (Object.keys(arrangements) as ArrangementName[]).filter(isChosen);
const todo = (Object.keys(faults) as FaultName[]).flatMap((fault) => names.map((name) => ({ name, fault })));

const folder = mkdtempSync(join(tmpdir(), "stackmon-delivery-"));
const runs: Run[] = [];

async function work(lane: number): Promise<void> {
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const { name, fault } = next;
    const places = { address: `127.0.8.${lane}`, folder: join(folder, `${name}, ${fault}`) };
    try {
      const measured = await measure(name, fault, places, outage);
      process.stderr.write(`${name}: ${fault}: ${JSON.stringify(measured)}\n`);
      runs.push({ name, fault, measured });
    } catch (failure) {
      // The others are measured all the same.
      process.stderr.write(`${name}: ${fault}: ${String(failure)}\n`);
      process.exitCode = 1;
    }
  }
}

try {
  await Promise.all(Array.from({ length: lanes }, (_, index) => work(index + 1)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const machine = `Node ${process.version}, ${cpus().length} processors, ${lanes} measurements at a time`;
const formatted = await format(report(runs, { outage, machine }), { parser: "markdown", printWidth: 110 });
if (chosen.length === 0)
  writeFileSync(fileURLToPath(new URL("../../DELIVERY.md", import.meta.url)), formatted);
console.log(formatted);
