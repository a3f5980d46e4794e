import type { Pairs } from "./scenario.ts";

/** `name="value"`, the name quoted too where it is no plain one. */
const pair = /([A-Za-z_][\w:]*|"(?:[^"\\]|\\.)*")="((?:[^"\\]|\\.)*)"/g;

/** The labels of a stream or series as Loki and Prometheus write them: `{job="stacks", level="info"}`, braces or not. */
export function parseLabels(text: string): Pairs {
  return Object.fromEntries(
    [...text.matchAll(pair)].map(([, name = "", value = ""]) => [
      name.startsWith('"') ? unquote(name.slice(1, -1)) : name,
      unquote(value),
    ]),
  );
}

const letters: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** *Source:* Go's strconv.Quote. */
function unquote(text: string): string {
  return text.replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/g, (_, x, u, wide, letter) => {
    const code = (x ?? u ?? wide) as string | undefined;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return letters[letter as string] ?? (letter as string);
  });
}
