/**
 * Rows as lines with aligned columns, two spaces apart, and nothing behind the last one.
 *
 * @param numbers Whether all columns but the first are numbers, which end below each other.
 */
export function tableText(rows: readonly (readonly string[])[], numbers = false): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string =>
    numbers && column > 0 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => `${row.map(aligned).join("  ").trimEnd()}\n`).join("");
}
