import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, resolve } from "node:path";
import type { EngineName } from "@stackmon/engines";
import { engines } from "@stackmon/engines";
import { format } from "prettier";
import { faults } from "./fault/faults.ts";
import type { Row } from "./matrix.ts";
import { runMatrix } from "./matrix.ts";
import type { Options } from "./options.ts";
import { help, parseOptions, UsageError } from "./options.ts";
import { faultDocument, rowText } from "./report/document.ts";

const scrapeInterval = 5;
const programs: readonly EngineName[] = ["alloy", "victoria-logs", "victoria-metrics"];

async function run(options: Options, command: string): Promise<number> {
  const { faults: chosen, outage, parallel, perSecond, out } = options;
  let done = 0;
  const report = (row: Row): void =>
    void process.stderr.write(`[${(done += 1)}/${chosen.length}] ${rowText(row)}\n`);
  const settings = { outage, around: 8_000, perSecond, scrapeInterval, parallel, freshSites: true };
  const rows = await runMatrix(chosen, settings, report);
  const text = faultDocument(rows, {
    command,
    machine: machine(parallel),
    programs: programs.map((name) => `${name} ${engines[name].version}`),
    outage: outage / 1000,
    perSecond,
    scrapeInterval,
  });
  const formatted = await format(text, { parser: "markdown", printWidth: 120, proseWrap: "always" });
  process.stdout.write(formatted);
  if (out !== undefined) writeWhole(resolve(out), formatted);
  return rows.every((row) => row.outcome === "left out" || isKept(row)) ? 0 : 1;
}

const isKept = (row: Row): boolean => row.outcome === "measured" && row.broken.length === 0;

function machine(parallel: number): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const atOnce = parallel === 1 ? "one fault after another" : `at most ${parallel} faults at a time`;
  return `Node ${process.version}, ${cpus().length} processors, ${gibibytes} GiB, ${atOnce}`;
}

/** A reader finds the old file or the new one. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.action === "run")
      return await run(
        options,
        ["npm run test:faults", ...(args.length > 0 ? ["--", ...args] : [])].join(" "),
      );
    const list = faults.map(({ name, meaning }) => `${name.padEnd(26)}${meaning}\n`).join("");
    process.stdout.write(options.action === "help" ? help : list);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
