import { above, counter, gauge, increase, minus, or, panelOf, queues, sumBy } from "@stackmon/stacks";
import type { Counter, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";

/** What waits in the write-ahead log of a remote write; empty where every sample goes through a queue. */
export function remoteWriteGroup(stack: Stack): AlertGroup {
  const alerts = stack.hub === "none" && queues(stack, "metrics") ? [] : [behind, fails];
  return { name: "stackmon-remote-write", alerts };
}

const alloy = { service: "alloy" } as const;

/** Its log keeps a day, sent or not: two minutes behind for ten leave nearly all of it. */
const behind = tunable<MetricAlert>({ value: 120, unit: "seconds", least: 30, most: 7200 }, (seconds) => ({
  on: "metrics",
  name: "RemoteWriteBehind",
  severity: "warning",
  for: "10m",
  summary: `Samples on ${labelOf("host")} are sent more than ${seconds} s late`,
  description:
    `For ten minutes the newest sample that the hub or the store has taken was more than ${seconds} s older than the ` +
    "newest that waits. After a day the oldest are lost.",
  ...panelOf("pipeline", "Remote write behind"),
  expression: above(
    minus(
      gauge("prometheus_remote_storage_queue_highest_timestamp_seconds", alloy),
      gauge("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", alloy),
    ),
    seconds,
  ),
}));

function counted(counter: Counter<"host">): Vector<"host"> {
  return above(sumBy(["host"], increase(counter, "15m")), 0);
}

const fails: MetricAlert = {
  on: "metrics",
  name: "RemoteWriteFails",
  severity: "warning",
  for: "0m",
  summary: `Samples on ${labelOf("host")} are lost on their way`,
  description:
    "Within the last 15 minutes the hub or the store has refused samples for what is in them, or the write-ahead log could " +
    "not be written, most likely because the disk is full.",
  ...panelOf("pipeline", "Samples given up"),
  expression: or(
    counted(counter("prometheus_remote_storage_samples_failed_total", alloy)),
    counted(counter("prometheus_tsdb_wal_writes_failed_total", alloy)),
  ),
};
