/**
 * What a VictoriaLogs drops although it has answered with success.
 *
 * *Source:* VictoriaLogs v1.51.1, `lib/logstorage`.
 */
export const victoriaLogsMetrics = {
  vl_rows_dropped_total: {
    type: "counter",
    unit: "count",
    help: "Lines that were dropped behind a success, by reason.",
    labels: { reason: ["debug", "too_big_timestamp", "too_many_fields", "too_small_timestamp"] },
    status: "live",
    note: "Times outside the retention, or more than two days ahead.",
    source: "VictoriaLogs app/vlstorage/main.go",
  },
} as const;

/**
 * What a Loki drops although it may have answered with success.
 *
 * *Source:* Loki v3.5.0, `pkg/validation/validate.go`.
 */
export const lokiMetrics = {
  loki_discarded_samples_total: {
    type: "counter",
    unit: "count",
    help: "Lines that were discarded, by reason.",
    labels: { reason: ["greater_than_max_sample_age", "too_far_in_future", "rate_limited", "line_too_long"] },
    openLabels: ["reason"],
    status: "conditional",
    condition: "Once a line was discarded.",
    source: "loki pkg/validation/validate.go",
  },
} as const;
