import type { Source } from "@stackmon/alloy-river/check";

/** Names and values: the labels of a stream, the structured metadata of an entry. */
export type Pairs = Readonly<Record<string, string>>;

/** A configuration whose log components are under test. Scenarios that share one share the object too. */
export interface LogPipeline {
  /** Its `.alloy` files, with the names that messages call them. */
  readonly files: readonly Source[];
  /** Absolute path of the folder that `module_path` stands for. */
  readonly folder: string;
  /**
   * Where lines enter: a component that receives logs, `loki.process.stacks`, or a `loki.source.*`, whose labels and
   * relabel rules then count. By default what the only `loki.source.*` forwards to.
   */
  readonly entry?: string;
}

/** A line that enters a pipeline. */
export interface InputLine {
  readonly line: string;
  readonly labels: Pairs;
  readonly metadata?: Pairs;
  /** RFC 3339 with up to nine digits of a second; by default the time of the run. */
  readonly time?: string;
}

/** Values that are wanted, by name; `null` where none must be. */
export type WantedPairs = Readonly<Record<string, string | null>>;

/** What must come out for a line. Labels and structured metadata that are not named may be anything. */
export interface WantedEntry {
  readonly labels?: WantedPairs;
  readonly metadata?: WantedPairs;
  /** By default the line that went in. */
  readonly line?: string;
  /** RFC 3339; by default any. */
  readonly time?: string;
  /** Whether the labels and metadata that are named are all there may be. */
  readonly exact?: boolean;
  /** The component that must receive it, `loki.write.store`; by default every one that gets the line. */
  readonly receiver?: string;
}

/**
 * What must become of a line: `dropped`; `joined` to a line before, as `stage.multiline` does; an entry; or several, where
 * one line becomes several entries.
 */
export type WantedOutcome = "dropped" | "joined" | WantedEntry | readonly WantedEntry[];

/** What a metric of the pipeline's own components must show: the sum of the series that have these labels. */
export interface WantedMetric {
  readonly metric: string;
  readonly labels?: Pairs;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Lines that enter a pipeline of their own, and what must come of them. */
export interface Scenario {
  readonly name: string;
  readonly pipeline: LogPipeline;
  readonly lines: readonly InputLine[];
  /** One outcome per line. */
  readonly expect?: readonly WantedOutcome[];
  /** How many entries come out, at all receivers. */
  readonly count?: number;
  readonly metrics?: readonly WantedMetric[];
}

/** An entry that came out of a pipeline. */
export interface OutputEntry {
  readonly line: string;
  readonly labels: Pairs;
  readonly metadata: Pairs;
  /** Nanoseconds since 1970. */
  readonly time: bigint;
  /** The component that received it. */
  readonly receiver: string;
  /** Which of the scenario's lines it comes from, from 0; undefined where the pipeline lost that. */
  readonly from: number | undefined;
}
