import {
  above,
  and,
  below,
  counter,
  dividedBy,
  equalTo,
  gauge,
  minOverTime,
  panelOf,
  predictLinear,
  rate,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";

const host = { service: "host" } as const;

/** A mount point is there once a machine, while one device can be mounted at several. */
const sameFileSystem = { on: ["host", "mountpoint"] } as const;

const available = gauge("node_filesystem_avail_bytes", host);
const size = gauge("node_filesystem_size_bytes", host);

/** What users other than root can still take, from 0 to 1. */
const free: Vector<"host" | "mountpoint"> = dividedBy(available, size);

/**
 * Twelve hours see through a compaction of the node's database, which takes and gives back gigabytes within one; an hour
 * of `for` lets a copy end. With more than a fifth free there is time, whatever the trend.
 */
const fillsSoon = tunable<MetricAlert>({ value: 4, unit: "days", least: 1, most: 14 }, (days) => ({
  on: "metrics",
  name: "HostDiskFillsSoon",
  severity: "warning",
  for: "1h",
  summary: `${labelOf("mountpoint")} on ${labelOf("host")} is full within ${days} days`,
  description:
    `It has less than a fifth free, and as it grows now less than a twentieth is left in ${days} days. A node that ` +
    "cannot write stops, and its database may need a new sync.",
  ...panelOf("host", "Left in a week"),
  expression: and(
    below(dividedBy(predictLinear(available, "12h", { aheadSeconds: days * 86_400 }), size), 0.05),
    below(free, 0.2),
    sameFileSystem,
  ),
}));

const nearlyFull = tunable<MetricAlert>(
  { value: 0.1, unit: "of the file system", least: 0.01, most: 0.5 },
  (share) => ({
    on: "metrics",
    name: "HostDiskNearlyFull",
    severity: "critical",
    for: "10m",
    summary: `${labelOf("mountpoint")} on ${labelOf("host")} has less than ${percent(share)} free`,
    description:
      `Less than ${percent(share)} is free for users other than root. A node that cannot write stops, and its database may need a ` +
      "new sync; Alloy loses what it cannot queue.",
    ...panelOf("host", "Space used"),
    expression: below(free, share),
  }),
);

/** File systems that make inodes as they need them tell 0 of 0, which is no number and never below anything. */
const inodes = tunable<MetricAlert>(
  { value: 0.1, unit: "of the inodes", least: 0.01, most: 0.5 },
  (share) => ({
    on: "metrics",
    name: "HostInodesNearlyGone",
    severity: "warning",
    for: "10m",
    summary: `${labelOf("mountpoint")} on ${labelOf("host")} has less than ${percent(share)} of its inodes free`,
    description: "When none is left no file can be made, however much room there is.",
    ...panelOf("host", "Inodes used"),
    expression: below(
      dividedBy(gauge("node_filesystem_files_free", host), gauge("node_filesystem_files", host)),
      share,
    ),
  }),
);

/** Mounted for writing at some time within a week: what is always read-only is meant to be. */
const readOnly: MetricAlert = {
  on: "metrics",
  name: "HostFileSystemReadOnly",
  severity: "critical",
  for: "1m",
  summary: `${labelOf("mountpoint")} on ${labelOf("host")} has become read-only`,
  description:
    "It could be written within the last week. ext4 and others turn to it when they find an error: the disk may be " +
    "failing, and what runs on it stops.",
  ...panelOf("host", "Read-only or unreadable"),
  expression: and(
    equalTo(gauge("node_filesystem_readonly", host), 1),
    equalTo(minOverTime(gauge("node_filesystem_readonly", host), "7d"), 0),
    sameFileSystem,
  ),
};

/** A solid-state disk can be busy all the time and not be full: half an hour, and never more than a warning. */
const saturated = tunable<MetricAlert>(
  { value: 0.9, unit: "of the time", least: 0.3, most: 0.99 },
  (share) => ({
    on: "metrics",
    name: "HostDiskSaturated",
    severity: "warning",
    for: "30m",
    summary: `Disk ${labelOf("device")} on ${labelOf("host")} has been busy for half an hour`,
    description: `It has had something to do for more than ${percent(share)} of the time. Reads and writes wait: blocks are processed late.`,
    ...panelOf("host", "Busy"),
    expression: above(rate(counter("node_disk_io_time_seconds_total", host), "5m"), share),
  }),
);

/** Of software RAID; a controller of its own tells the kernel nothing. */
const arrayDegraded: MetricAlert = {
  on: "metrics",
  name: "HostArrayDegraded",
  severity: "warning",
  for: "5m",
  summary: `Array ${labelOf("device")} on ${labelOf("host")} has a failed disk`,
  description: "The data is still there. Another failure can take it.",
  ...panelOf("host", "Disks missing in arrays"),
  expression: above(gauge("node_md_disks", { ...host, state: "failed" }), 0),
};

/** What becomes of a machine's disks, and of the file systems on them. */
export const diskAlerts: readonly MetricAlert[] = [
  fillsSoon,
  nearlyFull,
  inodes,
  readOnly,
  saturated,
  arrayDegraded,
];
