import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { shapes } from "./shapes.ts";
import { fuzzLarge, fuzzSmall, isQuadratic, timeNestings, timeShape } from "./syntax-fuzz.ts";

/*
 * Parser, formatter and check on inputs made to break them: `nx run alloy-river:fuzz-syntax`, or with
 * `--args="SMALL LARGE SEED"` for other numbers. Writes its results to SYNTAX.md; exits 1 where time grows with the square
 * of the size, and with a stack trace where something throws.
 */

const [small = "1000000", large = "200", seed = "1"] = process.argv.slice(2);
const size = 1_000_000;
const depth = 10_000;

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const files = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".alloy"))
  .map((name) => readFileSync(join(examples, name), "utf8"));

const start = performance.now();
const few = fuzzSmall(files, Number(small), Number(seed), (done) => {
  if (done % 50_000 === 0)
    console.error(`${done} inputs, ${((performance.now() - start) / 1000).toFixed(0)} s`);
});
const slowestLarge = fuzzLarge(Number(large), size, Number(seed));
const nested = timeNestings(depth);
const timed = Object.keys(shapes).map((shape) => timeShape(shape, size));

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const heap = Math.max(few.heap, ...timed.map((each) => each.heap));
const report = `# Inputs made to break the parser, the formatter and the check

Each input is parsed, and where that succeeds formatted and checked. Nothing threw.

Made by \`npx nx run alloy-river:fuzz-syntax\`; Node ${process.version}.

| inputs | count | size | slowest, ms |
| --- | --- | --- | --- |
| changed copies of examples and of random files (${few.accepted} accepted) | ${few.inputs} | ${megabytes(few.bytes)} MB, 4 kB at most each | ${few.slowest.toFixed(0)} |
| changed copies of the shapes below | ${large} | 1 MB each | ${slowestLarge.toFixed(0)} |

Largest heap after a round: ${megabytes(heap)} MB.

| nested ${depth} levels deep | ms |
| --- | --- |
${nested.map(([name, time]) => `| ${name} | ${time.toFixed(0)} |`).join("\n")}

Blocks and modules have lines of up to ${depth} tabs when they are formatted: 100 MB of them.

| shape | 250 kB, ms | 500 kB, ms | 1 MB, ms | last doubling |
| --- | --- | --- | --- | --- |
${timed
  .map(({ shape, times }) => {
    const [quarter = 0, half = 0, whole = 0] = times;
    return `| ${shape} | ${quarter.toFixed(1)} | ${half.toFixed(1)} | ${whole.toFixed(1)} | ${(whole / half).toFixed(2)} |`;
  })
  .join("\n")}
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
writeFileSync(fileURLToPath(new URL("SYNTAX.md", import.meta.url)), formatted);
console.log(formatted);
const quadratic = timed.filter(isQuadratic);
for (const { shape } of quadratic) console.error(`${shape}: time grows with the square of the size`);
process.exitCode = quadratic.length > 0 ? 1 : 0;
