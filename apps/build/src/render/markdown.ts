/** Yields a table in GitHub's Markdown, padded so that it reads as text too. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |\n`;
  const [head = [], ...body] = cells;
  return `${line(head)}${line(widths.map((width) => "-".repeat(width)))}${body.map(line).join("")}`;
}

/** Yields `text` as inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Yields `text` as inline code of a table's cell: one with a `|` as HTML, where it needs no backslash that gets copied. */
export function cellCode(text: string): string {
  return text.includes("|") ? `<code>${text.replaceAll("|", "&#124;")}</code>` : code(text);
}

/** Yields a fenced block of shell commands. */
export function shell(...commands: readonly string[]): string {
  return `\`\`\`sh\n${commands.join("\n")}\n\`\`\`\n`;
}
