import type { CounterAccount, LineAccount, StoredRow } from "@stackmon/harness";
import { accountCounter, accountLines, fetchText, storedSamples } from "@stackmon/harness";
import { counterName, type Load } from "./paired-stack.ts";

/** The samples that a store, or a proxy before stores, answers with; scrapes after the load do not count. */
export async function samplesAt(url: string, { scraped }: Load, from: Date): Promise<CounterAccount> {
  const selector = `${counterName}{host="node-1"}`;
  const samples = await storedSamples({ url, selector, from, to: new Date() });
  return accountCounter(
    samples.filter(({ value }) => value <= scraped),
    scraped,
  );
}

/**
 * The lines that a store, or a proxy before stores, answers with.
 *
 * @param ask How it is asked, where it asks who is there.
 */
export function linesAt(
  url: string,
  load: Pick<Load, "source" | "count">,
  from: Date,
  ask: (url: string) => Promise<string> = fetchText,
): Promise<LineAccount> {
  return accountLines(rowsAt(url, from, ask), load);
}

async function* rowsAt(
  url: string,
  from: Date,
  ask: (url: string) => Promise<string>,
): AsyncGenerator<readonly StoredRow[]> {
  const query = new URLSearchParams({
    query: '{service="stacks-node"} | fields _time, _msg',
    start: from.toISOString(),
  });
  const answer = await ask(`${url}/select/logsql/query?${query.toString()}`);
  yield answer
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => {
      const { _msg: line = "", _time: time = "" } = JSON.parse(row) as Readonly<Record<string, string>>;
      return { line, time: Date.parse(time) * 1000 };
    });
}
