import { daily, period } from "../period.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { activeSeries, linesPerSecond, samplesPerSecond } from "./hub-disk.ts";

/** Bytes a second that a log file grows by. */
const logged = 420;

const fileBytes = (time: number): number => 2.1e8 + (time - period.from) * logged;

/** Components by health: all are well. */
const components: Readonly<Record<string, number>> = { healthy: 31 };

/** What Alloy says of itself: its sources, queues and writers. */
export const alloyShapes: Readonly<Record<string, Shape>> = {
  loki_source_file_file_bytes_total: following(fileBytes),
  loki_source_file_read_bytes_total: following((time) => fileBytes(time - (time % 3 === 0 ? 1 : 0))),
  loki_source_file_files_active_total: constant(1),
  loki_source_journal_target_lines_total: events((time) => 1.6 * daily(time), 5e5),
  otelcol_exporter_queue_size: wandering(2_400, 1_800, { memory: 3, whole: true }),
  otelcol_exporter_queue_capacity: constant(2 ** 32),
  otelcol_exporter_sent_log_records_total: events((time) => 3.1 * daily(time)),
  otelcol_exporter_sent_metric_points_total: events(68, 1e7),
  otelcol_receiver_accepted_log_records_total: events(linesPerSecond),
  otelcol_receiver_accepted_metric_points_total: events(204, 3e7),
  loki_write_sent_entries_total: events(linesPerSecond),
  prometheus_remote_storage_samples_total: events(samplesPerSecond, 9e7),
  prometheus_remote_storage_samples_pending: wandering(180, 90, { memory: 4, whole: true }),
  prometheus_remote_storage_shards: constant(1),
  prometheus_remote_storage_shards_max: constant(50),
  prometheus_remote_storage_queue_highest_timestamp_seconds: following((time) => time),
  prometheus_remote_storage_queue_highest_sent_timestamp_seconds: following((time) => time - 2),
  prometheus_remote_write_wal_storage_active_series: wandering(activeSeries, 8, { whole: true }),
  prometheus_tsdb_wal_storage_size_bytes: wandering(3.4e7, 4e6, { memory: 120 }),
  prometheus_scrape_targets_gauge: constant(4),
  alloy_config_hash: constant(1),
  alloy_config_last_load_success_timestamp_seconds: constant(period.from - 3 * 86_400),
  alloy_component_controller_running_components: following(
    (_time, { labels }) => components[labels["health_type"] ?? ""] ?? 0,
  ),
  alloy_component_evaluation_queue_size: constant(0),
  alloy_component_evaluation_slow_seconds: constant(0),
  alloy_resources_process_cpu_seconds_total: amount((time) => 0.04 * daily(time)),
  alloy_resources_process_resident_memory_bytes: wandering(1.9e8, 6e6, { memory: 120 }),
};
