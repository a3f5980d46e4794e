import type { Stack, StackNode } from "@stackmon/stacks";
import { envFile, type EnvironmentEntry } from "./env-file.ts";

/** Where a bundle of one node has the values of that node; those of stackmon.env win over them. */
export const ownNodeEnv = "env/node.env";

/**
 * Yields what makes the values of each node: its host, the services it runs, and its labels, as far as they differ between
 * nodes (the others stand in the Alloy configuration).
 *
 * @param labelVariable Name of the variable of a label.
 */
export function nodeValues(
  stack: Stack,
  labelVariable: (label: string) => string,
): (node: StackNode) => readonly EnvironmentEntry[] {
  const names = [...new Set(stack.nodes.flatMap(({ labels }) => Object.keys(labels)))].sort();
  return ({ host, services, labels: own }) => {
    const labels = { ...stack.labels, ...own };
    return [
      { name: "STACKMON_HOST", value: host },
      { name: "STACKMON_SERVICES", value: services.join("|") },
      ...names.map((label) => ({ name: labelVariable(label), value: labels[label] ?? "" })),
    ];
  };
}

/** Yields what makes a file of {@link nodeValues}: a node's stackmon.env, or {@link ownNodeEnv} in a fleet. */
export function nodeEnvs(
  stack: Stack,
  labelVariable: (label: string) => string,
): (node: StackNode) => string {
  const values = nodeValues(stack, labelVariable);
  const how =
    stack.fleet === undefined
      ? "install this file as /etc/stackmon/stackmon.env on that machine."
      : "what /etc/stackmon/stackmon.env says on that machine wins over them.";
  return (node) => envFile([`Values of ${node.host}: ${how}`], values(node));
}
