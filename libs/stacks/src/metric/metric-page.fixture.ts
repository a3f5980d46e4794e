import { metrics } from "./catalogue.ts";
import { isSelection } from "./compare/selection.ts";
import { isShared } from "./metric.ts";
import type { Metric, SharedSource } from "./metric.ts";

type Program = Metric["service"];

const programs: readonly Program[] = [...new Set(metrics.map(({ service }) => service))];

/** docs/metrics.md. */
export function metricPage(): string {
  return [
    "# Metrics",
    "<!-- `npm run goldens` writes this page from libs/stacks/src/metric. -->",
    `The ${metrics.length} metrics that boards and alert rules are made from. A live one is there as long as its program runs, which node and signer begin with its first touch; a conditional one under the condition that stands beside it; a dead one is registered in the source and never exposed. Every series has \`host\`, \`job\` and \`service\` beside its own labels, and those of the stack file.`,
    "`stackmon metrics compare PROGRAM` compares what a program exposes with this page; `stackmon metrics list` prints it.",
    ...programs.flatMap((program) => [`## ${program}`, about(program), table(program)]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function about(program: Program): string {
  if (isShared(program)) return shared[program];
  const count = metrics.filter(({ service }) => service === program).length;
  return isSelection(program)
    ? `The ${count} that pipelines keep, by the labels with which they are stored; the program exposes more.`
    : `All ${count} that its source registers.`;
}

const shared: Readonly<Record<SharedSource, string>> = {
  process: "What every Go or Python program exposes of its process.",
  victoria: "What VictoriaMetrics, VictoriaLogs and vmalert expose alike.",
  "victoria-store": "What VictoriaMetrics and VictoriaLogs expose alike.",
  "rule-evaluator":
    "What Prometheus and vmalert write of the rules that they evaluate into the store of metrics.",
  any: "What every scrape yields.",
};

const header = ["name", "type", "unit", "labels", "status", "meaning"];

function table(program: Program): string {
  const rows = metrics
    .filter(({ service }) => service === program)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const cells = [header, ...rows.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function cellsOf({ name, type, unit, labels, status, help, condition, note }: Metric): readonly string[] {
  const meaning = [help, condition, note].filter((text) => text !== undefined).map(sentence);
  return [
    `\`${name}\``,
    type,
    unit,
    Object.keys(labels)
      .map((label) => `\`${label}\``)
      .join(", "),
    status,
    meaning.join(" ").replaceAll("|", "\\|").replaceAll("<", "&lt;"),
  ];
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.)]$/.test(begun) ? begun : `${begun}.`;
}
