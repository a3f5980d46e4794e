/** A value that is a text; of all others the empty one. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Whether a value is a text that says something. */
export function saysSomething(value: unknown): boolean {
  return /\S/.test(textIn(value));
}
