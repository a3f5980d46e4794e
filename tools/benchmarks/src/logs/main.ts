import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { storedKeys } from "@stackmon/stacks";
import { format } from "prettier";
import { median, type Figures } from "../statistics.ts";
import { arrangements, type ArrangementName } from "./arrangement.ts";
import { amplify, recordedLines } from "./corpus.ts";
import { deliver, figureNames } from "./delivery.ts";

/*
 * What parsing costs on the way from log files to the store, beside passing the lines through, in one run on real
 * programs: `nx run benchmarks:logs [-- LINES]`. Prints the table and writes it to LOGS.md.
 */

const count = Number(process.argv[2] ?? 120_000);
if (!Number.isInteger(count) || count < 1)
  throw new Error("benchmarks: LINES is a number of lines, at least 1");
const rounds = 3;
const recorded = recordedLines();
const lines = amplify(recorded, count, 1);
const folder = mkdtempSync(join(tmpdir(), "stackmon-logs-"));
const files = { "stacks-node": join(folder, "node.log"), "stacks-signer": join(folder, "signer.log") };
for (const [service, path] of Object.entries(files)) {
  const own = lines.filter((each) => each.service === service);
  writeFileSync(path, own.map(({ line }) => `${line}\n`).join(""));
}

const names = Object.keys(arrangements) as ArrangementName[];
const runs = new Map(names.map((name): [ArrangementName, Figures[]] => [name, []]));
try {
  for (let round = 1; round <= rounds; round++)
    for (const name of names) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      runs
        .get(name)
        ?.push(await deliver(name, files, count, join(folder, `${round}-${names.indexOf(name)}`)));
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const figure = (name: ArrangementName, of: string): number =>
  median((runs.get(name) ?? []).map((each) => each[of] ?? Number.NaN));
const shares = [figureNames.hub, figureNames.both];

function row(name: ArrangementName): string {
  const cells = Object.values(figureNames).map((of) => {
    const value = figure(name, of);
    const share = shares.some((each) => each === of)
      ? ` (${(value / figure("pass-through", of)).toFixed(2)})`
      : "";
    return `${Math.round(value)}${share}`;
  });
  return `| ${[name, ...cells].join(" | ")} |`;
}

const report = `# Log lines through agent and hub

Medians of ${rounds} interleaved rounds; Node ${process.version}, ${cpus().length} processors. In brackets the share of
pass-through. Compare ratios, not figures of different machines.

Made by \`npx nx run benchmarks:logs\`.

| pipeline | ${Object.values(figureNames).join(" | ")} |
| --- | --- | --- | --- | --- |
${names.map(row).join("\n")}

- ${count} lines, drawn from ${recorded.length} recorded ones, ${Math.round(lines.reduce((sum, { line }) => sum + line.length, 0) / count)} bytes each: a file,
  the agent's Alloy, the hub's Alloy, VictoriaLogs.
- pass-through: the agent finds the level, the hub does nothing.
- ours: the agent takes the header, the hub the fields, ${storedKeys.length} keys and the heights.
- ours, all at the hub: the agent finds the level, as other agents may; the hub takes the header too.
- a regular expression per field: the same fields, each by a stage of its own.
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
writeFileSync(fileURLToPath(new URL("../../LOGS.md", import.meta.url)), formatted);
console.log(formatted);
