import type { CapacityPlan, Load, NodeGroup, StorePlan } from "@stackmon/stacks";
import { tableText } from "../report/table-text.ts";

/**
 * Yields a plan as text for people: what comes from nodes of each kind and from the hub, what it takes of disks, and what of a
 * hub. Bytes are in powers of ten.
 */
export function planText(plan: CapacityPlan): string {
  const loads = [
    ["", "series", "samples/s", "lines/s", "logs a day"],
    ...plan.nodes.map((group) => [groupName(group), ...loadCells(group.each)]),
    [plan.hubs === 1 ? "the hub itself" : "each of 2 hubs itself", ...loadCells(plan.hub)],
    ["all together", ...loadCells(plan.total)],
  ];
  const stores = [
    ["", "a day", "kept", "after", plan.hubs === 1 ? "disk" : "disk on each hub"],
    ...[plan.stores.metrics, plan.stores.logs].map(storeCells),
  ];
  return `${tableText(loads, true)}\n${tableText(stores, true)}${hubText(plan)}`;
}

const titles: Readonly<Record<StorePlan["kind"], string>> = {
  "victoria-metrics": "VictoriaMetrics",
  prometheus: "Prometheus",
  "victoria-logs": "VictoriaLogs",
  loki: "Loki",
};

function groupName({ services, hosts }: NodeGroup): string {
  const [host = ""] = hosts;
  const what = services.length === 0 ? "no service" : services.join(", ");
  return hosts.length === 1 ? `${host}: ${what}` : `each of ${hosts.length}: ${what}`;
}

function loadCells({ series, samplesPerSecond, linesPerSecond, lineBytesPerDay }: Load): readonly string[] {
  return [String(series), rounded(samplesPerSecond), rounded(linesPerSecond), byteText(lineBytesPerDay)];
}

function storeCells({
  kind,
  bytesPerDay,
  bytesKept,
  retentionDays,
  diskBytes,
  storageNodes,
}: StorePlan): readonly string[] {
  return [
    titles[kind],
    byteText(bytesPerDay),
    byteText(bytesKept),
    `${retentionDays} d`,
    storageNodes === undefined
      ? byteText(diskBytes)
      : `${byteText(diskBytes)} on each of ${storageNodes} storage nodes`,
  ];
}

function hubText({ hubProcessors, ofOneHub }: CapacityPlan): string {
  if (hubProcessors === undefined || ofOneHub === undefined) return "";
  return (
    `\nPassing it on keeps ${hubProcessors.toFixed(2)} processors of the hub busy, and is ${(ofOneHub * 100).toFixed(1)} % of what ` +
    "one hub was seen to take.\n"
  );
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

const units = ["B", "kB", "MB", "GB", "TB", "PB"] as const;

function byteText(bytes: number): string {
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${rounded(bytes / 1000 ** at)} ${units[at]}`;
}
