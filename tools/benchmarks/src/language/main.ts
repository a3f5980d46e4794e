import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parse } from "@stackmon/alloy-river";
import { readCorpus } from "@stackmon/alloy-oracle";
import { format } from "prettier";
import type { Figures } from "../statistics.ts";
import { interleave } from "../statistics.ts";
import { checkTime } from "./check-time.ts";
import { syntaxSpeed } from "./syntax-speed.ts";

/*
 * Parser and formatter beside Go's, in one run on the same files, and the check of one file beside `alloy validate`:
 * `nx run benchmarks:language`, which builds the command first. Prints the tables and writes them to LANGUAGE.md.
 */

const rounds = 5;
const inputs = readCorpus()
  .map(({ bytes }) => Buffer.from(bytes).toString("utf8"))
  .filter((text) => parse(text).ok);
const megabytes = inputs.reduce((sum, input) => sum + Buffer.byteLength(input), 0) / 1e6;

const speeds = interleave(["Go", "TypeScript"], rounds, (each) => syntaxSpeed(each, inputs));
const example = fileURLToPath(
  new URL("../../../../examples/single-server/output/single/alloy/single.alloy", import.meta.url),
);
const times = interleave(["alloy validate", "stackmon alloy check"], 15, (each) => checkTime(each, example));

function rows(reference: Figures, own: Figures): readonly string[] {
  return Object.entries(own).map(([name, value]) => {
    const base = reference[name] ?? 0;
    return `| ${name} | ${base.toFixed(1)} | ${value.toFixed(1)} | ${(value / base).toFixed(2)} |`;
  });
}

const report = `# The language, beside Go's

Medians of interleaved rounds; Node ${process.version}, ${cpus().length} processors. Compare ratios, not figures of different machines.

Made by \`npx nx run benchmarks:language\`.

| one core, warm | Go | TypeScript | ratio |
| --- | --- | --- | --- |
${rows(speeds.get("Go") ?? {}, speeds.get("TypeScript") ?? {}).join("\n")}

- Inputs: the ${inputs.length} files and documentation fences of the pinned Alloy that parse, ${megabytes.toFixed(2)} MB.
- Go: package syntax of the pinned Alloy in its own process with one processor. TypeScript: \`parse\` and \`format\`;
  \`format\` reads its own output again wherever it changed something, which Go's printer does not.

| one file, whole process | alloy validate | stackmon alloy check | ratio |
| --- | --- | --- | --- |
${rows(times.get("alloy validate") ?? {}, times.get("stackmon alloy check") ?? {}).join("\n")}

- The compiled command, as it is published, on the largest of the examples.
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
writeFileSync(fileURLToPath(new URL("../../LANGUAGE.md", import.meta.url)), formatted);
console.log(formatted);
