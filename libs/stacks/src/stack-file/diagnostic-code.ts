import type { Diagnostic } from "../diagnostic.ts";
import { formatPath } from "./value-path.ts";
import type { ValuePath } from "./value-path.ts";

/** Every code that `readStack` may report, with its severity. Each has a page under docs/diagnostics. */
export const stackDiagnostics = {
  "stack/ambiguous-label": "error",
  "stack/ambiguous-unit": "error",
  "stack/duplicate-entry": "error",
  "stack/duplicate-host": "error",
  "stack/ignored-units": "warning",
  "stack/listen-on-name": "warning",
  "stack/long-host": "error",
  "stack/loopback-address": "error",
  "stack/malformed-value": "error",
  "stack/missing-key": "error",
  "stack/open-receivers": "warning",
  "stack/out-of-range": "error",
  "stack/port-clash": "error",
  "stack/protected-lines": "error",
  "stack/reserved-label": "error",

  "stack/shared-log-file": "error",
  "stack/silent-service": "warning",
  "stack/silenced-log": "warning",
  "stack/undeclared-service": "error",
  "stack/unknown-key": "error",
  "stack/unknown-value": "error",
  "stack/unspecified-address": "error",
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
