import type { Comment, CommentGroup } from "./ast.ts";
import { ElasticText } from "./elastic.ts";
import type { Position } from "./position.ts";
import { byteLength } from "./position.ts";

/** Whitespace between tokens; what becomes of it is decided when the next token is known. */
export type Whitespace = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What was there has been replaced by a comment's own whitespace. */
const nothing = 0 as const;
export const blank = 1 as const;
/** Ends a cell whose column vanishes when empty. */
export const softTab = 2 as const;
/** End of a line inside a run of aligned rows. */
export const newline = 3 as const;
/** End of a line and of all columns. */
export const formFeed = 4 as const;
/** From here on one tab more at the start of each line. */
export const indent = 5 as const;
export const unindent = 6 as const;

/** No more than one blank line stays. */
const maximalBreaks = 2;

/** A place in the source. */
interface Place {
  readonly offset: number;
  readonly line: number;
}

const endOfFile: Place = { offset: Number.POSITIVE_INFINITY, line: Number.POSITIVE_INFINITY };

/**
 * Writes tokens, and between them the comments that stand before them in the source.
 *
 * Where tokens come without a place of their own, theirs is taken to be right behind the token before, as upstream
 * does: this decides on which side of them a comment goes.
 */
export class TokenWriter {
  readonly #out = new ElasticText();
  readonly #comments: readonly CommentGroup[];
  /** The next comment to be written. */
  #nextComment = 0;
  #pending: Whitespace[] = [];
  #indentation = 0;
  #atLineStart = true;
  /** Where the next token is in the source. */
  #offset = 0;
  #line = 1;
  /** Line on which the last token or comment written ended in the source. */
  #lastLine = 0;
  /** Line of the source on which the last token of a known place begins. */
  #sourceLine = 1;
  #isCertain = true;

  constructor(comments: readonly CommentGroup[]) {
    this.#comments = comments;
  }

  /**
   * Whether what was written says the same as the source, and would be written so again. Neither is certain where a token
   * holds tabs or line breaks, which are taken for layout, where a comment stands between two tokens of a line, and
   * where a line break of the source was left out, since what takes several lines is aligned differently.
   */
  get isCertain(): boolean {
    return this.#isCertain;
  }

  /** Says where the next token is in the source. */
  moveTo({ offset, line }: Position): void {
    if (line > this.#sourceLine && !this.#pending.some(isBreak)) this.#isCertain = false;
    this.#sourceLine = line;
    this.#offset = offset;
    this.#line = line;
  }

  whitespace(kind: Whitespace): void {
    this.#pending.push(kind);
  }

  /** Says that what is written is not certain to be read as the source. */
  doubt(): void {
    this.#isCertain = false;
  }

  /** Writes a token. Tabs and line breaks in it are taken for layout, as upstream does, unless it is `verbatim`. */
  write(text: string, verbatim: boolean = false): void {
    // Where a token is in the source matters to comments alone.
    const place = this.#nextComment < this.#comments.length ? this.#place() : undefined;
    if (place !== undefined && this.#isCommentBefore(place)) this.#writeCommentsBefore(place);
    else this.#writePending();
    this.#startLine();
    if (verbatim) this.#out.verbatim(text);
    else if (!this.#out.markedUp(text)) this.#isCertain = false;
    if (place !== undefined) this.#passed(text, place);
  }

  #place(): Place {
    return { offset: this.#offset, line: this.#line };
  }

  /** Everything written, and the comments behind the last token. */
  finish(): string {
    if (this.#isCommentBefore(endOfFile)) this.#writeCommentsBefore(endOfFile);
    return this.#out.finish();
  }

  #startLine(): void {
    if (!this.#atLineStart) return;
    this.#atLineStart = false;
    this.#out.indent(this.#indentation);
  }

  #passed(text: string, { offset, line }: Place): void {
    this.#offset = offset + byteLength(text);
    this.#line = line + breaksIn(text);
    this.#lastLine = this.#line;
  }

  #writePending(): void {
    if (this.#pending.length === 0) return;
    for (const kind of this.#pending) this.#writeWhitespace(kind);
    this.#pending = [];
  }

  #writeWhitespace(kind: Whitespace): void {
    switch (kind) {
      case nothing:
        return;
      case indent:
        this.#indentation++;
        return;
      case unindent:
        this.#indentation--;
        return;
      case newline:
      case formFeed:
        return this.#break(1, kind === formFeed);
      case blank:
        this.#startLine();
        return this.#out.text(" ");
      case softTab:
        this.#startLine();
        return this.#out.tab(true);
    }
  }

  #break(count: number, always: boolean): void {
    this.#startLine();
    for (let written = 0; written < count; written++) this.#out.break(always);
    this.#atLineStart = true;
  }

  #isCommentBefore({ offset }: Place): boolean {
    const comment = this.#comments[this.#nextComment]?.[0];
    return comment !== undefined && comment.start.offset <= offset;
  }

  #writeCommentsBefore(next: Place): void {
    let last: Comment | undefined;
    if (next !== endOfFile && !this.#pending.some(isBreak)) this.#isCertain = false;
    for (; this.#isCommentBefore(next); this.#nextComment++) {
      for (const comment of this.#comments[this.#nextComment] ?? []) {
        this.#writeSpaceBefore(comment, next);
        this.#writeComment(comment);
        last = comment;
      }
    }
    if (last !== undefined && next !== endOfFile) this.#writeSpaceAfter(last, next);
  }

  #writeComment({ text, start }: Comment): void {
    this.#startLine();
    this.#out.verbatim(text);
    this.#passed(text, start);
  }

  #writeSpaceBefore({ start }: Comment, next: Place): void {
    if (this.#out.isEmpty) return;
    if (start.line === this.#lastLine) {
      this.#startLine();
      if (start.line === next.line) this.#out.text(" ");
      else this.#out.tab(false);
      return;
    }
    this.#applyIndentation();
    const breaks = start.line - this.#lastLine;
    if (breaks > 0) this.#break(Math.min(breaks, maximalBreaks), true);
  }

  /** Takes up the changes of indentation before the first other whitespace, which the comment's own replaces. */
  #applyIndentation(): void {
    const other = this.#pending.findIndex((kind) => kind !== indent && kind !== unindent);
    if (other < 0) return;
    this.#pending[other] = nothing;
    for (const kind of this.#pending.splice(0, other)) this.#writeWhitespace(kind);
  }

  #writeSpaceAfter(last: Comment, next: Place): void {
    if (last.text.startsWith("/*") && next.line === last.endLine) {
      this.#startLine();
      this.#out.text(" ");
    }
    const breaks = next.line - this.#lastLine;
    const always = this.#pending.includes(formFeed);
    const indentation = this.#pending.filter((kind) => kind === indent || kind === unindent);
    for (const kind of indentation) this.#writeWhitespace(kind);
    this.#pending = [];
    if (breaks > 0) this.#break(Math.min(breaks, maximalBreaks), always);
  }
}

function isBreak(kind: Whitespace): boolean {
  return kind === newline || kind === formFeed;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0c) breaks++;
  }
  return breaks;
}
