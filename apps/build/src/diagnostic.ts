import type { Diagnostic } from "@stackmon/stacks";

/** Every code this program reports by itself, beside those of the libraries; each has a page under docs/diagnostics. */
export const diagnosticCodes = [
  "build/different-roles",
  "build/duplicate-key",
  "build/file-exists",
  "build/foreign-file",
  "build/hub-outgrown",
  "build/invalid-json",
  "build/invalid-key",
  "build/invalid-utf8",
  "build/invalid-yaml",
  "build/missing-alloy",
  "build/no-alloy-file",
  "build/no-bundle",
  "build/no-dashboard",
  "build/no-node-file",
  "build/no-scenario-file",
  "build/open-key",
  "build/tracked-key",
  "build/unknown-revision",
  "build/unreadable-file",
  "build/unwritable-folder",
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** A diagnostic with the place in the file that it speaks of. */
export interface LocatedDiagnostic extends Diagnostic {
  /** The file as the user named it. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in bytes of UTF-8 for Alloy files as upstream does, in UTF-16 units for stack files. */
  readonly column?: number;
  /** Whether `alloy validate` lets it pass; absent where it does not. */
  readonly overlooked?: true;
}

/** A value, or the diagnostics that stood in its way; `warnings` accompany a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly LocatedDiagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly LocatedDiagnostic[] };

/** Yields an error of this program. */
export function fault(code: DiagnosticCode, where: string, message: string, help: string): LocatedDiagnostic {
  return { code, severity: "error", where, message, help };
}

/** Yields a warning of this program. */
export function warning(
  code: DiagnosticCode,
  where: string,
  message: string,
  help: string,
): LocatedDiagnostic {
  return { code, severity: "warning", where, message, help };
}

/** Yields an outcome that failed with these diagnostics. */
export function refuse(...diagnostics: readonly LocatedDiagnostic[]): Outcome<never> {
  return { ok: false, diagnostics };
}

/** Orders diagnostics file by file, and those of a file from its first line to its last. */
export function byPlace(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  if (a.file !== b.file) return (a.file ?? "") < (b.file ?? "") ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Yields the system's own word for a failed call (`ENOENT`, `EACCES`), or its message. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "it exists",
  EISDIR: "it is a folder",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
};
