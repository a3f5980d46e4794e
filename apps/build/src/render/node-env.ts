import type { Stack, StackNode } from "@stackmon/stacks";
import { envFile, type EnvironmentEntry } from "./env-file.ts";

/**
 * Yields the values of one node for its stackmon.env: its host, the services it runs, and its labels, as far as they
 * differ between nodes (the others stand in the Alloy configuration).
 *
 * @param labelVariable Name of the variable of a label.
 */
export function nodeEnv(stack: Stack, node: StackNode, labelVariable: (label: string) => string): string {
  const names = new Set(stack.nodes.flatMap(({ labels }) => Object.keys(labels)));
  const labels = { ...stack.labels, ...node.labels };
  const entries: readonly EnvironmentEntry[] = [
    { name: "STACKMON_HOST", value: node.host },
    { name: "STACKMON_SERVICES", value: node.services.join("|") },
    ...[...names].sort().map((label) => ({ name: labelVariable(label), value: labels[label] ?? "" })),
  ];
  const title = `Values of ${node.host}: install this file as /etc/stackmon/stackmon.env on that machine.`;
  return envFile([title], entries);
}
