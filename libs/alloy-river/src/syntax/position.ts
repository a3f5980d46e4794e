/** A place in source text. `line` and `column` count from 1, `offset` from 0; columns and offsets are in UTF-8 bytes. Built nodes have lines only: their columns are 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a node's first character stands and where its last one does. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Lines from a node's first to its last character, at least 1. */
export function lineCount(span: Span): number {
  return span.end.line - span.start.line + 1;
}
