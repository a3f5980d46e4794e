/**
 * What the client libraries of Go and Python expose of their own process, in every program that is scraped but node and signer.
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
  process_resident_memory_bytes: {
    type: "gauge",
    unit: "bytes",
    help: "Memory that the process takes.",
    labels: {},
    status: "live",
    source: "client_golang prometheus/process_collector.go",
  },
  process_cpu_seconds_total: {
    type: "counter",
    unit: "seconds",
    help: "CPU time of the process.",
    labels: {},
    status: "live",
    source: "client_golang prometheus/process_collector.go",
  },
  process_open_fds: {
    type: "gauge",
    unit: "count",
    help: "Open files and connections of the process.",
    labels: {},
    status: "live",
    source: "client_golang prometheus/process_collector.go",
  },
  process_max_fds: {
    type: "gauge",
    unit: "count",
    help: "Files and connections that the process may open.",
    labels: {},
    status: "live",
    source: "client_golang prometheus/process_collector.go",
  },
} as const;
