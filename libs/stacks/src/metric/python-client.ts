/**
 * What the Python client library adds to the Bitcoin exporter: figures of the exporter's process, not of bitcoind.
 *
 * *Source:* prometheus/client_python.
 */
export const pythonClientMetrics = {
  python_gc_objects_collected_total: {
    type: "counter",
    unit: "count",
    help: "Objects that the garbage collector freed.",
    labels: { generation: ["0", "1", "2"] },
    status: "live",
    source: "prometheus_client/gc_collector.py",
  },
  python_gc_objects_uncollectable_total: {
    type: "counter",
    unit: "count",
    help: "Objects that the garbage collector could not free.",
    labels: { generation: ["0", "1", "2"] },
    status: "live",
    source: "prometheus_client/gc_collector.py",
  },
  python_gc_collections_total: {
    type: "counter",
    unit: "count",
    help: "Runs of the garbage collector.",
    labels: { generation: ["0", "1", "2"] },
    status: "live",
    source: "prometheus_client/gc_collector.py",
  },
  python_info: {
    type: "gauge",
    unit: "count",
    help: "Always 1; its labels tell the Python version.",
    labels: { implementation: [], major: [], minor: [], patchlevel: [], version: [] },
    status: "live",
    source: "prometheus_client/platform_collector.py",
  },
  process_virtual_memory_bytes: {
    type: "gauge",
    unit: "bytes",
    help: "Virtual memory of the exporter.",
    labels: {},
    status: "live",
    source: "prometheus_client/process_collector.py",
  },
  bitcoin_warnings_created: {
    type: "gauge",
    unit: "timestamp",
    help: "When the counter of warnings began.",
    labels: {},
    status: "live",
    source: "prometheus_client/metrics.py",
  },
  bitcoin_exporter_errors_created: {
    type: "gauge",
    unit: "timestamp",
    help: "When the counter of exporter errors began.",
    labels: { type: [] },
    status: "conditional",
    condition: "Once the exporter has met an error.",
    source: "prometheus_client/metrics.py",
  },
  bitcoin_exporter_process_time_created: {
    type: "gauge",
    unit: "timestamp",
    help: "When the counter of collecting time began.",
    labels: {},
    status: "live",
    source: "prometheus_client/metrics.py",
  },
} as const;
