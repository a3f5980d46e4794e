import { readStack } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";

/** A stack from the value of a stack file. */
export function stackFrom(file: unknown): Stack {
  const read = readStack(file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

/** Two nodes, one without a signer, on VictoriaMetrics and VictoriaLogs, behind a gate. */
export const victoriaStack: Stack = stackFrom({
  hub: { address: "10.0.0.10", tls: "mutual" },
  nodes: [{ host: "node-1" }, { host: "node-2.example", services: ["stacks-node", "bitcoin-node"] }],
});

/** The same two nodes on Prometheus and Loki, without a gate. */
export const grafanaStack: Stack = stackFrom({
  hub: { address: "10.0.0.10" },
  nodes: [{ host: "node-1" }, { host: "node-2.example", services: ["stacks-node", "bitcoin-node"] }],
  stores: { metrics: { kind: "prometheus" }, logs: { kind: "loki" } },
});
