import type { WrittenLines } from "../load/log-load.ts";
import type { LineAccount, StoredRow } from "./line-tally.ts";
import { LineTally } from "./line-tally.ts";

/** Reads all rows, each once and none kept, and holds them against what a load has written. */
export async function accountLines(
  rows: AsyncIterable<readonly StoredRow[]>,
  { source, count }: Pick<WrittenLines, "source" | "count">,
): Promise<LineAccount> {
  const tally = new LineTally(source, count);
  for await (const some of rows) for (const row of some) tally.add(row);
  return tally.account();
}
