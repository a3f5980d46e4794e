import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";

/** A fenced block of code. */
export interface Fence {
  /** Line of the opening fence, 1-based. */
  readonly line: number;
  /** The code without the fence's own indentation; every line ends with a line feed. */
  readonly code: string;
}

/**
 * The fenced blocks of a language in a Markdown text, in order, as CommonMark reads them: also in lists and quotes. Hugo's shortcodes are text to
 * CommonMark, and so are left as they stand.
 */
export function fencesOf(markdown: string, language: string): readonly Fence[] {
  const fences: Fence[] = [];
  visit(fromMarkdown(markdown), "code", ({ lang, value, position }) => {
    if (lang !== language || position === undefined) return;
    fences.push({ line: position.start.line, code: value === "" ? "" : `${value}\n` });
  });
  return fences;
}
