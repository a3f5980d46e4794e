import {
  counter,
  dividedBy,
  gauge,
  histogram,
  increase,
  matches,
  maxBy,
  observations,
  quantile,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { chosenProgram } from "./chosen-program.ts";

const store = chosenProgram("loki");
type PerHost = Vector<"host">;

export const lines: PerHost = sumBy(
  ["host"],
  rate(counter("loki_distributor_lines_received_total", store), pixel),
);
export const bytes: PerHost = sumBy(
  ["host"],
  rate(counter("loki_distributor_bytes_received_total", store), pixel),
);
export const discarded: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  increase(counter("loki_discarded_samples_total", store), "5m"),
);

export const streams: PerHost = sumBy(["host"], gauge("loki_ingester_memory_streams", store));
export const chunks: PerHost = gauge("loki_ingester_memory_chunks", store);
export const newStreams: PerHost = sumBy(
  ["host"],
  increase(counter("loki_ingester_streams_created_total", store), "1h"),
);
export const flushQueue: PerHost = gauge("loki_ingester_flush_queue_length", store);
export const flushFailures: PerHost = increase(
  counter("loki_ingester_chunks_flush_failures_total", store),
  "5m",
);
export const walDiskFull: PerHost = increase(
  counter("loki_ingester_wal_disk_full_failures_total", store),
  "5m",
);

/** What is asked from outside: Loki's parts ask each other by gRPC. */
const requests = { ...store, route: matches("loki_api_v1_.+|otlp_v1_logs") };

export const requestRate: Vector<"host" | "route"> = sumBy(
  ["host", "route"],
  observations(histogram("loki_request_duration_seconds", requests), pixel),
);
export const requestTime: Vector<"host" | "route"> = quantile(
  0.99,
  histogram("loki_request_duration_seconds", requests),
  "5m",
  ["host", "route"],
);
export const requestErrors: Vector<"host" | "route" | "status_code"> = sumBy(
  ["host", "route", "status_code"],
  observations(
    histogram("loki_request_duration_seconds", { ...requests, status_code: matches("[45]..") }),
    pixel,
  ),
);
export const queryTime: Vector<"host" | "query_type"> = quantile(
  0.99,
  histogram("logql_query_duration_seconds", store),
  "5m",
  ["host", "query_type"],
);
export const inFlight: PerHost = sumBy(["host"], gauge("loki_inflight_requests", requests));
export const connections: PerHost = dividedBy(
  gauge("loki_tcp_connections", { ...store, protocol: "http" }),
  gauge("loki_tcp_connections_limit", { ...store, protocol: "http" }),
);
export const retentionRan: PerHost = maxBy(
  ["host"],
  gauge("loki_compactor_apply_retention_last_successful_run_timestamp_seconds", store),
);
export const panics: PerHost = increase(counter("loki_panic_total", store), "1h");
