/** A JSON value as one line of YAML, for advice: `[{ host: node-1 }]`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value === "object" && value !== null) return flowMapping(value);
  return typeof value === "string" ? flowString(value) : String(value);
}

function flowMapping(value: object): string {
  const pairs = Object.entries(value).map(([key, entry]) => `${flowString(key)}: ${flowText(entry)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Quoted where YAML 1.1 or 1.2 would read something else than this text. */
function flowString(text: string): string {
  const plain = /^[A-Za-z/][A-Za-z0-9 _./:@*-]*$|^\d+[a-z]+$|^\d+(?:\.\d+){3}(?::\d+)?$/.test(text);
  const otherType = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return plain && !otherType && !/: | $|:$/.test(text) ? text : JSON.stringify(text);
}

/** A value as a diagnostic quotes it: one line, at most 60 characters. */
export function seenText(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  const text = typeof value === "object" ? flowText(value) : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
