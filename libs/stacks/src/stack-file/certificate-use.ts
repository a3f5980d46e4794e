import { hasGate } from "./gate-port.ts";
import type { Stack } from "./stack.ts";

/** What a machine with a bundle does. */
export type MachineRole = "agent" | "hub" | "single" | "storage";

/**
 * What the programs of a role know each other by: `false` nothing, `true` servers show a certificate of the stack's
 * authority, `mutual` clients do, too.
 */
export function tlsOf(role: MachineRole, stack: Stack): boolean | "mutual" {
  if (role === "storage")
    return stack.storage?.stores.some((each) => stack.stores[each].tls !== false) ?? false;
  if (hasGate(stack) && role !== "single") return "mutual";
  if (role === "agent" && stack.hub !== "none") return false;
  const { metrics, logs } = stack.stores;
  return metrics.tls === "mutual" ? metrics.tls : logs.tls || metrics.tls;
}

/** Whether any machine of the stack has certificates, whose ends are then watched. */
export function hasCertificates(stack: Stack): boolean {
  return tlsOf("hub", stack) !== false;
}

/** What a machine's programs use a certificate for. */
export type CertificateUse = "ca" | "client" | "server";

/** The unit that tells when the certificates of a machine end, and the file for the textfile collector that it writes. */
export const certificateWatch = {
  unit: "stackmon-certificates",
  folder: "/var/lib/stackmon-certificates",
  file: "certificates.prom",
} as const;
