import type { CommentGroup, Expr, File, ObjectField, Statement } from "./ast.ts";
import type { Position } from "./position.ts";

type Node = Statement | Expr;

/** The first node or comment of `a` that `b` does not have, or has elsewhere in the order; undefined where both say the same. */
export function firstDifference(a: File, b: File): Position | undefined {
  return differentNode(a.body, b.body) ?? differentComment(a.comments ?? [], b.comments ?? []);
}

function differentComment(a: readonly CommentGroup[], b: readonly CommentGroup[]): Position | undefined {
  const others = b.flat();
  const comments = a.flat();
  const found = comments.find(({ text }, index) => text !== others[index]?.text);
  return found?.start;
}

function differentNode(a: readonly Node[], b: readonly Node[]): Position | undefined {
  const rest: Node[] = a.toReversed();
  const others: Node[] = b.toReversed();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const other = others.pop();
    if (other === undefined || !areAlike(node, other)) return node.span.start;
    const children = childrenOf(node);
    const otherChildren = childrenOf(other);
    if (children.length !== otherChildren.length) return node.span.start;
    pushReversed(rest, children);
    pushReversed(others, otherChildren);
  }
  return others.pop()?.span.start;
}

function pushReversed(nodes: Node[], added: readonly Node[]): void {
  for (let index = added.length - 1; index >= 0; index--) {
    const node = added[index];
    if (node !== undefined) nodes.push(node);
  }
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "identifier":
      return [];
    case "block":
      return node.body;
    case "array":
      return node.elements;
    case "object":
      return node.fields.map(({ value }) => value);
    case "index":
      return [node.value, node.index];
    case "call":
      return [node.callee, ...node.arguments];
    case "binary":
      return [node.left, node.right];
    case "paren":
      return [node.inner];
    case "attribute":
    case "access":
    case "unary":
      return [node.value];
  }
}

/** Whether two nodes are the same but for their children and their places. */
function areAlike(a: Node, b: Node): boolean {
  if (a.kind !== b.kind) return false;
  if ("text" in a) return a.text === (b as typeof a).text;
  if ("operator" in a) return a.operator === (b as typeof a).operator;
  if ("fields" in a) return haveSameNames(a.fields, (b as typeof a).fields);
  if ("name" in a && a.name !== (b as typeof a).name) return false;
  return a.kind !== "block" || a.label === (b as typeof a).label;
}

function haveSameNames(a: readonly ObjectField[], b: readonly ObjectField[]): boolean {
  return a.every(({ name, quoted }, index) => name === b[index]?.name && quoted === b[index].quoted);
}
