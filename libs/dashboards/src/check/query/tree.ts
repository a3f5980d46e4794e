import type { SyntaxNode } from "@lezer/common";

/** The children of a node, in order. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The node and all below it, in reading order. */
export function nodesIn(node: SyntaxNode): readonly SyntaxNode[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

/** The nodes around a node, innermost first. */
export function around(node: SyntaxNode): readonly SyntaxNode[] {
  return node.parent === null ? [] : [node.parent, ...around(node.parent)];
}

/** The first of the node's children of this name. */
export function childOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return node.getChild(name) ?? undefined;
}

/** The text of a string literal, without its quotes; escapes stay as they are written. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1);
}
