import { formatDiagnostic } from "../diagnostic.ts";
import { readStack } from "./read-stack.ts";

/** Every diagnostic of a file, errors and warnings, as it is printed. */
export function linesOf(file: unknown): string[] {
  const read = readStack(file);
  return (read.ok ? read.warnings : read.diagnostics).map(formatDiagnostic);
}
