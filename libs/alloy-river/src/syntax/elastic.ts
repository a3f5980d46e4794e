/*
 * Elastic tabs, as `alloy fmt` applies them to its output (Go's text/tabwriter with minimum width 0, tab width 8,
 * padding 1, indentation kept as tabs and empty soft columns dropped).
 *
 * A line is a row of cells, each ended by a tab; what follows the last tab is no cell. A column is a run of
 * neighbouring lines that all have a cell at that place; its width is that of its widest cell plus one. A form feed
 * ends all columns. `\v` is a soft tab: a column of nothing but empty soft cells takes no room.
 */

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly soft: boolean;
}

interface Line {
  readonly cells: readonly Cell[];
  readonly tail: string;
}

const tabWidth = 8;
const padding = 1;

/** Lays out text whose columns end in `\t` or `\v` and whose sections end in `\f`; trailing blanks are dropped. */
export function alignColumns(text: string): string {
  return text
    .split("\f")
    .map((section) => alignSection(section.split("\n").map(parseLine)))
    .join("\n");
}

function parseLine(text: string): Line {
  const cells: Cell[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character !== "\t" && character !== "\v") continue;
    const cell = text.slice(from, at);
    cells.push({ text: cell, width: [...cell].length, soft: character === "\v" });
    from = at + 1;
  }
  return { cells, tail: text.slice(from) };
}

function alignSection(lines: readonly Line[]): string {
  const widths: number[][] = lines.map(() => []);
  measureColumns(lines, widths, 0, lines.length, 0);
  return lines.map((line, index) => printLine(line, widths[index] ?? []).trimEnd()).join("\n");
}

/** Fills in the width of each cell of lines `from` to `to` at `column` and after it. */
function measureColumns(
  lines: readonly Line[],
  widths: readonly number[][],
  from: number,
  to: number,
  column: number,
): void {
  const inColumn = (index: number): boolean => (lines[index]?.cells.length ?? 0) > column;
  for (let start = from; start < to; start++) {
    if (!inColumn(start)) continue;
    let end = start + 1;
    while (end < to && inColumn(end)) end++;
    const width = columnWidth(lines.slice(start, end).flatMap((line) => line.cells[column] ?? []));
    for (let index = start; index < end; index++) widths[index]?.push(width);
    measureColumns(lines, widths, start, end, column + 1);
    start = end - 1;
  }
}

function columnWidth(cells: readonly Cell[]): number {
  const empty = cells.every((cell) => cell.soft && cell.width === 0);
  return empty ? 0 : Math.max(...cells.map((cell) => cell.width)) + padding;
}

function printLine(line: Line, widths: readonly number[]): string {
  let text = "";
  let indenting = true;
  line.cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    indenting &&= cell.text === "";
    text += indenting ? "\t".repeat(Math.ceil(width / tabWidth)) : cell.text + " ".repeat(width - cell.width);
  });
  return text + line.tail;
}
