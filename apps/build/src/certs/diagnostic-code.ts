import type { LocatedDiagnostic } from "../diagnostic.ts";

/** Every code about certificates; each has a page under docs/diagnostics. */
export const certsCodes = [
  "certs/cut-validity",
  "certs/expiring",
  "certs/foreign-issuer",
  "certs/long-host",
  "certs/missing-authority",
  "certs/missing-file",
  "certs/missing-name",
  "certs/rotation-order",
  "certs/stale-trust",
  "certs/tracked-keys",
  "certs/unknown-certificate",
  "certs/unlisted-node",
  "certs/unreadable-file",
  "certs/wrong-key",
] as const;

export type CertsCode = (typeof certsCodes)[number];

/** Yields an error about certificates; `where` is a path below the folder of certificates, or a place in the stack. */
export function certsFault(code: CertsCode, where: string, message: string, help: string): LocatedDiagnostic {
  return { code, severity: "error", where, message, help };
}

/** Yields a warning about certificates. */
export function certsWarning(...parts: Parameters<typeof certsFault>): LocatedDiagnostic {
  return { ...certsFault(...parts), severity: "warning" };
}
