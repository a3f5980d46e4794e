import { FileSink, JournalSink, LogLoad } from "@stackmon/harness";
import type { WrittenLines } from "@stackmon/harness";
import type { Site } from "./site.ts";
import { followedUnit } from "./stack-file.ts";

/** The ways on which lines come. */
export const logSignals = ["file", "journal"] as const;
export type LogSignal = (typeof logSignals)[number];

/** How the stores know them. */
export const serviceOf: Readonly<Record<LogSignal, string>> = {
  file: "stacks-signer",
  journal: "stacks-node",
};

export interface LoadOptions {
  /** Tells the lines of this load from those of others at the same site: letters, digits, `-`. */
  readonly name: string;
  /** Lines a second into the file, and as many into the journal. */
  readonly perSecond: number;
  /** Milliseconds by which the clock that stamps the lines is ahead. */
  readonly clockSkew: number;
}

/** Lines into file and journal, from its construction on, and the scrapes of the same time. */
export class Load {
  readonly options: LoadOptions;
  readonly file: FileSink;
  readonly journal: JournalSink;
  readonly start: Date = new Date();
  /** Scrapes that were answered before. */
  readonly scrapesBefore: number;
  readonly #loads: Readonly<Record<LogSignal, LogLoad>>;
  #stopped: Promise<Readonly<Record<LogSignal, WrittenLines>>> | undefined;

  constructor(site: Site, options: LoadOptions) {
    const { name, perSecond, clockSkew } = options;
    this.options = options;
    this.scrapesBefore = site.parts.counter.scrapes.length;
    this.file = new FileSink(site.logFile);
    this.journal = new JournalSink(site.journal, followedUnit);
    this.#loads = {
      file: new LogLoad(this.file, { source: `${name}-file`, perSecond, clockSkew }),
      journal: new LogLoad(this.journal, { source: `${name}-journal`, perSecond, clockSkew }),
    };
  }

  /** How the lines of one way are marked. */
  source(signal: LogSignal): string {
    return `${this.options.name}-${signal}`;
  }

  /** Ends both, once; throws when one of them could not write. */
  stop(): Promise<Readonly<Record<LogSignal, WrittenLines>>> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<Readonly<Record<LogSignal, WrittenLines>>> {
    const [file, journal] = await Promise.all([this.#loads.file.stop(), this.#loads.journal.stop()]);
    return { file, journal };
  }
}
