import type { ServiceName } from "../service/service.ts";
import type { LogsStore, MetricsStore } from "../stack-file/stack.ts";

/** What a service of a node makes. */
export interface ServiceFigures {
  /** Series of its exposition. */
  readonly series: number;
  /** Lines a second, at level info. */
  readonly linesPerSecond: number;
  /** Bytes of a line as it is logged. */
  readonly lineBytes: number;
}

/**
 * What a service makes on mainnet. A node's series are those of a signer's follower with every RPC path that it is asked for; one
 * whose RPC is public has up to 825.
 *
 * *Source:* expositions and logs of mainnet nodes and signers, February 2026: a follower has 187 to 257 series, a signer 171 at
 * most, the Bitcoin exporter about 62; a node logs 34 lines a second and 1.15 GB a day, a signer 8 to 11 and 365 to 479 MB. What
 * bitcoind logs was not measured: a line for each block and peer, a second at most.
 */
export const serviceFigures: Readonly<Record<ServiceName, ServiceFigures>> = {
  "stacks-node": { series: 257, linesPerSecond: 34, lineBytes: 391 },
  "stacks-signer": { series: 171, linesPerSecond: 11, lineBytes: 504 },
  "bitcoin-node": { series: 62, linesPerSecond: 1, lineBytes: 150 },
};

/**
 * Series that the stack's own parts have.
 *
 * *Source:* this library's catalogue of metrics, with the labels that each has in a stack of three nodes.
 */
export const ownSeries = {
  host: 101,
  agent: 47,
  hub: 71,
  grafana: 164,
  vmalert: 63,
  stores: { "victoria-metrics": 171, prometheus: 171, "victoria-logs": 115, loki: 115 },
} as const;

/**
 * Bytes that a store keeps of a sample.
 *
 * *Source:* tools/benchmarks/DISK.md, rounded up.
 */
export const bytesPerSample: Readonly<Record<MetricsStore["kind"], number>> = {
  "victoria-metrics": 1.1,
  prometheus: 2.2,
};

/**
 * How many times smaller a store keeps lines, with their labels and fields, at the least: of the lines that were measured every number
 * and hash is another. What a node logs repeats itself more: a day of it is a tenth with zstd.
 *
 * *Source:* tools/benchmarks/DISK.md, rounded down; logs of mainnet, February 2026 (zstd -3: 11 times for a node, 18 for a signer).
 */
export const timesSmaller: Readonly<Record<LogsStore["kind"], number>> = { "victoria-logs": 3.2, loki: 2.9 };

/**
 * Share of a disk that stays free: stores write what they merge anew before they delete what it was made of.
 *
 * *Source:* VictoriaMetrics docs, "Capacity planning"; VictoriaLogs docs, "Capacity planning".
 */
export const freeShare = 0.2;

/**
 * What one hub has been seen to take: with its stores, its agents and what loads them on two processors it kept up with either of
 * these, and with a processor of its own it passes on so many.
 *
 * *Source:* tools/benchmarks/LOAD.md, "The highest steady rate".
 */
export const hubFigures = {
  steady: { linesPerSecond: 7_382, samplesPerSecond: 9_747 },
  perProcessor: { linesPerSecond: 28_045, samplesPerSecond: 77_353 },
} as const;
