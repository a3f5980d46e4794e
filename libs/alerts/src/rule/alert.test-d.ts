import { boardUids, counter, gauge } from "@stackmon/stacks";
import type { MetricAlert } from "./alert.ts";

const alert: MetricAlert = {
  on: "metrics",
  name: "StacksTipStalled",
  severity: "critical",
  for: "1m",
  summary: "Where.",
  description: "What.",
  board: boardUids.overview,
  expression: gauge("up"),
};

export const alerts: readonly MetricAlert[] = [
  alert,
  // @ts-expect-error: an alert without a runbook of this name
  { ...alert, name: "StacksTipStaled" },
  // @ts-expect-error: nobody knows whom `urgent` wakes
  { ...alert, severity: "urgent" },
  // @ts-expect-error: a number has no unit
  { ...alert, for: 60 },
  // @ts-expect-error: Grafana's `for` takes one unit
  { ...alert, for: "1h30m" },
  // @ts-expect-error: no board of this UID
  { ...alert, board: "stackmon-overviw" },
  // @ts-expect-error: a counter's bare value means nothing
  { ...alert, expression: counter("stacks_node_rpc_requests_total") },
];
