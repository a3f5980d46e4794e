/** A query as a grammar reads it: every variable of Grafana is a word, a span or a number that the grammar has. */
export interface FilledIn {
  readonly text: string;
  /** Yields a part of `text` with the variables as they were written. */
  readonly restored: (part: string) => string;
}

/**
 * `$name`, `${name}`, `${name.field:format}`, `[[name]]`, `[[name:format]]`. A group's number in a replacement, `$1`, is none.
 *
 * *Source:* grafana/grafana packages/grafana-data/src/utils/templating or public/app/features/variables/utils.ts (`variableRegex`).
 */
const variables: RegExp =
  /\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)(?:\.[^:^}]+)?(?::[^}]+)?\}|\[\[([A-Za-z_]\w*)(?::\w+)?\]\]/g;

/** The names of the variables that a text uses, each once. */
export function variablesIn(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(variables)].map(([, plain, braced, old]) => plain ?? braced ?? old ?? "")),
  ];
}

/** Fills in the variables: a span where a duration belongs, elsewhere a word. */
export function fillIn(query: string): FilledIn {
  const written = new Map<string, string>();
  const text = query.replaceAll(variables, (variable: string, ...rest: readonly unknown[]) => {
    const offset = Number(rest.find((one) => typeof one === "number"));
    const filled = stand(query, offset, variable, written.size);
    written.set(filled, variable);
    return filled;
  });
  return { text, restored: (part) => restore(part, written) };
}

/** Whether a word stands for a variable, or has one in it. */
export function isVariable(word: string): boolean {
  return word.includes(mark);
}

const mark = "__grafana_variable_";

/** No one else writes such a span; each is another, so that it can be told apart. */
function stand(query: string, offset: number, variable: string, index: number): string {
  const before = query.slice(0, offset);
  if (!isSpan(before)) return `${mark}${index}__`;
  const number = String(900_000_000 + index);
  return /^[a-z]/.test(query.slice(offset + variable.length)) ? number : `${number}ms`;
}

/** Within a range's brackets, or after `offset`: outside of strings. */
function isSpan(before: string): boolean {
  const code = before
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, "")
    .replaceAll(/\[\[\w+(?::\w+)?\]\]/g, "");
  if (/["'`]/.test(code)) return false;
  return code.lastIndexOf("[") > code.lastIndexOf("]") || /\boffset\s+-?$/i.test(code);
}

function restore(part: string, written: ReadonlyMap<string, string>): string {
  return [...written].reduce((text, [filled, variable]) => text.replaceAll(filled, () => variable), part);
}
