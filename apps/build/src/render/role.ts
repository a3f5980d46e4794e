import {
  hasGate,
  hasPair,
  tlsOf,
  type GatedStack,
  type MachineRole,
  type PairedStack,
  type Stack,
} from "@stackmon/stacks";

/** What a machine that unpacks a bundle does. */
export type Role = MachineRole;

/** Every role, in the order of the index. */
export const roles: readonly Role[] = ["agent", "hub", "single"];

/** Whether the role's bundle is of one node and has that node's values. */
export function isOfFleet(role: Role, { fleet }: Stack): boolean {
  return role === "agent" && fleet !== undefined;
}

/** The roles of a stack: a fleet is no single server, nor is a stack with two hubs. */
export function rolesOf(stack: Stack): readonly Role[] {
  const isSingle = stack.fleet === undefined && !hasPair(stack);
  return isSingle ? roles : roles.filter((role) => role !== "single");
}

/** Whether the role runs Alloy: all do, but for the hub of a stack whose agents write to the stores themselves. */
export function runsAlloy(role: Role, stack: Stack): boolean {
  return role !== "hub" || stack.hub !== "none";
}

/** Whether the role's Alloy reads log files and the journal. */
export function readsLogs(role: Role): boolean {
  return role !== "hub";
}

/** Whether the role runs the stores and Grafana. */
export function runsStores(role: Role): boolean {
  return role !== "agent";
}

/** Whether the role runs the gate before the hub's receivers. */
export function runsGate(role: Role, stack: Stack): stack is GatedStack {
  return role === "hub" && hasGate(stack);
}

/** Whether the role's machine is one of two hubs. */
export function runsPair(role: Role, stack: Stack): stack is PairedStack {
  return role === "hub" && hasPair(stack);
}

/** Whether a machine of the role tells when its certificates end: who has none does not, nor who runs no Alloy. */
export function watchesCertificates(role: Role, stack: Stack): boolean {
  return runsAlloy(role, stack) && tlsOf(role, stack) !== false;
}
