import type { TextServer } from "../http.ts";
import { serveText } from "../http.ts";

/** A server of one counter, whose every sample is known. */
export interface CounterServer extends TextServer {
  /** When each scrape was answered, in milliseconds of Unix time. The value of scrape N, of 1, 2, …, was N. */
  readonly scrapes: readonly number[];
}

export interface CounterOptions {
  /** Labels that the counter is served with; default: none. Their values have no quotes, backslashes or line breaks. */
  readonly labels?: Readonly<Record<string, string>>;
  /** More of an exposition, served before it. */
  readonly beside?: () => string;
}

/** Serves a counter that says how often it was scraped, so that a missing value is a lost sample. */
export async function serveCounter(
  address: string,
  port: number,
  name = "stackmon_load_scrapes_total",
  { labels = {}, beside = () => "" }: CounterOptions = {},
): Promise<CounterServer> {
  const scrapes: number[] = [];
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const series = pairs.length === 0 ? name : `${name}{${pairs.join(",")}}`;
  const server = await serveText(address, port, () => {
    scrapes.push(Date.now());
    return `${beside()}# TYPE ${name} counter\n${series} ${scrapes.length}\n`;
  });
  return { ...server, scrapes };
}
