import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { interleave, type Figures } from "../statistics.ts";
import { measure, subjects, writeSubjects, type Subject } from "./subject.ts";

/*
 * What it costs to render and to check dashboards, beside the import of the SDK in the same run, and how it grows:
 * `nx run benchmarks:dashboards`, which builds the libraries first. Prints the tables and writes them to DASHBOARDS.md.
 */

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const folder = join(root, "dist", "benchmarks");
const rounds = 3;

writeSubjects(root, folder);
const figures = interleave(subjects, rounds, (subject) => measure(folder, subject));

const of = (subject: Subject): Figures => figures.get(subject) ?? {};
const figure = (subject: Subject, name: string): number => of(subject)[name] ?? Number.NaN;
const sdk = figure("sdk", "imported");

function costRow(title: string, subject: Subject): string {
  const [first, again] = [figure(subject, "first"), figure(subject, "again")];
  const ratios = [first, again].map((value) => (value / sdk).toFixed(2));
  return `| ${[title, first.toFixed(0), ratios[0], again.toFixed(0), ratios[1], figure(subject, "heap").toFixed(1)].join(" | ")} |`;
}

function growthRow(from: Subject, to: Subject): string {
  const grown = (name: string): string => (figure(to, name) / figure(from, name)).toFixed(1);
  return `| ${[`${from} to ${to}`, grown("yielded"), grown("first"), grown("again"), grown("heap")].join(" | ")} |`;
}

const report = `# Dashboards

What it costs to render every board for VictoriaMetrics and VictoriaLogs and for Prometheus and Loki, and to check them
all by every rule, beside the import of the Grafana foundation SDK that they are made with. Medians of ${rounds} interleaved
runs, each in a process of its own; Node ${process.version}, ${cpus().length} processors. Compare ratios, not times of different machines.

Made by \`npx nx run benchmarks:dashboards\`.

| what | first, ms | to the SDK's import | later, ms | to the SDK's import | allocated, MB |
| --- | --- | --- | --- | --- | --- |
| import of the SDK | ${sdk.toFixed(0)} | 1.00 | | | |
${costRow("all boards, both families", "boards")}
${costRow("all rules on them", "check")}

A board of tenfold the panels, each with one query, takes so many times as much:

| panels | text | first | later | allocated |
| --- | --- | --- | --- | --- |
${growthRow("10 panels", "100 panels")}
${growthRow("100 panels", "1000 panels")}

- First: in a process that has done nothing else, as a user's is. Later: the middle one of three more runs.
- Allocated: growth of the heap by one run, without a collection in between.
- Ten is linear. Less is what does not depend on the panels.
`;

const formatted = await format(report, { parser: "markdown", printWidth: 110 });
writeFileSync(fileURLToPath(new URL("../../DASHBOARDS.md", import.meta.url)), formatted);
console.log(formatted);
