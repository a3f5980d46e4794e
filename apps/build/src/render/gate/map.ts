/** Yields a `map` of nginx, whose keys are tried in their order; a key that begins with `~` is a regular expression. */
export function map(
  from: string,
  to: string,
  entries: readonly (readonly [key: string, value: string])[],
): string {
  const rows = entries.map(([key, value]) => `  ${quote(key)} ${quote(value)};\n`);
  return `map ${from} ${to} {\n  default "";\n${rows.join("")}}\n`;
}

/** Between quotes a `\` is itself, unless it stands before a quote, another `\`, or one of t, r and n. */
function quote(text: string): string {
  if (/"|\\[\\trn'"]|[\n\r]/.test(text))
    throw new Error(`@stackmon/build: ${text} has no form between quotes of nginx`);
  return `"${text}"`;
}
