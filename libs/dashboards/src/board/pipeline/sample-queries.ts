import {
  counter,
  dividedBy,
  gauge,
  increase,
  lineQueues,
  maxBy,
  minus,
  predictLinear,
  rate,
  sampleQueues,
  sumBy,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { alloy } from "./queries.ts";

const queue = { ...alloy, component_id: sampleQueues };

export const queuedSamples: Vector<"host"> = maxBy(["host"], gauge("otelcol_exporter_queue_size", queue));
export const sampleQueueFilled: Vector<"host"> = dividedBy(
  queuedSamples,
  maxBy(["host"], gauge("otelcol_exporter_queue_capacity", queue)),
);

/** How full a queue will be in an hour, if it goes on to fill as it has for a quarter of one. */
function filledInAnHour(ids: typeof sampleQueues | typeof lineQueues): Vector<"host"> {
  const of = { ...alloy, component_id: ids };
  return dividedBy(
    maxBy(["host"], predictLinear(gauge("otelcol_exporter_queue_size", of), "15m", { aheadSeconds: 3600 })),
    maxBy(["host"], gauge("otelcol_exporter_queue_capacity", of)),
  );
}

export const linesInAnHour: Vector<"host"> = filledInAnHour(lineQueues);
export const samplesInAnHour: Vector<"host"> = filledInAnHour(sampleQueues);

export const sentSamples: Vector<"host"> = sumBy(
  ["host"],
  rate(counter("otelcol_exporter_sent_metric_points_total", queue), pixel),
);
export const writtenSamples: Vector<"host" | "url"> = sumBy(
  ["host", "url"],
  rate(counter("prometheus_remote_storage_samples_total", alloy), pixel),
);
export const pendingSamples: Vector<"host" | "url"> = sumBy(
  ["host", "url"],
  gauge("prometheus_remote_storage_samples_pending", alloy),
);
export const writeLag: Vector<"host" | "url"> = minus(
  maxBy(["host", "url"], gauge("prometheus_remote_storage_queue_highest_timestamp_seconds", alloy)),
  maxBy(["host", "url"], gauge("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", alloy)),
);
export const sendersBusy: Vector<"host" | "url"> = dividedBy(
  maxBy(["host", "url"], gauge("prometheus_remote_storage_shards", alloy)),
  maxBy(["host", "url"], gauge("prometheus_remote_storage_shards_max", alloy)),
);
export const walSize: Vector<"host"> = sumBy(
  ["host"],
  gauge("prometheus_tsdb_wal_storage_size_bytes", alloy),
);
export const walSeries: Vector<"host"> = sumBy(
  ["host"],
  gauge("prometheus_remote_write_wal_storage_active_series", alloy),
);

export const refusedSamples: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("otelcol_exporter_send_failed_metric_points_total", queue), "5m"),
);
export const samplesNotQueued: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("otelcol_exporter_enqueue_failed_metric_points_total", queue), "5m"),
);
export const failedWrites: Vector<"host" | "url"> = sumBy(
  ["host", "url"],
  increase(counter("prometheus_remote_storage_samples_failed_total", alloy), "5m"),
);
export const droppedSamples: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  increase(counter("prometheus_remote_storage_samples_dropped_total", alloy), "5m"),
);
export const retriedSamples: Vector<"host" | "url"> = sumBy(
  ["host", "url"],
  increase(counter("prometheus_remote_storage_samples_retried_total", alloy), "5m"),
);
export const retriedPushes: Vector<"host" | "endpoint"> = sumBy(
  ["host", "endpoint"],
  increase(counter("loki_write_batch_retries_total", alloy), "5m"),
);
export const walCorruptions: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("prometheus_remote_write_wal_corruptions_total", alloy), "1h"),
);
export const walWritesFailed: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("prometheus_tsdb_wal_writes_failed_total", alloy), "1h"),
);
