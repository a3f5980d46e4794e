import { styleText } from "node:util";
import type { LocatedDiagnostic } from "../diagnostic.ts";

/** `human`: one line per diagnostic on stderr; `json`: one document on stdout. */
export type Format = "human" | "json";

/**
 * Yields `file:line:column: severity: code: where › message; help`, as compilers and editors write it; without `where`
 * when that is empty.
 */
export function diagnosticLine(diagnostic: LocatedDiagnostic, colour: boolean): string {
  const { code, severity, where, message, help } = diagnostic;
  const paint = (style: "red" | "yellow" | "bold", text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const head = paint(severity === "error" ? "red" : "yellow", `${severity}: ${code}`);
  const subject = where === "" ? "" : `${paint("bold", where)} › `;
  return `${place(diagnostic)}${head}: ${subject}${message}; ${help}\n`;
}

function place({ file, line, column }: LocatedDiagnostic): string {
  if (file === undefined) return "";
  return line === undefined ? `${file}: ` : `${file}:${line}:${column ?? 1}: `;
}

/** Yields `1 error, 2 warnings`. */
export function countLine(diagnostics: readonly LocatedDiagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [counted(errors, "error"), counted(warnings, "warning")].filter((part) => part !== "").join(", ");
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
