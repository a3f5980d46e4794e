import type { Diagnostic } from "../diagnostic.ts";
import { formatPath } from "./value-path.ts";
import type { ValuePath } from "./value-path.ts";

/** Every code that `readStack` may report, with its severity. Each has a page under docs/diagnostics. */
export const stackDiagnostics = {
  "stack/ambiguous-label": "error",
  "stack/ambiguous-unit": "error",
  "stack/duplicate-entry": "error",
  "stack/duplicate-host": "error",
  "stack/empty-ring": "warning",
  "stack/ignored-units": "warning",
  "stack/listen-on-name": "warning",
  "stack/literal-secret": "error",
  "stack/long-host": "error",
  "stack/loopback-address": "error",
  "stack/malformed-value": "error",
  "stack/missing-key": "error",
  "stack/open-receivers": "warning",
  "stack/open-store": "warning",
  "stack/out-of-range": "error",
  "stack/port-clash": "error",
  "stack/protected-lines": "error",
  "stack/replica-address": "error",
  "stack/replica-count": "error",
  "stack/replication-factor": "error",
  "stack/reserved-label": "error",
  "stack/shared-log-file": "error",
  "stack/silent-service": "warning",
  "stack/silenced-log": "warning",
  "stack/storage-address": "error",
  "stack/thin-replication": "warning",
  "stack/undeclared-service": "error",
  "stack/unknown-contact": "error",
  "stack/unknown-key": "error",
  "stack/unknown-mute-window": "error",
  "stack/unknown-value": "error",
  "stack/unrouted-critical": "error",
  "stack/unspecified-address": "error",
  "stack/unsupported-access": "error",
  "stack/unsupported-replicas": "error",
  "stack/unsupported-storage": "error",
  "stack/unusable-mute-window": "error",
  "stack/unusable-ring": "error",
  "stack/unused-contact": "warning",
  "stack/unused-service": "warning",
  "stack/wrong-type": "error",
} as const;

export type StackDiagnosticCode = keyof typeof stackDiagnostics;

/** A diagnostic of the stack file, its severity looked up by its code. */
export function stackDiagnostic(
  code: StackDiagnosticCode,
  path: ValuePath,
  message: string,
  help: string,
): Diagnostic {
  return { code, severity: stackDiagnostics[code], where: formatPath(path), message, help };
}
