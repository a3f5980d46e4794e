import {
  hasGate,
  hasPair,
  isScaled,
  tlsOf,
  type GatedStack,
  type MachineRole,
  type PairedStack,
  type ScaledStack,
  type Stack,
} from "@stackmon/stacks";

/** What a machine that unpacks a bundle does. */
export type Role = MachineRole;

/** Every role, in the order of the index. */
export const roles: readonly Role[] = ["agent", "hub", "single", "storage"];

/** Whether the role's bundle is of one node and has that node's values. */
export function isOfFleet(role: Role, { fleet }: Stack): boolean {
  return role === "agent" && fleet !== undefined;
}

/** The roles of a stack: a fleet is no single server, nor is a stack with two hubs or with storage nodes. */
export function rolesOf(stack: Stack): readonly Role[] {
  const isSingle = stack.fleet === undefined && !hasPair(stack) && !isScaled(stack);
  return roles.filter((role) => {
    if (role === "single") return isSingle;
    return role !== "storage" || isScaled(stack);
  });
}

/** A role that runs Alloy in some stacks. */
export type AlloyRole = Exclude<Role, "storage">;

/**
 * Whether the role runs Alloy: not the hub of a stack whose agents write to the stores themselves, nor storage nodes, which the
 * hub scrapes.
 */
export function runsAlloy(role: Role, stack: Stack): role is AlloyRole {
  return role !== "storage" && (role !== "hub" || stack.hub !== "none");
}

/** Whether the role runs stores, or what stands before them. */
export function runsStores(role: Role): boolean {
  return role !== "agent";
}

/** Whether the role's machine runs the services that are watched. */
export function runsServices(role: Role): boolean {
  return role === "agent" || role === "single";
}

/** Whether the role runs Grafana, and has boards and rules. */
export function runsGrafana(role: Role): boolean {
  return role === "hub" || role === "single";
}

/** Whether the role's machine stands before storage nodes, or is one. */
export function meetsStorage(role: Role, stack: Stack): stack is ScaledStack {
  return (role === "hub" || role === "storage") && isScaled(stack);
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
