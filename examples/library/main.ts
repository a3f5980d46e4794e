import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alertRules, prometheusRules } from "@stackmon/alerts";
import { compose, formatDiagnostic as formatAlloyDiagnostic } from "@stackmon/alloy-river";
import { check } from "@stackmon/alloy-river/check";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import { dashboards } from "@stackmon/dashboards";
import { agent } from "@stackmon/pipelines";
import { formatDiagnostic, readStack } from "@stackmon/stacks";

/** Writes a hand-made Alloy file, the agent's, the boards and the alert rules into the folder of the first argument. */
const folder = process.argv[2] ?? "out";
mkdirSync(folder, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const store = prometheus.remoteWrite("store", { endpoint: [{ url: "http://127.0.0.1:8428/api/v1/write" }] });
const node = prometheus.scrape("node", {
  targets: [{ __address__: "127.0.0.1:9153" }],
  forwardTo: [store.receiver],
  scrapeInterval: "15s",
});
const composed = compose("hand-made", [store, node]);
const found = composed.ok ? check("hand-made", composed.file.ast) : composed.diagnostics;
if (!composed.ok || found.length > 0) throw new Error(found.map(formatAlloyDiagnostic).join("\n"));
write("hand-made.alloy", composed.file.text);

const read = readStack({ nodes: [{ host: "node-1" }] });
if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join("\n"));
const stack = read.value;

const pipeline = agent(stack);
if (!pipeline.ok) throw new Error(pipeline.diagnostics.map(formatDiagnostic).join("\n"));
write("agent.alloy", pipeline.text);

for (const { uid, json } of dashboards(stack)) write(`${uid}.dashboard.json`, json);
write("rules.json", `${JSON.stringify(prometheusRules(stack), null, 2)}\n`);

const alerts = alertRules(stack).reduce((count, group) => count + group.alerts.length, 0);
console.log(`${dashboards(stack).length} boards and ${alerts} alerts for ${stack.nodes.length} node`);
