/**
 * What the client libraries of Go and Python expose of their own process.
 *
 * *Source:* `prometheus_client/process_collector.py`; client_golang `prometheus/process_collector.go`; VictoriaMetrics
 * `metrics/process_metrics_linux.go`.
 */
export const processMetrics = {
  process_start_time_seconds: {
    type: "gauge",
    unit: "timestamp",
    help: "When the process started.",
    labels: {},
    status: "live",
    note: "Of Alloy, the stores and the Bitcoin exporter; node and signer do not expose it.",
    source: "client_golang prometheus/process_collector.go",
  },
} as const;
