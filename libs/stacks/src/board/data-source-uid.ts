/**
 * The UIDs under which the stack's stores are Grafana data sources: boards preselect them, alert rules query
 * them. Stable for ever, as bookmarks and rules hold them.
 */
export const dataSourceUids = {
  metrics: "stackmon-metrics",
  logs: "stackmon-logs",
} as const;
