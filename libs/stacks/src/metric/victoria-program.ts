/**
 * What VictoriaMetrics, VictoriaLogs and vmalert have in common: what their makers' libraries expose.
 *
 * *Source:* VictoriaMetrics v1.150.0, `lib/`.
 */
export const victoriaProgramMetrics = {
  vm_http_request_errors_total: {
    type: "counter",
    unit: "count",
    help: "Requests that were answered with an error, by path.",
    labels: {
      path: ["*", "/api/v1/query", "/api/v1/query_range", "/api/v1/write", "/opentelemetry/v1/metrics"],
      protocol: ["promremotewrite", "opentelemetry"],
      reason: ["unsupported", "wrong_auth_key", "wrong_basic_auth"],
    },
    openLabels: ["path", "protocol", "reason"],
    status: "live",
    note: "Only requests that were refused have a reason, and only pushes a protocol.",
    source: "VictoriaMetrics lib/httpserver/httpserver.go",
  },
  vm_available_memory_bytes: {
    type: "gauge",
    unit: "bytes",
    help: "Memory that the machine, or the control group, has for the program.",
    labels: {},
    status: "live",
    source: "VictoriaMetrics lib/appmetrics/appmetrics.go",
  },
  vm_allowed_memory_bytes: {
    type: "gauge",
    unit: "bytes",
    help: "Memory that its caches may take.",
    labels: {},
    status: "live",
    note: "-memory.allowedPercent of the available.",
    source: "VictoriaMetrics lib/appmetrics/appmetrics.go",
  },
  vm_app_version: {
    type: "gauge",
    unit: "version",
    help: "Always 1; its labels tell the version.",
    labels: { version: ["victoria-metrics-v1.150.0"], short_version: ["v1.150.0"] },
    openLabels: ["version", "short_version"],
    status: "live",
    source: "VictoriaMetrics lib/appmetrics/appmetrics.go",
  },
} as const;

/**
 * What the two stores have in common: how many pushes they work on at once.
 *
 * *Source:* VictoriaMetrics v1.150.0, `lib/writeconcurrencylimiter`.
 */
export const victoriaStoreMetrics = {
  vm_concurrent_insert_current: {
    type: "gauge",
    unit: "count",
    help: "Pushes that are worked on now.",
    labels: {},
    status: "live",
    source: "VictoriaMetrics lib/writeconcurrencylimiter/concurrencylimiter.go",
  },
  vm_concurrent_insert_capacity: {
    type: "gauge",
    unit: "count",
    help: "Pushes that may be worked on at once.",
    labels: {},
    status: "live",
    source: "VictoriaMetrics lib/writeconcurrencylimiter/concurrencylimiter.go",
  },
  vm_concurrent_insert_limit_reached_total: {
    type: "counter",
    unit: "count",
    help: "Pushes that had to wait for others.",
    labels: {},
    status: "live",
    source: "VictoriaMetrics lib/writeconcurrencylimiter/concurrencylimiter.go",
  },
  vm_concurrent_insert_limit_timeout_total: {
    type: "counter",
    unit: "count",
    help: "Pushes that were refused, as they had waited for too long.",
    labels: {},
    status: "live",
    source: "VictoriaMetrics lib/writeconcurrencylimiter/concurrencylimiter.go",
  },
} as const;
