import {
  above,
  counter,
  dividedBy,
  gauge,
  increase,
  matches,
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

const store = chosenProgram("victoria-logs");
type PerHost = Vector<"host">;

export const rows: Vector<"host" | "type"> = sumBy(
  ["host", "type"],
  rate(counter("vl_rows_ingested_total", store), pixel),
);
export const bytes: Vector<"host" | "type"> = sumBy(
  ["host", "type"],
  rate(counter("vl_bytes_ingested_total", store), pixel),
);
export const dropped: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  increase(counter("vl_rows_dropped_total", store), "5m"),
);
export const tooLong: PerHost = increase(counter("vl_too_long_lines_skipped_total", store), "5m");
export const newStreams: PerHost = increase(counter("vl_streams_created_total", store), "1h");

const queries = summary("vl_http_request_duration_seconds", { ...store, path: matches("/select/.+") });
const pushes = summary("vl_http_request_duration_seconds", { ...store, path: matches("/insert/.+") });

export const queryRate: Vector<"host" | "path"> = sumBy(["host", "path"], observations(queries, pixel));
export const queryTime: Vector<"host" | "path"> = maxBy(["host", "path"], told(queries, "0.99"));
export const pushTime: Vector<"host" | "path"> = maxBy(["host", "path"], told(pushes, "0.99"));
export const slowQueries: PerHost = increase(counter("vl_slow_queries_total", store), "5m");
export const requestErrors: Vector<"host" | "path"> = above(
  sumBy(["host", "path"], increase(counter("vl_http_errors_total", store), "5m")),
  0,
);

/** Before their path was looked at: without access, most of all. */
export const requestsRefused: PerHost = sumBy(
  ["host"],
  increase(counter("vm_http_request_errors_total", store), "5m"),
);

export const pushesLimited: Limits = pushLimits(store);
export const queriesLimited: Limits = {
  atOnce: dividedBy(
    maxBy(["host"], gauge("vl_concurrent_select_current", store)),
    maxBy(["host"], gauge("vl_concurrent_select_capacity", store)),
  ),
  waited: increase(counter("vl_concurrent_select_limit_reached_total", store), "5m"),
  refused: increase(counter("vl_concurrent_select_limit_timeout_total", store), "5m"),
};

export const merges: Vector<"host" | "type"> = sumBy(["host", "type"], gauge("vl_active_merges", store));
export const pending: Vector<"host" | "type"> = sumBy(["host", "type"], gauge("vl_pending_rows", store));

export const lines: PerHost = sumBy(["host"], gauge("vl_storage_rows", store));
export const dataSize: PerHost = sumBy(["host"], gauge("vl_data_size_bytes", store));
export const compression: PerHost = dividedBy(
  sumBy(["host"], gauge("vl_uncompressed_data_size_bytes", store)),
  sumBy(["host"], gauge("vl_data_size_bytes", { ...store, type: "storage" })),
);

const freeBytes = gauge("vl_free_disk_space_bytes", store);

export const free: Vector<"host" | "path"> = freeBytes;
export const diskUsed: Vector<"host" | "path"> = usedShare(
  freeBytes,
  gauge("vl_total_disk_space_bytes", store),
);
export const diskFullIn: Vector<"host" | "path"> = fullIn(freeBytes);
export const readOnly: Vector<"host" | "path"> = gauge("vl_storage_is_read_only", store);

export function freeAfterRetention({ stores }: Stack): Vector<"host" | "path"> {
  return freeAfterDays(freeBytes, stores.logs.retentionDays);
}
