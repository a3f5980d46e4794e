/**
 * What an Alloy scrapes, and what it leaves out of it.
 *
 * *Source:* Alloy v1.19.0, `prometheus.scrape`; Prometheus v0.313.2 `scrape/metrics.go`.
 */
export const alloyScrapeMetrics = {
  prometheus_scrape_targets_gauge: {
    type: "gauge",
    unit: "count",
    help: "Targets that are scraped.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "alloy internal/component/prometheus/scrape/scrape.go",
  },
  prometheus_target_scrapes_exceeded_sample_limit_total: {
    type: "counter",
    unit: "count",
    help: "Scrapes that were left out, as they had more samples than allowed.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "prometheus scrape/metrics.go",
  },
  prometheus_target_scrapes_exceeded_body_size_limit_total: {
    type: "counter",
    unit: "count",
    help: "Scrapes that were left out, as they were longer than allowed.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "prometheus scrape/metrics.go",
  },
  prometheus_target_scrapes_sample_duplicate_timestamp_total: {
    type: "counter",
    unit: "count",
    help: "Samples that were left out, as their series has another value at the same time.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "prometheus scrape/metrics.go",
  },
  prometheus_target_scrapes_sample_out_of_order_total: {
    type: "counter",
    unit: "count",
    help: "Samples that were left out, as they are older than the newest of their series.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "prometheus scrape/metrics.go",
  },
  prometheus_target_scrapes_sample_out_of_bounds_total: {
    type: "counter",
    unit: "count",
    help: "Samples that were left out, as they are too old or too new.",
    labels: { component_id: ["prometheus.scrape.services"] },
    openLabels: ["component_id"],
    status: "live",
    source: "prometheus scrape/metrics.go",
  },
} as const;
