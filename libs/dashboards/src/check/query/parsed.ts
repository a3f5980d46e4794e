import type { SyntaxNode } from "@lezer/common";
import type { LRParser } from "@lezer/lr";
import { fillIn } from "./filled-in.ts";
import { nodesIn } from "./tree.ts";

/** A query's tree. */
export interface Parsed {
  readonly root: SyntaxNode;
  /** The text of a node, with the variables filled in. */
  readonly textOf: (node: SyntaxNode) => string;
  /** The same, with the variables as they are written. */
  readonly writtenAt: (node: SyntaxNode) => string;
  /** The query up to where it stops being one; absent where it is one. */
  readonly fault?: string;
}

/** Parses a query by a grammar, with the variables of Grafana filled in. */
export function parse(parser: LRParser, query: string): Parsed {
  const { text, restored } = fillIn(query);
  const root = parser.parse(text).topNode;
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  const error = nodesIn(root).find(({ type }) => type.isError);
  return {
    root,
    textOf,
    writtenAt: (node) => restored(textOf(node)),
    ...(error !== undefined && { fault: restored(text.slice(0, error.from)) }),
  };
}
