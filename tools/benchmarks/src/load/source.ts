import { FileSink, LogLoad } from "@stackmon/harness";
import { corpusText } from "./corpus-lines.ts";
import { seriesOfNode, serveNode } from "./exporters.ts";
import { lineSignal, sampleSignal, type Signal } from "./signal.ts";
import { scrapeInterval } from "./stack-file.ts";

/** What an agent reads while its requests are recorded. */
export interface Source {
  readonly signal: Signal;
  readonly seconds: number;
  /** How many of the signal it sends for that, at least. */
  readonly count: number;
  /** Begins for the first agent, which follows a log; yields what ends it. */
  readonly feed: (log: string) => Promise<() => Promise<unknown>>;
}

const linesPerSecond = 1_000;
const secondsOfLines = 10;
const lineCount = linesPerSecond * secondsOfLines;

/** A log of recorded lines. */
export const logSource: Source = {
  signal: lineSignal,
  seconds: secondsOfLines,
  count: lineCount,
  feed: (log) => {
    const options = { source: "node", perSecond: linesPerSecond, limit: lineCount, text: corpusText(1) };
    const load = new LogLoad(new FileSink(log), options);
    return Promise.resolve(() => load.stop());
  },
};

const scrapes = 2;

/** The expositions of a node's services, each scraped twice. */
export const exporterSource: Source = {
  signal: sampleSignal,
  seconds: scrapes * scrapeInterval,
  count: scrapes * seriesOfNode(),
  feed: async () => {
    const servers = await serveNode(1);
    return () => Promise.all(servers.map((each) => each.close()));
  },
};
