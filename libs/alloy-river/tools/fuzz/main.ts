import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { fuzz } from "../conformance/fuzz.fixture.ts";
import type { FuzzResult } from "../conformance/fuzz.fixture.ts";

/*
 * Random files against `alloy fmt`: `nx run alloy-river:fuzz`, or with `--args="FILES SEED…"` for other seeds. Writes
 * its results to RESULTS.md, prints each counterexample and exits 1 where there is one.
 */

const [files = "400", ...seeds] = process.argv.slice(2);
const results = (seeds.length > 0 ? seeds : ["1", "2", "3", "4"]).map((seed) => {
  const result = fuzz(Number(files), Number(seed));
  console.error(`seed ${seed}: ${result.files} files, ${result.bytes} bytes`);
  if (result.counterexample !== undefined) console.error(result.counterexample);
  return result;
});

const table = results.map(
  ({ seed, files: count, bytes, counterexample }) =>
    `| ${seed} | ${count} | ${bytes} | ${counterexample === undefined ? "none" : "one"} |`,
);
const report = `# Random files against \`alloy fmt\`

Files of random blocks, expressions, strings and names, printed by this library. A difference is a file that \`alloy fmt\`
of Grafana Alloy v1.19.0 refuses, or does not leave byte for byte unchanged.

Made by \`npx nx run alloy-river:fuzz\`.

| seed | files | bytes | differences |
| ---- | ----- | ----- | ----------- |
${table.join("\n")}
`;

const path = fileURLToPath(new URL("RESULTS.md", import.meta.url));
writeFileSync(path, await format(report, { parser: "markdown", printWidth: 110 }));
process.exitCode = results.some((each: FuzzResult) => each.counterexample !== undefined) ? 1 : 0;
