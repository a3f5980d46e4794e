import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** A fenced block of code. */
export interface Fence {
  readonly language: string;
  readonly code: string;
  /** Line of the code's first line in the Markdown text, 1-based. */
  readonly line: number;
}

/** A link, image or definition that Markdown renders. */
export interface Link {
  readonly url: string;
  readonly line: number;
}

/** Yields the fenced blocks in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  visit(fromMarkdown(markdown), "code", ({ lang, value, position }) => {
    if (typeof lang === "string")
      fences.push({ language: lang, code: value, line: (position?.start.line ?? 0) + 1 });
  });
  return fences;
}

/** Yields where the text points to, in order. */
export function linksOf(markdown: string): readonly Link[] {
  const links: Link[] = [];
  const root: Root = fromMarkdown(markdown);
  visit(root, ["link", "image", "definition"], (node) => {
    if ("url" in node) links.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  return links;
}

/** Yields the text of each heading, in order. */
export function headingsOf(markdown: string): readonly string[] {
  const headings: string[] = [];
  visit(fromMarkdown(markdown), "heading", (heading) => void headings.push(toString(heading)));
  return headings;
}
