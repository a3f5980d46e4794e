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

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bytes += extraBytes(code);
  }
  return bytes;
}

/** Bytes of a UTF-16 unit in UTF-8 beyond the first; a surrogate is half of four. */
export function extraBytes(code: number): number {
  if (code < 0x80) return 0;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
}
