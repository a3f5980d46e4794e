import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "../statistics.ts";

/** What is measured, each in a Node process of its own that runs the built JavaScript. */
export const subjects = ["sdk", "boards", "10 panels", "100 panels", "1000 panels", "check"] as const;
export type Subject = (typeof subjects)[number];

const sdk = ["cog", "common", "dashboard", "logs", "prometheus", "stat", "timeseries", "units"];

/** Both families of stores. */
const stacks = `
const { readStack, metrics } = await import("@stackmon/stacks");
const stackOf = (metrics, logs) =>
  readStack({ nodes: [{ host: "node-1" }], stores: { metrics: { kind: metrics }, logs: { kind: logs } } }).value;
const both = [stackOf("victoria-metrics", "victoria-logs"), stackOf("prometheus", "loki")];
const { dashboards } = await import("@stackmon/dashboards");
`;

/** A board of `count` panels, each with a rate of its own. */
const synthetic = (count: number, dist: string): string => `
const { boardUids, counter, rate } = await import("@stackmon/stacks");
const { composeBoard } = await import("${dist}/panel/compose-board.js");
const { overRange } = await import("${dist}/panel/query.js");
const { row } = await import("${dist}/panel/row.js");
const { timeSeries } = await import("${dist}/panel/time-series.js");
const panels = () => Array.from({ length: ${count} }, (_, index) => timeSeries({
  id: index + 2, title: "Requests " + index, description: "Requests per second.", width: 8, unit: "reqps",
  thresholds: "none", noData: "No request",
  queries: [overRange({ expression: rate(counter("stacks_node_rpc_requests_total"), "$__rate_interval"), legend: "{{host}}" })],
}));
const draft = () => ({ uid: boardUids.node, description: "", cadence: "stacks blocks", variables: [], rows: [row(1, "All", panels())] });
const stores = { metrics: "prometheus", logs: "loki" };
const once = () => composeBoard(draft(), stores).json.length;
`;

const scripts: Readonly<Record<Subject, (dist: string) => string>> = {
  sdk: () => "const once = () => 0;",
  boards: () =>
    `${stacks} const once = () => both.flatMap((stack) => dashboards(stack)).reduce((sum, { json }) => sum + json.length, 0);`,
  "10 panels": (dist) => synthetic(10, dist),
  "100 panels": (dist) => synthetic(100, dist),
  "1000 panels": (dist) => synthetic(1000, dist),
  check: () => `${stacks}
const { checkDashboards } = await import("@stackmon/dashboards/check");
const boards = both.map((stack) => dashboards(stack).map(({ json }) => JSON.parse(json)));
const once = () => boards.reduce((sum, each) => sum + checkDashboards(each, { catalogue: metrics }).diagnostics.length, 0);`,
};

/** Writes the script of each subject into `folder`, below the root: packages are found from there. */
export function writeSubjects(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const imports = sdk.map((name) => `await import("@grafana/grafana-foundation-sdk/${name}");`).join("\n");
  for (const subject of subjects) {
    const body = scripts[subject](join(root, "libs/dashboards/dist"));
    writeFileSync(join(folder, fileOf(subject)), script(imports, body));
  }
}

/** The first time is a user's: one process renders once. The median of three more shows growth without warming up. */
function script(imports: string, body: string): string {
  return `const start = performance.now();
${imports}
const imported = performance.now() - start;
${body}
const timed = () => { const from = performance.now(); const yielded = once(); return [performance.now() - from, yielded]; };
const [first, yielded] = timed();
const again = Array.from({ length: 3 }, () => timed()[0]).toSorted((a, b) => a - b)[1];
globalThis.gc();
const before = process.memoryUsage().heapUsed;
once();
const heap = (process.memoryUsage().heapUsed - before) / 1e6;
console.log(JSON.stringify({ imported, first, again, heap, yielded }));
`;
}

/** Milliseconds of the SDK's import, of the first run and of a later one; MB allocated by a run; what it yielded. */
export function measure(folder: string, subject: Subject): Figures {
  const args = ["--expose-gc", "--max-semi-space-size=256", join(folder, fileOf(subject))];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`benchmarks: ${subject} failed: ${stderr}`);
  return JSON.parse(stdout) as Figures;
}

function fileOf(subject: Subject): string {
  return `dashboards-${subject.replace(" ", "-")}.mjs`;
}
