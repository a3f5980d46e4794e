import {
  above,
  below,
  counter,
  dividedBy,
  equalTo,
  gauge,
  increase,
  maxBy,
  maxOverTime,
  minOverTime,
  minus,
  or,
  panelOf,
  sumBy,
} from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import { diskAlerts } from "./disk-rules.ts";

/** The machines of nodes and hub; empty where their metrics are not collected. */
export function hostGroup({ hostMetrics }: Stack): AlertGroup {
  const alerts = [...diskAlerts, memory, outOfMemory, clockOff, notSynchronised, restarted];
  return { name: "stackmon-host", alerts: hostMetrics ? alerts : [] };
}

const host = { service: "host" } as const;

/** A quarter of an hour, as a node that validates takes and gives back gigabytes. */
const memory = tunable<MetricAlert>(
  { value: 0.05, unit: "of the memory", least: 0.01, most: 0.5 },
  (share) => ({
    on: "metrics",
    name: "HostMemoryNearlyOut",
    severity: "warning",
    for: "15m",
    summary: `${labelOf("host")} has less than ${percent(share)} of its memory left`,
    description:
      `Programs can get less than ${percent(share)} of the memory without swapping. The kernel will kill one of them when ` +
      "nothing is left, and takes the largest: the node.",
    ...panelOf("host", "Memory left"),
    expression: below(
      dividedBy(gauge("node_memory_MemAvailable_bytes", host), gauge("node_memory_MemTotal_bytes", host)),
      share,
    ),
  }),
);

/** The kernel counts from 0 at each boot, so a machine that has killed something and appears now killed it before. */
const outOfMemory: MetricAlert = {
  on: "metrics",
  name: "HostOutOfMemory",
  severity: "warning",
  for: "0m",
  summary: `The kernel of ${labelOf("host")} has killed a process for want of memory`,
  description:
    "Memory ran out within the last 15 minutes. Which process it was is in the kernel's log; systemd starts the services " +
    "of the stack again.",
  ...panelOf("host", "Killed in an hour"),
  expression: above(sumBy(["host"], increase(counter("node_vmstat_oom_kill", host), "15m")), 0),
};

/**
 * What the time service still has to correct; chronyd hands none of it to the kernel, and `HostClockNotSynchronised` is all
 * that there is to say of it. A node rejects a block of more than 15 s in the future, and a signer's latencies are counted
 * from the time in a block's header.
 *
 * *Source:* stacks-core 4.0.2, the reason `InvalidTimestamp` of a rejection.
 */
const clockOff = tunable<MetricAlert>({ value: 0.5, unit: "seconds", least: 0.05, most: 10 }, (seconds) => ({
  on: "metrics",
  name: "HostClockOff",
  severity: "warning",
  for: "5m",
  summary: `The clock of ${labelOf("host")} is off by more than ${seconds} s`,
  description:
    "Its time service knows and corrects it slowly. Times of log lines and samples are wrong; a node whose clock is 15 s " +
    "behind refuses blocks.",
  ...panelOf("host", "Clock to be moved by"),
  expression: or(
    above(gauge("node_timex_offset_seconds", host), seconds),
    below(gauge("node_timex_offset_seconds", host), -seconds),
  ),
}));

/** The kernel gives a clock up some hours after the last correction, and takes minutes to trust it after a boot. */
const notSynchronised: MetricAlert = {
  on: "metrics",
  name: "HostClockNotSynchronised",
  severity: "warning",
  for: "30m",
  summary: `Nothing keeps the clock of ${labelOf("host")} in step`,
  description:
    "No time service has corrected the kernel's clock for hours, so it drifts by up to seconds a day. A node whose clock " +
    "is 15 s behind refuses blocks.",
  ...panelOf("host", "Clock kept"),
  expression: equalTo(gauge("node_timex_sync_status", host), 0),
};

/** The boot's time follows the clock: by more than a minute, so that a correction of seconds is no boot. */
const restarted: MetricAlert = {
  on: "metrics",
  name: "HostRestarted",
  severity: "info",
  for: "0m",
  summary: `${labelOf("host")} was started again`,
  description:
    "The machine has booted within the last 15 minutes, or its clock was set by more than a minute.",
  ...panelOf("host", "Started"),
  expression: above(
    maxBy(
      ["host"],
      minus(
        maxOverTime(gauge("node_boot_time_seconds", host), "15m"),
        minOverTime(gauge("node_boot_time_seconds", host), "15m"),
      ),
    ),
    60,
  ),
};
