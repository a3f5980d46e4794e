import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { onLoki, onVictoriaLogs } from "./logs.ts";
import type { LoggingService, StoredLines } from "./logs.ts";
import { onPrometheus, onVictoriaMetrics } from "./metrics.ts";
import type { Stored } from "./metrics.ts";

/*
 * Bytes on the stores' disks for each sample and each line, on real stores, beside the bytes of the lines themselves:
 * `nx run benchmarks:disk [-- LINES]`. Prints the tables and writes them to DISK.md. `stackmon plan` has its figures from there.
 */

const count = Number(process.argv[2] ?? 300_000);
if (!Number.isInteger(count) || count < 1)
  throw new Error("benchmarks: LINES is a number of lines, at least 1");

const folder = mkdtempSync(join(tmpdir(), "stackmon-disk-"));
const services: readonly LoggingService[] = ["stacks-node", "stacks-signer"];

async function told<T>(what: string, made: Promise<T>): Promise<T> {
  process.stderr.write(`${what}\n`);
  return made;
}

function sampleRow(store: string, { series, samples, bytes }: Stored, least: number): string {
  const each = bytes / samples;
  return `| ${store} | ${series} | ${samples} | ${each.toFixed(2)} | ${(each / least).toFixed(2)} |`;
}

function lineRow(store: string, service: string, { lines, raw, bytes }: StoredLines): string {
  return `| ${store} | ${service} | ${lines} | ${Math.round(raw / lines)} | ${(bytes / lines).toFixed(1)} | ${(raw / bytes).toFixed(1)} |`;
}

try {
  const victoria = await told("a day of samples in VictoriaMetrics", onVictoriaMetrics(folder));
  const prometheus = await told("its last six hours in Prometheus", onPrometheus(folder));
  const rows: string[] = [];
  for (const service of services) {
    const inVictoria = await told(`${service} in VictoriaLogs`, onVictoriaLogs(folder, service, count));
    rows.push(lineRow("VictoriaLogs", service, inVictoria));
    rows.push(lineRow("Loki", service, await told(`${service} in Loki`, onLoki(folder, service, count))));
  }
  const report = `# Disk

Bytes that stores keep, on real stores, after they have merged what they merge. Made by \`npx nx run benchmarks:disk\`.

## Samples

A day of the simulated stack of three nodes and a hub (\`tools/board-pictures\`), its last six hours in Prometheus; a sample every
15 s.

| store | series | samples | bytes a sample | of VictoriaMetrics |
| --- | --- | --- | --- | --- |
${sampleRow("VictoriaMetrics", victoria, victoria.bytes / victoria.samples)}
${sampleRow("Prometheus", prometheus, victoria.bytes / victoria.samples)}

## Lines

Drawn from recorded lines with every number and hash changed, with labels and fields as a hub stores them, 30 a second.

| store | service | lines | bytes of a line | bytes stored a line | times smaller |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
  const formatted = await format(report, { parser: "markdown", printWidth: 110 });
  writeFileSync(fileURLToPath(new URL("../../DISK.md", import.meta.url)), formatted);
  console.log(formatted);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
