import { period } from "../period.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";
import {
  activeSeries,
  bytesPerLine,
  compressionAt,
  hubDisk,
  linesPerSecond,
  linesStored,
  logBytes,
  logIndexBytes,
  metricBytes,
  samplesPerSecond,
  samplesStored,
} from "./hub-disk.ts";
import { ofLabel } from "./of-label.ts";

const gigabyte = 2 ** 30;

/** Pushes and queries at once on two CPUs. *Source:* VictoriaMetrics v1.150.0, `-maxConcurrentInserts` and `-search.maxConcurrentRequests`. */
const atOnce = constant(4);

/** One now and then: both come by the second and take milliseconds. */
const worked = wandering(0.4, 0.35, { memory: 2, whole: true });

/** The disk of both stores, each below a folder of its own. */
const free = following((time) => hubDisk.freeAt(time));
const size = constant(hubDisk.size);

/** Parts of the samples by how far they are merged; the last second's are in memory. */
const inMemory = 1_200;
const small = 400_000;

const rows: Readonly<Record<string, Shape>> = {
  "storage/inmemory": wandering(inMemory, 300, { memory: 2, whole: true }),
  "storage/small": constant(small),
  "storage/big": following((time) => Math.round(samplesStored(time)) - small),
  "indexdb/file": constant(61_000),
};

/** Bytes of the data of metrics by part, as shares of all. */
const dataShares: Readonly<Record<string, number>> = {
  "indexdb/file": 0.08,
  "storage/big": 0.9,
  "storage/small": 0.02,
};

/** Look-ups a second in the caches that are asked, and the share that finds nothing. */
const caches: Readonly<Record<string, { readonly asked: number; readonly missed: number }>> = {
  "promql/parse": { asked: 2.4, missed: 0.02 },
  "promql/rollupResult": { asked: 1.6, missed: 0.22 },
  "storage/tsid": { asked: 12, missed: 0.004 },
  "storage/metricName": { asked: 30, missed: 0.03 },
  "storage/indexBlocks": { asked: 18, missed: 0.01 },
  "indexdb/dataBlocks": { asked: 26, missed: 0.02 },
  "indexdb/indexBlocks": { asked: 22, missed: 0.004 },
  "indexdb/tagFiltersToMetricIDs": { asked: 3, missed: 0.06 },
};

const lookUps =
  (perSecond: (cache: { readonly asked: number; readonly missed: number }) => number): Shape =>
  (subject) => {
    const cache = caches[subject.labels["type"] ?? ""];
    return events(cache === undefined ? 0 : perSecond(cache))(subject);
  };

/** VictoriaMetrics: it stores each sample that comes. */
const metricStore: Readonly<Record<string, Shape>> = {
  vm_rows_inserted_total: ofLabel("type", { promremotewrite: following(samplesStored) }),
  vm_rows_added_to_storage_total: following(samplesStored),
  vm_rows_invalid_total: constant(0),
  vm_hourly_series_limit_current_series: wandering(activeSeries + 20, 4, { whole: true }),
  vm_hourly_series_limit_max_series: constant(60_000),
  vm_cache_entries: ofLabel("type", { "storage/hour_metric_ids": constant(activeSeries) }, constant(5_200)),
  vm_new_timeseries_created_total: events(0.001, activeSeries),
  vm_slow_row_inserts_total: events(samplesPerSecond * 0.000_4),
  vm_cache_requests_total: lookUps(({ asked }) => asked),
  vm_cache_misses_total: lookUps(({ asked, missed }) => asked * missed),
  vm_concurrent_select_current: worked,
  vm_concurrent_select_capacity: atOnce,
  vm_active_merges: ofLabel("type", { "storage/small": wandering(0.2, 0.4, { memory: 2, whole: true }) }),
  vm_pending_rows: ofLabel("type", { storage: wandering(samplesPerSecond, 90, { memory: 2, whole: true }) }),
  vm_rows: ofLabel("type", rows),
  vm_data_size_bytes: (subject) =>
    following((time) => metricBytes(time) * (dataShares[subject.labels["type"] ?? ""] ?? 0))(subject),
  vm_free_disk_space_bytes: free,
  vm_free_disk_space_limit_bytes: constant(10_000_000),
  vm_total_disk_space_bytes: size,
  vm_storage_is_read_only: constant(0),
};

/** Streams, all of which are new on each day. */
const streams = following((time) => 64 * Math.floor(time / 86_400));

/** VictoriaLogs. */
const logStore: Readonly<Record<string, Shape>> = {
  vl_rows_ingested_total: events(linesPerSecond, linesStored(period.from)),
  vl_bytes_ingested_total: amount((time) => linesPerSecond(time) * bytesPerLine, 0.05),
  vl_too_long_lines_skipped_total: constant(0),
  vl_concurrent_select_current: worked,
  vl_concurrent_select_capacity: atOnce,
  vl_streams_created_total: streams,
  vl_active_merges: ofLabel("type", { "storage/small": wandering(0.2, 0.4, { memory: 2, whole: true }) }),
  vl_pending_rows: ofLabel("type", {
    storage: wandering((time) => linesPerSecond(time), 4, { memory: 2, whole: true }),
  }),
  vl_storage_rows: ofLabel("type", { "storage/big": following(linesStored) }),
  vl_uncompressed_data_size_bytes: ofLabel("type", {
    "storage/big": following((time) => logBytes(time) * compressionAt(time)),
  }),
  vl_data_size_bytes: ofLabel("type", { storage: following(logBytes), indexdb: constant(logIndexBytes) }),
  vl_free_disk_space_bytes: free,
  vl_total_disk_space_bytes: size,
  vl_storage_is_read_only: constant(0),
};

/** What all programs of VictoriaMetrics' makers say. */
const program: Readonly<Record<string, Shape>> = {
  vm_app_version: constant(1),
  vm_available_memory_bytes: constant(32 * gigabyte),
  vm_allowed_memory_bytes: constant(32 * gigabyte * 0.6),
  vm_concurrent_insert_current: worked,
  vm_concurrent_insert_capacity: atOnce,
  vm_concurrent_insert_limit_timeout_total: constant(0),
};

/** Families of the hub's stores. */
export const storeShapes: Readonly<Record<string, Shape>> = { ...metricStore, ...logStore, ...program };
