/** Keys and positions from the top of a file down to a value. */
export type ValuePath = readonly (string | number)[];

/** The path as an operator writes it: `stores.metrics.retention`, `nodes[2].host`; `stack file` for the top. */
export function formatPath(path: ValuePath): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : formatKey(step))).join("");
  return text === "" ? "stack file" : text.replace(/^\./, "");
}

function formatKey(key: string): string {
  return /^[^\s.[\]"']+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** The steps of a JSON Pointer into `root`; a position where `root` holds a list. */
export function pathOfPointer(pointer: string, root: unknown): ValuePath {
  const steps = pointer.split("/").slice(1).map(unescapePointer);
  const path: (string | number)[] = [];
  let value = root;
  for (const step of steps) {
    path.push(Array.isArray(value) ? Number(step) : step);
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return path;
}

/** *Source:* RFC 6901, section 4. */
const unescapePointer = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");
