import { knownKeys } from "./key/log-key.ts";

/** A record's text, and the values of its keys in the order of the source. */
export interface MessageAndFields {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A body `MESSAGE, KEY: VALUE, KEY: VALUE` taken apart.
 *
 * Nothing is quoted in it: messages and values hold `, ` and `: ` themselves. A pair therefore only begins at
 * `, KEY: ` with a known key, outside brackets and double quotes as long as those balance. A body that begins with a
 * pair has no message in the grammar, but no call site logs one; it counts as message.
 */
export function splitPairs(body: string, keys: ReadonlySet<string> = knownKeys): MessageAndFields {
  const starts = pairStarts(body, keys);
  const message = body.slice(0, starts[0]?.at ?? body.length);
  const pairs = starts.map(({ key, at }, index): [string, string] => [
    key,
    body.slice(at + key.length + 4, starts[index + 1]?.at ?? body.length),
  ]);
  return { message, fields: Object.fromEntries(pairs) };
}

interface PairStart {
  readonly key: string;
  readonly at: number;
}

function pairStarts(body: string, keys: ReadonlySet<string>): readonly PairStart[] {
  const all = [...body.matchAll(/, (?=([^,:]+): )/g)]
    .map((match): PairStart => ({ key: match[1] ?? "", at: match.index }))
    .filter(({ key }) => keys.has(key));
  const depths = nesting(body);
  return depths.at(-1) === 0 ? all.filter(({ at }) => depths[at] === 0) : all;
}

/** How deep in brackets or quotes each position is, and at last the end of the text. */
function nesting(text: string): readonly number[] {
  let depth = 0;
  let quoted = false;
  const depths: number[] = [];
  for (let at = 0; at < text.length; at++) {
    depths.push(depth + (quoted ? 1 : 0));
    const character = text.charAt(at);
    if (quoted && character === "\\") depths.push(depths[at++] ?? 0);
    else if (character === '"') quoted = !quoted;
    else if (!quoted && "([{".includes(character)) depth++;
    else if (!quoted && ")]}".includes(character)) depth--;
  }
  return [...depths, depth + (quoted ? 1 : 0)];
}
