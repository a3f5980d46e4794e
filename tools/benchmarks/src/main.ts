import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { consumers, writeConsumers } from "./consumer.ts";
import { importTime } from "./import-time.ts";
import { interleave } from "./statistics.ts";
import { rows } from "./table.ts";
import { typeCheck } from "./type-check.ts";

/*
 * What a consumer of one component pays, beside an empty consumer in the same run: `nx run benchmarks:benchmark`, which
 * builds the library first. Prints the table and writes it to RESULTS.md.
 */

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = join(root, "dist", "benchmarks");
const rounds = 15;

writeConsumers(folder);
const table = [
  "| figure | empty | one component | ratio |",
  "| --- | --- | --- | --- |",
  ...rows(
    "Import",
    interleave(consumers, rounds, (consumer) => importTime(folder, consumer)),
  ),
  ...rows(
    "Type-check",
    interleave(consumers, rounds, (consumer) => typeCheck(root, folder, consumer)),
  ),
].join("\n");

const report = `# Results

What a consumer pays that imports \`@stackmon/alloy-river\` and one namespace and composes one component, beside an
empty one. Medians of ${rounds} interleaved runs each; Node ${process.version}, ${cpus().length} processors. Compare ratios, not
times of different machines.

Made by \`npx nx run benchmarks:benchmark\`.

${table}

- Import: a Node process that runs the built JavaScript and ends, start of Node included.
- Type-check: \`tsc --extendedDiagnostics\` against the built declarations, which it reads and checks in full
  (\`skipLibCheck\` is off).
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
writeFileSync(fileURLToPath(new URL("../RESULTS.md", import.meta.url)), formatted);
console.log(formatted);
