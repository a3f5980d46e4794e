import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { LocatedDiagnostic } from "../diagnostic.ts";

/** What was found, and the texts that it was found in. */
export interface Findings {
  readonly found: readonly FoundDiagnostic[];
  /** Text by name of every file that was read, modules included. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Yields a diagnostic as `--format json` writes it. */
export function located(found: FoundDiagnostic): LocatedDiagnostic {
  const { code, severity, where, message, help, file, position, overlooked } = found;
  const place = position && { line: position.line, column: position.column };
  return { code, severity, where, message, help, file, ...place, ...(overlooked && { overlooked }) };
}

/** Yields the block that a diagnostic is about, without its file's name; empty for the file as a whole. */
export function placeInFile({ where, file }: FoundDiagnostic): string {
  if (where === file) return "";
  return where.startsWith(`${file} › `) ? where.slice(`${file} › `.length) : where;
}

/** Yields `where › message; help`, the text of a diagnostic where its file and code are told elsewhere. */
export function findingText(found: FoundDiagnostic): string {
  const place = placeInFile(found);
  return `${place === "" ? "" : `${place} › `}${found.message}; ${found.help}`;
}
