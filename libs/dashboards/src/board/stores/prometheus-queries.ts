import {
  above,
  counter,
  dividedBy,
  gauge,
  increase,
  maxBy,
  matches,
  observations,
  plus,
  rate,
  sumBy,
  summary,
  told,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { chosenProgram } from "./chosen-program.ts";

const store = chosenProgram("prometheus");
type PerHost = Vector<"host">;

export const appended: Vector<"host" | "type"> = sumBy(
  ["host", "type"],
  rate(counter("prometheus_tsdb_head_samples_appended_total", store), pixel),
);

const lost = (
  name:
    | "prometheus_tsdb_out_of_order_samples_total"
    | "prometheus_tsdb_out_of_bound_samples_total"
    | "prometheus_tsdb_too_old_samples_total",
): PerHost => sumBy(["host"], increase(counter(name, store), "5m"));

export const outOfOrder: PerHost = lost("prometheus_tsdb_out_of_order_samples_total");
export const outOfBound: PerHost = lost("prometheus_tsdb_out_of_bound_samples_total");
export const tooOld: PerHost = lost("prometheus_tsdb_too_old_samples_total");
export const invalidLabels: PerHost = increase(
  counter("prometheus_api_remote_write_invalid_labels_samples_total", store),
  "5m",
);

export const series: PerHost = gauge("prometheus_tsdb_head_series", store);
export const newSeries: PerHost = increase(counter("prometheus_tsdb_head_series_created_total", store), "1h");

const parts = summary("prometheus_engine_query_duration_seconds", store);

export const queryRate: PerHost = sumBy(
  ["host"],
  observations(summary("prometheus_engine_query_duration_seconds", { ...store, slice: "inner_eval" }), pixel),
);
export const queryTime: Vector<"host" | "slice"> = maxBy(["host", "slice"], told(parts, "0.99"));
export const queriesAtOnce: PerHost = dividedBy(
  gauge("prometheus_engine_queries", store),
  gauge("prometheus_engine_queries_concurrent_max", store),
);
export const requestErrors: Vector<"host" | "handler" | "code"> = sumBy(
  ["host", "handler", "code"],
  increase(counter("prometheus_http_requests_total", { ...store, code: matches("[45]..") }), "5m"),
);

export const compactions: PerHost = increase(counter("prometheus_tsdb_compactions_total", store), "1h");
export const compactionsFailed: PerHost = increase(
  counter("prometheus_tsdb_compactions_failed_total", store),
  "1h",
);
export const walCorruptions: PerHost = increase(
  counter("prometheus_tsdb_wal_corruptions_total", store),
  "1h",
);

export const blocks: PerHost = gauge("prometheus_tsdb_storage_blocks_bytes", store);
export const headChunks: PerHost = gauge("prometheus_tsdb_head_chunks_storage_size_bytes", store);
export const diskTaken: PerHost = plus(blocks, headChunks);
export const retention: PerHost = gauge("prometheus_tsdb_retention_limit_seconds", store);
export const configLoaded: PerHost = gauge("prometheus_config_last_reload_successful", store);

/** Of the rules that Prometheus itself evaluates. */
export const rulesFailed: Vector<"host" | "rule_group"> = above(
  sumBy(["host", "rule_group"], increase(counter("prometheus_rule_evaluation_failures_total", store), "5m")),
  0,
);
export const ruleRate: PerHost = sumBy(
  ["host"],
  rate(counter("prometheus_rule_evaluations_total", store), pixel),
);
export const groupsMissed: PerHost = sumBy(
  ["host"],
  increase(counter("prometheus_rule_group_iterations_missed_total", store), "5m"),
);
export const groupTime: PerHost = maxBy(
  ["host"],
  dividedBy(
    gauge("prometheus_rule_group_last_duration_seconds", store),
    gauge("prometheus_rule_group_interval_seconds", store),
  ),
);
export const alertsSent: Vector<"host" | "alertmanager"> = sumBy(
  ["host", "alertmanager"],
  increase(counter("prometheus_notifications_sent_total", store), "5m"),
);
export const alertsNotSent: Vector<"host" | "alertmanager"> = sumBy(
  ["host", "alertmanager"],
  increase(counter("prometheus_notifications_errors_total", store), "5m"),
);
