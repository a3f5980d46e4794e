/** A broken rule of this repository, as a value: all are collected before any is printed. */
export interface Violation {
  /** `repo/<kebab-case>`, one per rule. */
  readonly code: string;
  /** Path from the repository's root, with `:line` where there is one. */
  readonly where: string;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** Yields one line: `code: where › message; help`. */
export function formatViolation({ code, where, message, help }: Violation): string {
  return `${code}: ${where} › ${message}; ${help}`;
}
