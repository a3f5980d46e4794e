/**
 * Metrics that a scrape itself yields, one series for each target.
 *
 * *Source:* Prometheus docs, "Jobs and instances"; Alloy `prometheus.scrape`.
 */
export const scrapeMetrics = {
  up: {
    type: "gauge",
    unit: "count",
    help: "1 when the last scrape of the target succeeded, else 0.",
    labels: {},
    status: "live",
    source: "prometheus scrape/scrape.go",
  },
  scrape_duration_seconds: {
    type: "gauge",
    unit: "seconds",
    help: "How long the last scrape took.",
    labels: {},
    status: "live",
    source: "prometheus scrape/scrape.go",
  },
  scrape_samples_scraped: {
    type: "gauge",
    unit: "count",
    help: "Samples that the target served.",
    labels: {},
    status: "live",
    source: "prometheus scrape/scrape.go",
  },
  scrape_samples_post_metric_relabeling: {
    type: "gauge",
    unit: "count",
    help: "Samples left after metric relabelling.",
    labels: {},
    status: "live",
    source: "prometheus scrape/scrape.go",
  },
  scrape_series_added: {
    type: "gauge",
    unit: "count",
    help: "Series that are new in this scrape, approximately.",
    labels: {},
    status: "live",
    source: "prometheus scrape/scrape.go",
  },
} as const;
