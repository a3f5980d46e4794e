import { fetchJson, fetchText, storedSamples } from "@stackmon/harness";
import type { CounterAccount } from "@stackmon/harness";
import { accountCounter } from "@stackmon/harness";
import type { ServiceName } from "@stackmon/stacks";
import { scrapeCounter, sourceOf } from "./fleet-node.ts";
import { fleetHubAddress } from "./fleet-stack.ts";
import type { Labels } from "./labels.ts";

const metricsUrl = `http://${fleetHubAddress}:8428`;
export const logsUrl = `http://${fleetHubAddress}:9428`;

/** What tells one node's lines from another's, and `source`, which the line itself says. */
const lineLabels = ["host", "service", "region", "network", "job", "level", "source"] as const;

/** A label set of stored lines, and the number of its lines. */
export interface StoredLines {
  readonly labels: Labels;
  readonly lines: number;
}

export async function storedLineSets(): Promise<readonly StoredLines[]> {
  await fetchText(`${logsUrl}/internal/force_flush`);
  const query = `* | extract "[load-<source>] " from _msg | stats by (${lineLabels.join(", ")}) count() as lines`;
  const answer = await fetchText(`${logsUrl}/select/logsql/query?${new URLSearchParams({ query })}`);
  return answer
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => {
      const { lines, ...labels } = JSON.parse(row) as Labels;
      return { labels, lines: Number(lines) };
    });
}

/** Label sets of a selector's series that have a sample of the last minutes. */
export async function storedLabels(selector: string): Promise<readonly Labels[]> {
  const query = new URLSearchParams({ query: selector, latency_offset: "1ms" });
  type Answer = { readonly data: { readonly result: readonly { readonly metric: Labels }[] } };
  const answer = await fetchJson<Answer>(`${metricsUrl}/api/v1/query?${query}`);
  return answer.data.result.map(({ metric }) => metric);
}

/**
 * What is stored of the counter that counts a service's scrapes, of its first `scraped` ones: those that are due in the
 * store, while more are on their way.
 */
export async function accountScrapes(
  host: string,
  service: ServiceName,
  scraped: number,
): Promise<CounterAccount> {
  const selector = `${scrapeCounter}{host="${host}",service="${service}",source="${sourceOf(host, service)}"}`;
  const to = new Date(Date.now() + 60_000);
  const from = new Date(to.getTime() - 3_600_000);
  const samples = await storedSamples({ url: metricsUrl, selector, from, to });
  return accountCounter(
    samples.filter(({ value }) => value <= scraped),
    scraped,
  );
}
