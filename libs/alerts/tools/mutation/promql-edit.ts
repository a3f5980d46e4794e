import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import type { MutantKind } from "./mutant.ts";

/** A change of an expression: the text from `from` to `to` becomes `text`. */
export interface Edit {
  readonly kind: MutantKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One place of the expression's parse tree. */
export interface Place {
  readonly node: SyntaxNode;
  readonly text: string;
}

/** The children of a node that are called `name`, as places. */
export function childrenOf(node: SyntaxNode, name: string, expression: string): readonly Place[] {
  return node
    .getChildren(name)
    .map((child) => ({ node: child, text: expression.slice(child.from, child.to) }));
}

/** Every edit that `editsAt` makes of a place, in the order of the expression. */
export function editsOf(expression: string, editsAt: (place: Place) => readonly Edit[]): readonly Edit[] {
  const edits: Edit[] = [];
  parser.parse(expression).iterate({
    enter: ({ node }) => {
      edits.push(...editsAt({ node, text: expression.slice(node.from, node.to) }));
    },
  });
  return edits;
}

/** The place is taken by each of the texts in turn. */
export function replaced(kind: MutantKind, { node }: Place, texts: readonly string[]): readonly Edit[] {
  return texts.map((text) => ({ kind, from: node.from, to: node.to, text }));
}

/** The place and the comma that set it apart are taken away. */
export function removed(kind: MutantKind, { node }: Place, expression: string): Edit {
  const after = /^,\s*/.exec(expression.slice(node.to))?.[0] ?? "";
  const before = after === "" ? (/,\s*$/.exec(expression.slice(0, node.from))?.[0] ?? "") : "";
  return { kind, from: node.from - before.length, to: node.to + after.length, text: "" };
}

export function applied(expression: string, { from, to, text }: Edit): string {
  return expression.slice(0, from) + text + expression.slice(to);
}
