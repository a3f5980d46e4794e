import { hasGate, type GatedStack, type Stack } from "@stackmon/stacks";

/** What a machine that unpacks a bundle does. */
export type Role = "agent" | "hub" | "single";

/** Every role, in the order of the index. */
export const roles: readonly Role[] = ["agent", "hub", "single"];

/** Whether the role runs Alloy: all do, but for the hub of a stack whose agents write to the stores themselves. */
export function runsAlloy(role: Role, stack: Stack): boolean {
  return role !== "hub" || stack.hub !== "none";
}

/** Whether the role runs the stores and Grafana. */
export function runsStores(role: Role): boolean {
  return role !== "agent";
}

/** Whether the role runs the gate before the hub's receivers. */
export function runsGate(role: Role, stack: Stack): stack is GatedStack {
  return role === "hub" && hasGate(stack);
}
