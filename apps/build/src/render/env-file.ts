/** One variable of an environment file. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly value: string;
  /** Comment above the variable; one line per entry. */
  readonly comment?: readonly string[];
  /** Written as `#NAME=value`: shown, not set. */
  readonly commented?: boolean;
}

/**
 * Yields the text of a file for systemd's `EnvironmentFile=`.
 *
 * *Source:* systemd.exec(5), "EnvironmentFile=": shell-like quoting, no expansion of variables.
 */
export function envFile(title: readonly string[], entries: readonly EnvironmentEntry[]): string {
  const head = title.map((line) => `# ${line}\n`).join("");
  return `${head}${entries.map(entryText).join("")}`;
}

function entryText({ name, value, comment = [], commented = false }: EnvironmentEntry): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new Error(`@stackmon/build: ${name} is no variable's name`);
  const comments = comment.map((line) => `# ${line}\n`).join("");
  return `\n${comments}${commented ? "#" : ""}${name}=${quote(value)}\n`;
}

/** Quotes where a shell or systemd would read a bare value otherwise; `"`, `\`, `$` and backtick are escaped. */
export function quote(value: string): string {
  if (/[\n\r\0]/.test(value)) throw new Error("@stackmon/build: a variable's value is one line");
  if (/^[A-Za-z0-9_./:@%+,=-]*$/.test(value)) return value;
  return `"${value.replaceAll(/["\\$`]/g, "\\$&")}"`;
}
