/**
 * Every dashboard's UID, by its name: what an alert links to and what the board is provisioned under.
 *
 * A UID is the board's identity in Grafana and in every bookmark, so it never changes. At most 40 characters.
 *
 * *Source:* grafana/grafana pkg/util/shortid_generator.go (`MaxUIDLength`).
 */
export const boardUids = {
  overview: "stackmon-overview",
  node: "stackmon-node",
  signer: "stackmon-signer",
  miner: "stackmon-miner",
  bitcoin: "stackmon-bitcoin",
  events: "stackmon-events",
  logs: "stackmon-logs",
  host: "stackmon-host",
  pipeline: "stackmon-pipeline",
  stores: "stackmon-stores",
  alerts: "stackmon-alerts",
} as const;

/** The UID of a dashboard of this product. */
export type BoardUid = (typeof boardUids)[keyof typeof boardUids];
