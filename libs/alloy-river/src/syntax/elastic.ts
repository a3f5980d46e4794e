/*
 * Elastic tabs, as `alloy fmt` applies them to its output (Go's text/tabwriter with minimum width 0, tab width 8,
 * padding 1, indentation kept as tabs and empty soft columns dropped), without blanks at the ends of lines.
 *
 * A line is a row of cells, each ended by a tab; what follows the last tab is no cell. A column is a run of
 * neighbouring lines that all have a cell at that place; its width is that of its widest cell plus one.
 */

/** Lines in a row that have a cell at the same place. */
interface Column {
  /** In characters, padding included; 0 while nothing but empty soft cells stands in it. */
  width: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly column: Column;
}

interface Line {
  readonly cells: readonly Cell[];
  readonly tail: string;
  /** Characters at the line's end that stay, blanks or not. */
  readonly kept: number;
}

const tabWidth = 8;
const padding = 1;

/** Collects text of lines with elastic columns. */
export class ElasticText {
  #output = "";
  #lines: Line[] = [];
  /** Columns that the line before stood in. */
  #columns: Column[] = [];
  /** Empty cells at the start of the line, before `#cells`. */
  #indentation = 0;
  #cells: Cell[] = [];
  #tail = "";
  #kept = 0;
  #isEmpty = true;

  /** Whether nothing was written yet. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Text without tabs and line breaks. */
  text(text: string): void {
    this.#isEmpty = false;
    this.#tail += text;
    this.#kept = 0;
  }

  /** Text that stays as it is, line breaks, tabs and blanks at its end included; they count as characters of its cell. */
  verbatim(text: string): void {
    this.#isEmpty = false;
    this.#tail += text;
    this.#kept = text.length;
  }

  /** Text in which tabs end cells and line breaks end lines; yields whether there were none. */
  markedUp(text: string): boolean {
    if (!/[\t-\f]/.test(text)) {
      this.text(text);
      return true;
    }
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x09 || code > 0x0c) continue;
      this.text(text.slice(from, at));
      if (code === 0x09 || code === 0x0b) this.tab(code === 0x0b);
      else this.break(code === 0x0c);
      from = at + 1;
    }
    this.text(text.slice(from));
    return false;
  }

  /** Ends a number of empty cells at the start of a line. */
  indent(levels: number): void {
    this.#isEmpty &&= levels === 0;
    this.#indentation = levels;
  }

  /** Ends a cell; a soft one's column takes no room where it is empty. */
  tab(soft: boolean): void {
    this.#isEmpty = false;
    this.#placeIndentation();
    this.#endCell(soft);
  }

  #placeIndentation(): void {
    if (this.#indentation === 0) return;
    const text = this.#tail;
    const kept = this.#kept;
    this.#tail = "";
    for (let level = 0; level < this.#indentation; level++) this.#endCell(false);
    this.#indentation = 0;
    this.#tail = text;
    this.#kept = kept;
  }

  #endCell(soft: boolean): void {
    const text = this.#tail;
    const width = characters(text);
    const column = this.#column(this.#cells.length);
    if (width > 0 || !soft) column.width = Math.max(column.width, width + padding);
    this.#cells.push({ text, width, column });
    this.#tail = "";
    this.#kept = 0;
  }

  #column(index: number): Column {
    return (this.#columns[index] ??= { width: 0 });
  }

  /** Ends a line; `always` ends all columns with it. */
  break(always: boolean): void {
    this.#isEmpty = false;
    if (always && this.#lines.length === 0 && this.#cells.length === 0) return this.#printAlone();
    this.#placeIndentation();
    const cells = this.#cells;
    this.#columns.length = cells.length;
    this.#lines.push({ cells, tail: this.#tail, kept: this.#kept });
    this.#cells = [];
    this.#tail = "";
    this.#kept = 0;
    if (always || cells.length === 0) this.#flush();
  }

  /** A line without neighbours and with no cells but its indentation: deep nesting makes many of them. */
  #printAlone(): void {
    const line = indentation(this.#indentation) + this.#tail;
    this.#output += `${this.#kept > 0 ? line : withoutBlanksAtEnd(line)}\n`;
    this.#indentation = 0;
    this.#tail = "";
    this.#kept = 0;
  }

  #flush(): void {
    for (const line of this.#lines) this.#output += `${printLine(line)}\n`;
    this.#lines = [];
    this.#columns = [];
  }

  /** Everything written, without blanks at its end. */
  finish(): string {
    this.#placeIndentation();
    const last: Line = { cells: this.#cells, tail: this.#tail, kept: this.#kept };
    this.#columns.length = this.#cells.length;
    this.#flush();
    return this.#output + printLine(last);
  }
}

/** Unicode code points of a text. */
function characters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) count--;
  }
  return count;
}

function printLine({ cells, tail, kept }: Line): string {
  let text = "";
  let indenting = true;
  for (const cell of cells) {
    const { width } = cell.column;
    if (indenting && cell.text === "") {
      text += indentation(Math.ceil(width / tabWidth));
      continue;
    }
    indenting = false;
    text += cell.text + blanks(width - cell.width);
  }
  return tail === "" || kept === 0 ? withoutBlanksAtEnd(text + tail) : text + tail;
}

const blank = " ".repeat(64);
const tabs = "\t".repeat(16);

function blanks(count: number): string {
  return count <= blank.length ? blank.slice(0, count) : " ".repeat(count);
}

function indentation(count: number): string {
  return count <= tabs.length ? tabs.slice(0, count) : "\t".repeat(count);
}

function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
