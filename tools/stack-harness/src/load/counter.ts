import type { TextServer } from "../http.ts";
import { serveText } from "../http.ts";

/** A server of one counter, whose every sample is known. */
export interface CounterServer extends TextServer {
  /** When each scrape was answered, in milliseconds of Unix time. The value of scrape N, of 1, 2, …, was N. */
  readonly scrapes: readonly number[];
}

/** Serves a counter that says how often it was scraped, so that a missing value is a lost sample. */
export async function serveCounter(
  address: string,
  port: number,
  name = "stackmon_load_scrapes_total",
): Promise<CounterServer> {
  const scrapes: number[] = [];
  const server = await serveText(address, port, () => {
    scrapes.push(Date.now());
    return `# TYPE ${name} counter\n${name} ${scrapes.length}\n`;
  });
  return { ...server, scrapes };
}
