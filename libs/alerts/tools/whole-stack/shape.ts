import type { Metric } from "@stackmon/stacks";

/** How long the stories about a whole stack last: longer than the longest window of hours, twice. */
export const minutes = 480;

/** A value each minute, from minute 0 on. */
export type Shape = readonly number[];

/** A value for each minute of the story. */
function each(value: (minute: number) => number): Shape {
  return Array.from({ length: minutes + 1 }, (_, minute) => value(minute));
}

export function steady(value: number): Shape {
  return each(() => value);
}

/** A counter that some thing adds to, as often a minute as given; not from 0, as it has run for a while. */
export function counting(perMinute: number): Shape {
  return each((minute) => 1_000 + Math.floor(minute * perMinute));
}

/**
 * 25 to 35 blocks in five minutes.
 *
 * *Source:* cadence measured on mainnet in February 2026.
 */
const tip: Shape = each((minute) => 1_000_000 + minute * 6 + (minute % 5 === 2 ? 2 : 0));

/** Minutes between burn blocks: ten on average, 45 at most. */
const burnGaps = [10, 3, 12, 45, 1, 8, 6, 14, 2, 22, 4, 5, 9, 1, 8] as const;
const burnTimes: readonly number[] = burnGaps.map((_, index) =>
  burnGaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0),
);
const burnPeriod = burnTimes.at(-1) ?? 0;

const burn: Shape = each((minute) => {
  const periods = Math.floor(minute / burnPeriod);
  const within = burnTimes.filter((time) => time <= minute % burnPeriod).length;
  return 935_000 + periods * burnTimes.length + within;
});

/** What is counted only when something goes wrong: absent, or at 0, as nothing does. */
const wrong =
  /fail|refused|dropped|discarded|errors?_|_errors?$|parsing_errors|truncated|uncollectable|warnings|reorgs|panic|unread|retries|conflicts|ignored|invalid|limit_(?:reached|timeout)|out_of_|too_(?:old|long)|corruptions|missed|exceeded|duplicate|slow|oom_kill|read_?only|alerts_(?:firing|pending)/;

/** Metrics whose healthy shape does not follow from their type and unit. */
const shapes: Readonly<Record<string, Shape>> = {
  up: steady(1),
  alloy_config_last_load_successful: steady(1),
  bitcoin_verification_progress: steady(0.999_999),
  stacks_node_stacks_tip_height: tip,
  stacks_signer_stacks_node_height: tip,
  stacks_node_burn_block_height: burn,
  bitcoin_blocks: burn,
  bitcoin_latest_block_height: burn,
  // 0.23 a second, of which a few in a hundred are rejected.
  stacks_signer_block_proposals_received: counting(14),
  otelcol_exporter_queue_size: steady(1_000),
  otelcol_exporter_queue_capacity: steady(4_294_967_296),
  stacks_signer_current_reward_cycle: steady(144),
  node_filesystem_size_bytes: steady(2e12),
  node_filesystem_avail_bytes: steady(1e12),
  node_filesystem_files: steady(1e8),
  node_filesystem_files_free: steady(9e7),
  node_memory_MemTotal_bytes: steady(64e9),
  node_memory_MemAvailable_bytes: steady(32e9),
  node_timex_sync_status: steady(1),
  stackmon_certificate_readable: steady(1),
  node_timex_offset_seconds: steady(0.000_1),
  vm_total_disk_space_bytes: steady(2e12),
  vm_free_disk_space_bytes: steady(1e12),
  vm_free_disk_space_limit_bytes: steady(10_000_000),
  vl_total_disk_space_bytes: steady(2e12),
  vl_free_disk_space_bytes: steady(1e12),
  vm_hourly_series_limit_current_series: steady(10_000),
  vm_hourly_series_limit_max_series: steady(200_000),
  vm_cache_entries: steady(10_000),
  prometheus_tsdb_head_series: steady(10_000),
  vm_new_timeseries_created_total: counting(1),
  prometheus_tsdb_head_series_created_total: counting(1),
  vm_concurrent_insert_current: steady(1),
  vm_concurrent_insert_capacity: steady(32),
  vm_concurrent_select_current: steady(1),
  vm_concurrent_select_capacity: steady(16),
  vl_concurrent_select_current: steady(1),
  vl_concurrent_select_capacity: steady(16),
  prometheus_engine_queries: steady(1),
  prometheus_engine_queries_concurrent_max: steady(20),
  prometheus_config_last_reload_successful: steady(1),
  vmalert_config_last_reload_successful: steady(1),
};

/** How often a minute a signer says what: *Source:* rates measured on stacks-signer 4.0.2. */
const answersPerMinute: Readonly<Record<string, number>> = { accepted: 13.4, rejected: 0.4 };

/** Label values that only tell of mishaps. */
const wrongValues: Readonly<Record<string, RegExp>> = {
  code: /^[45]/,
  status_code: /^[45]/,
  health_type: /^(?:unhealthy|exited)$/,
  state: /^failed$/,
};

function tellsOfMishap(labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(labels).some(([label, value]) => wrongValues[label]?.test(value));
}

/** Conditions that a machine and a stack of these stories meet. */
const met = /^(?:Where|Of|On machines|Linux|With -storage)\b/;

/** Whether a healthy program exposes it: what only mishaps or miners touch is not there. */
export function isThere({ name, status, condition = "" }: Metric): boolean {
  if (status !== "conditional") return status === "live";
  return met.test(condition) || (condition.startsWith("Once ") && !wrong.test(name));
}

/** What a series of the metric does on a healthy node; of a histogram, its counts. */
export function healthyShape(metric: Metric, labels: Readonly<Record<string, string>>): Shape {
  const answers = answersPerMinute[labels["response_type"] ?? ""];
  if (answers !== undefined) return counting(answers);
  const own = shapes[metric.name];
  if (own !== undefined) return own;
  if (wrong.test(metric.name) || tellsOfMishap(labels)) return steady(0);
  if (isCounter(metric)) return counting(metric.unit === "bytes" ? 60_000 : 6);
  return steady(magnitude[metric.unit]);
}

export function isCounter({ type, grows }: Metric): boolean {
  return type !== "gauge" || grows === true;
}

const magnitude: Readonly<Record<Metric["unit"], number>> = {
  BTC: 1_000,
  "BTC/kvB": 0.0001,
  bytes: 1_000_000,
  celsius: 45,
  count: 10,
  "hashes/s": 7e20,
  height: 900_000,
  microSTX: 5_000_000,
  percent: 25,
  ratio: 0.5,
  satoshi: 50_000,
  seconds: 0.2,
  timestamp: 1_770_000_000,
  version: 280_000,
  "weight units": 3_990_000,
};
