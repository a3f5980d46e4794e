import { countOtlpLogs, countOtlpSamples, shiftOtlpLogs, shiftOtlpSamples } from "@stackmon/harness";
import { sumOf } from "./counters.ts";
import { logsStoreUrl, metricsStoreUrl } from "./site.ts";

/** Lines or samples: their requests as an agent's queue sends them, and how their store counts them. */
export interface Signal {
  readonly name: "lines" | "samples";
  /** Of its requests, behind what a receiver has before it. */
  readonly path: "/v1/logs" | "/v1/metrics";
  /** How many an uncompressed request carries, in the unit in which the store counts. */
  readonly count: (request: Buffer) => number;
  /** A copy of a request with times later by as many nanoseconds. */
  readonly shift: (request: Buffer, nanoseconds: bigint) => Buffer;
  readonly store: StoreOfSignal;
}

export interface StoreOfSignal {
  readonly url: string;
  /** What its receiver of OTLP has before the path. */
  readonly prefix: string;
  /** The hub's variable that says where that is. */
  readonly variable: string;
  /** Its counters of what it stores, and of what it leaves out although it answers with success. */
  readonly stored: string;
  readonly dropped: string;
}

export const lineSignal: Signal = {
  name: "lines",
  path: "/v1/logs",
  count: countOtlpLogs,
  shift: shiftOtlpLogs,
  store: {
    url: logsStoreUrl,
    prefix: "/insert/opentelemetry",
    variable: "STACKMON_LOGS_STORE_OTLP_ENDPOINT",
    stored: "vl_rows_ingested_total",
    dropped: "vl_rows_dropped_total",
  },
};

export const sampleSignal: Signal = {
  name: "samples",
  path: "/v1/metrics",
  count: countOtlpSamples,
  shift: shiftOtlpSamples,
  store: {
    url: metricsStoreUrl,
    prefix: "/opentelemetry",
    variable: "STACKMON_METRICS_STORE_OTLP_ENDPOINT",
    stored: "vm_rows_added_to_storage_total",
    dropped: "vm_rows_ignored_total",
  },
};

/** How many its store has stored since it started, whoever sent them. */
export function storedOf({ store }: Signal): Promise<number> {
  return sumOf(store.url, store.stored);
}

/** How many its store has left out, although it answered with success. */
export function droppedOf({ store }: Signal): Promise<number> {
  return sumOf(store.url, store.dropped);
}
