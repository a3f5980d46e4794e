import { parseSync, type Comment, type Program } from "oxc-parser";

/** A parsed TypeScript file. */
export interface Source {
  readonly program: Program;
  readonly comments: readonly Comment[];
}

const parsed = new Map<string, Source>();

/**
 * Yields the syntax tree of a TypeScript file; several rules read each file, so trees are kept by path and text.
 *
 * Files with syntax errors yield what the parser could recover: the compiler reports the error itself.
 */
export function parse(path: string, text: string): Source {
  const key = `${path}\0${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const { program, comments } = parseSync(path, text);
  const source = { program, comments };
  parsed.set(key, source);
  return source;
}
