import {
  above,
  counter,
  dividedBy,
  gauge,
  increase,
  maxBy,
  observations,
  rate,
  sumBy,
  summary,
  told,
} from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { chosenProgram, freeAfterDays, fullIn, usedShare } from "./chosen-program.ts";
import { pushLimits } from "./limits.ts";
import type { Limits } from "./limits.ts";

const store = chosenProgram("victoria-metrics");
type PerHost = Vector<"host">;

export const inserted: Vector<"host" | "type"> = above(
  sumBy(["host", "type"], rate(counter("vm_rows_inserted_total", store), pixel)),
  0,
);
export const stored: PerHost = sumBy(["host"], rate(counter("vm_rows_added_to_storage_total", store), pixel));
export const ignored: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  increase(counter("vm_rows_ignored_total", store), "5m"),
);
export const invalid: PerHost = sumBy(["host"], increase(counter("vm_rows_invalid_total", store), "5m"));
export const slowInsertShare: PerHost = dividedBy(
  sumBy(["host"], rate(counter("vm_slow_row_inserts_total", store), "5m")),
  sumBy(["host"], rate(counter("vm_rows_added_to_storage_total", store), "5m")),
);

export const activeSeries: PerHost = maxBy(
  ["host"],
  gauge("vm_cache_entries", { ...store, type: "storage/hour_metric_ids" }),
);
export const hourlySeries: PerHost = gauge("vm_hourly_series_limit_current_series", store);
export const hourlyLimit: PerHost = gauge("vm_hourly_series_limit_max_series", store);
export const newSeries: PerHost = sumBy(
  ["host"],
  increase(counter("vm_new_timeseries_created_total", store), "1h"),
);

const queries = summary("vm_request_duration_seconds", store);

export const queryRate: Vector<"host" | "path"> = sumBy(["host", "path"], observations(queries, pixel));
export const queryTime: Vector<"host" | "path"> = maxBy(["host", "path"], told(queries, "0.99"));
export const slowQueries: PerHost = sumBy(["host"], increase(counter("vm_slow_queries_total", store), "5m"));
export const requestErrors: Vector<"host" | "path"> = above(
  sumBy(["host", "path"], increase(counter("vm_http_request_errors_total", store), "5m")),
  0,
);

export const pushesLimited: Limits = pushLimits(store);
export const queriesLimited: Limits = {
  atOnce: dividedBy(
    maxBy(["host"], gauge("vm_concurrent_select_current", store)),
    maxBy(["host"], gauge("vm_concurrent_select_capacity", store)),
  ),
  waited: increase(counter("vm_concurrent_select_limit_reached_total", store), "5m"),
  refused: increase(counter("vm_concurrent_select_limit_timeout_total", store), "5m"),
};

export const cacheMissShare: Vector<"host" | "type"> = dividedBy(
  sumBy(["host", "type"], rate(counter("vm_cache_misses_total", store), "5m")),
  sumBy(["host", "type"], rate(counter("vm_cache_requests_total", store), "5m")),
);
export const merges: Vector<"host" | "type"> = sumBy(["host", "type"], gauge("vm_active_merges", store));
export const pending: Vector<"host" | "type"> = sumBy(["host", "type"], gauge("vm_pending_rows", store));

export const dataSize: PerHost = sumBy(["host"], gauge("vm_data_size_bytes", store));
export const bytesPerSample: PerHost = dividedBy(
  sumBy(["host"], gauge("vm_data_size_bytes", store)),
  sumBy(["host"], gauge("vm_rows", { ...store, type: ["storage/inmemory", "storage/small", "storage/big"] })),
);

const freeBytes = gauge("vm_free_disk_space_bytes", store);

export const free: Vector<"host" | "path"> = freeBytes;
export const freeLimit: Vector<"host" | "path"> = gauge("vm_free_disk_space_limit_bytes", store);
export const diskUsed: Vector<"host" | "path"> = usedShare(
  freeBytes,
  gauge("vm_total_disk_space_bytes", store),
);
export const diskFullIn: Vector<"host" | "path"> = fullIn(freeBytes);
export const readOnly: Vector<"host" | "path"> = gauge("vm_storage_is_read_only", store);

export function freeAfterRetention({ stores }: Stack): Vector<"host" | "path"> {
  return freeAfterDays(freeBytes, stores.metrics.retentionDays);
}
