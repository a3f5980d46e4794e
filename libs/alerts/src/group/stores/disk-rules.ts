import { and, below, dividedBy, equalTo, gauge, or, panelOf, predictLinear } from "@stackmon/stacks";
import type { Gauge, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";

interface Disk {
  readonly free: Gauge<"host" | "path">;
  readonly total: Gauge<"host" | "path">;
}

/** Prometheus and Loki know nothing of their disk: there the machine's own metrics are all that there is. */
const disks: Readonly<Record<"victoria-metrics" | "victoria-logs", Disk>> = {
  "victoria-metrics": {
    free: gauge("vm_free_disk_space_bytes", { service: "victoria-metrics" }),
    total: gauge("vm_total_disk_space_bytes", { service: "victoria-metrics" }),
  },
  "victoria-logs": {
    free: gauge("vl_free_disk_space_bytes", { service: "victoria-logs" }),
    total: gauge("vl_total_disk_space_bytes", { service: "victoria-logs" }),
  },
};

/** How full the disks of the stores are, as they tell it: also of stores on machines without an Alloy. */
export function diskAlerts({ stores }: Stack): readonly MetricAlert[] {
  const [first, ...rest] = [stores.metrics.kind, stores.logs.kind].flatMap((kind) =>
    kind === "victoria-metrics" || kind === "victoria-logs" ? [disks[kind]] : [],
  );
  if (first === undefined) return [];
  return [
    fillsSoon([first, ...rest]),
    nearlyFull([first, ...rest]),
    ...(stores.logs.kind === "victoria-logs" ? [readOnly] : []),
  ];
}

type Disks = readonly [Disk, ...Disk[]];

function ofAny([first, ...rest]: Disks, condition: (disk: Disk) => Vector<"host" | "path">): Vector {
  return or(condition(first), ...rest.map(condition));
}

/** As of a machine's file systems: the trend of half a day, where there is less than a fifth. */
function fullIn(days: number): (disk: Disk) => Vector<"host" | "path"> {
  return ({ free, total }) =>
    and(
      below(dividedBy(predictLinear(free, "12h", { aheadSeconds: days * 86_400 }), total), 0.05),
      below(dividedBy(free, total), 0.2),
      { on: ["host", "path"] },
    );
}

function fillsSoon(ofStores: Disks): MetricAlert {
  return tunable<MetricAlert>({ value: 4, unit: "days", least: 1, most: 14 }, (days) => ({
    on: "metrics",
    name: "StoreDiskFillsSoon",
    severity: "warning",
    for: "1h",
    summary: `The disk of ${labelOf("service")} on ${labelOf("host")} is full within ${days} days`,
    description:
      `It has less than a fifth free, and as it grows now less than a twentieth is left in ${days} days: before its retention ` +
      "deletes anything, or with more lines and series than the disk was made for.",
    ...panelOf("stores", "Disk full in"),
    expression: ofAny(ofStores, fullIn(days)),
  }));
}

/** A store of metrics that has stopped cannot store that it has: this is the last that is heard of it. */
function nearlyFull(ofStores: Disks): MetricAlert {
  return tunable<MetricAlert>({ value: 0.1, unit: "of the disk", least: 0.01, most: 0.5 }, (share) => ({
    on: "metrics",
    name: "StoreDiskNearlyFull",
    severity: "critical",
    for: "10m",
    summary: `The disk of ${labelOf("service")} on ${labelOf("host")} has less than ${percent(share)} free`,
    description:
      "The store stops taking anything when its disk is full. Lines and samples then wait on the disks of the nodes, and no " +
      "new alert is heard.",
    ...panelOf("stores", "Disk used"),
    expression: ofAny(ofStores, ({ free, total }) => below(dividedBy(free, total), share)),
  }));
}

const readOnly: MetricAlert = {
  on: "metrics",
  name: "LogsStoreReadOnly",
  severity: "critical",
  for: "1m",
  summary: `The store of logs on ${labelOf("host")} takes no lines, as its disk is full`,
  description:
    "Lines wait on the disks of the nodes until it takes them again, and are lost where no queue is left.",
  ...panelOf("stores", "Read-only"),
  expression: equalTo(gauge("vl_storage_is_read_only", { service: "victoria-logs" }), 1),
};
