import { hostPort, type MetricsStore } from "@stackmon/stacks";
import { installFolder, otherDisk } from "../systemd.ts";
import { asksWhoIsThere } from "./access.ts";
import { webConfig, webConfigComment, webConfigName, webConfigPath } from "./prometheus-web.ts";
import type { StoreRendering } from "./store.ts";

const config = `# Samples arrive by OTLP and remote write: there is nothing to scrape.
scrape_configs: []

# A metric keeps the name that it was scraped with.
otlp:
  translation_strategy: NoTranslation

# What has waited for a store or a hub that was away is taken for so long.
storage:
  tsdb:
    out_of_order_time_window: 24h
`;

/**
 * Yields Prometheus as a store: it scrapes nothing and takes what Alloy writes.
 *
 * *Source:* Prometheus v3.10, `--web.enable-otlp-receiver`, `--web.enable-remote-write-receiver`, `--storage.tsdb.*`.
 */
export function prometheusStore(store: Extract<MetricsStore, { kind: "prometheus" }>): StoreRendering {
  return {
    kind: store.kind,
    title: "Prometheus",
    releaseBinary: "prometheus-*.linux-amd64/prometheus",
    environment: [
      {
        name: "PROMETHEUS_LISTEN_ADDRESS",
        value: hostPort(store.address, store.port),
        comment: ["Address for writes, queries and its own UI."],
      },
      {
        name: "PROMETHEUS_STORAGE_PATH",
        value: "/var/lib/prometheus",
        comment: [otherDisk(store.kind)],
      },
      {
        name: "PROMETHEUS_RETENTION",
        value: `${store.retentionDays}d`,
        comment: ["Older data is deleted."],
      },
      ...(asksWhoIsThere(store)
        ? [{ name: "PROMETHEUS_WEB_CONFIG", value: webConfigPath(store), comment: [webConfigComment(store)] }]
        : []),
    ],
    unit: {
      name: store.kind,
      description: "Prometheus, fed by OTLP and remote write",
      documentation: "https://prometheus.io/docs/prometheus/latest/storage/",
      readsSecrets: asksWhoIsThere(store),
      command: [
        "/usr/bin/prometheus",
        `--config.file=${installFolder}/stores/prometheus.yaml`,
        "--web.listen-address=${PROMETHEUS_LISTEN_ADDRESS}",
        "--web.enable-otlp-receiver",
        "--web.enable-remote-write-receiver",
        "--storage.tsdb.path=${PROMETHEUS_STORAGE_PATH}",
        "--storage.tsdb.retention.time=${PROMETHEUS_RETENTION}",
        ...(asksWhoIsThere(store) ? ["--web.config.file=${PROMETHEUS_WEB_CONFIG}"] : []),
      ],
    },
    speaksTls: store.tls !== false,
    ready: "//${PROMETHEUS_LISTEN_ADDRESS}/-/ready",
    configs: [
      { name: "prometheus.yaml", text: config },
      ...(asksWhoIsThere(store) ? [{ name: webConfigName, text: webConfig(store) }] : []),
    ],
  };
}
