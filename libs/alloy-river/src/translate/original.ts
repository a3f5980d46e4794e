import type { PrintOptions } from "../component/compose.ts";
import { childrenOf } from "../graph/reference.ts";
import type { Block, Comment, Expr, File, Statement } from "../syntax/ast.ts";
import { format } from "../syntax/format.ts";
import type { Layout, LayoutItem } from "../syntax/layout.ts";
import type { Position, Span } from "../syntax/position.ts";
import { extraBytes } from "../syntax/position.ts";

/** A formatted file that is being translated, and where its parts stand. */
export class Original {
  readonly file: File;
  /** How the file is written throughout. */
  readonly printOptions: PrintOptions;
  readonly #lines: readonly string[];
  readonly #comments: readonly Comment[];

  constructor(file: File, text: string) {
    this.file = file;
    this.printOptions = hasQuotedNamesAlone(file.body) ? { quotedNames: true } : {};
    this.#lines = text.split("\n");
    this.#comments = (file.comments ?? []).flat();
  }

  /** The text of a node as it stands in the file. */
  text({ start, end }: Span): string {
    const lines = this.#lines.slice(start.line - 1, end.line);
    const last = lines.length - 1;
    lines[last] = (lines[last] ?? "").slice(0, unitsOf(lines[last] ?? "", end.column));
    lines[0] = (lines[0] ?? "").slice(unitsOf(lines[0] ?? "", start.column - 1));
    return lines.join("\n");
  }

  /** The text of a statement, formatted as if it stood alone. */
  formatted({ span }: Statement): string {
    const formatted = format(this.text(span));
    return formatted.ok ? formatted.text : "";
  }

  /** What stands between the statements of a file. */
  fileLayout(): Layout {
    const start: Position = { line: 1, column: 1, offset: -1 };
    const end: Position = { line: Number.POSITIVE_INFINITY, column: 1, offset: Number.POSITIVE_INFINITY };
    return this.#layout(
      start,
      end,
      this.file.body.map(({ span, ...each }) => ({ span, name: nameOf(each) })),
    );
  }

  bodyLayout({ body, openBrace, span }: Block): Layout {
    const children = body.map((each) => ({ span: each.span, name: nameOf(each) }));
    return this.#layout(openBrace ?? span.start, span.end, children);
  }

  /** What stands between the brackets of a list, an object or a call. */
  listLayout(expr: Expr & { readonly kind: "array" | "object" | "call" }): Layout {
    const { span } = expr;
    if (expr.kind === "array") return this.#layout(span.start, span.end, expr.elements);
    if (expr.kind === "call") return this.#layout(expr.openParen, span.end, expr.arguments);
    const fields = expr.fields.map(({ namePosition, value }) => ({
      span: { start: namePosition, end: value.span.end },
    }));
    return this.#layout(span.start, span.end, fields);
  }

  #layout(
    start: Position,
    end: Position,
    children: readonly { readonly span: Span; readonly name?: string }[],
  ): Layout {
    const comments = this.#comments.filter(
      ({ start: { offset } }) =>
        offset > start.offset &&
        offset < end.offset &&
        !children.some(({ span }) => offset >= span.start.offset && offset <= span.end.offset),
    );
    const parts: Part[] = [
      ...children.map(({ span, name }) => ({
        from: span.start,
        toLine: span.end.line,
        item: { kind: "element" as const, ...(name !== undefined && { name }) },
      })),
      ...comments.map(({ text, start: from, endLine }) => ({
        from,
        toLine: endLine,
        item: { kind: "comment" as const, text },
      })),
    ].toSorted((a, b) => a.from.offset - b.from.offset);
    return withBreaks(parts, start.line, end.line);
  }
}

interface Part {
  readonly from: Position;
  readonly toLine: number;
  readonly item: LayoutItem;
}

function withBreaks(parts: readonly Part[], startLine: number, endLine: number): Layout {
  const items: LayoutItem[] = [];
  let line = startLine;
  for (const { from, toLine, item } of parts) {
    if (from.line > line) items.push({ kind: "break", blank: from.line > line + 1 });
    items.push(item);
    line = toLine;
  }
  if (Number.isFinite(endLine) && endLine > line) items.push({ kind: "break", blank: false });
  return items;
}

/** Whether a file has names in objects, and all of them in quotes. */
function hasQuotedNamesAlone(body: readonly Statement[]): boolean {
  const quotes = body.flatMap(quotesIn);
  return quotes.length > 0 && quotes.every(Boolean);
}

/** Of each name in the objects of a statement or expression, whether it stands in quotes. */
function quotesIn(node: Statement | Expr): readonly boolean[] {
  if (node.kind === "block") return node.body.flatMap(quotesIn);
  if (node.kind === "attribute") return quotesIn(node.value);
  const own = node.kind === "object" ? node.fields.map(({ quoted }) => quoted) : [];
  return [...own, ...childrenOf(node).flatMap(quotesIn)];
}

function nameOf(statement: { readonly name: string }): string {
  return statement.name;
}

/** UTF-16 units of as many bytes of a line. */
function unitsOf(line: string, bytes: number): number {
  let left = bytes;
  let units = 0;
  while (left > 0 && units < line.length) {
    left -= 1 + extraBytes(line.charCodeAt(units));
    units++;
  }
  return units;
}
