import { readStack } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";

/** A stack from the value of a stack file. */
export function stackFrom(file: unknown): Stack {
  const read = readStack(file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const threeNodes = [
  { host: "node-1" },
  { host: "node-2.example", services: ["stacks-node", "bitcoin-node"] },
  { host: "node-3", services: ["stacks-node", "stacks-signer"] },
];

/**
 * Three nodes, one without a signer and one without a Bitcoin node, on VictoriaMetrics and VictoriaLogs, behind a gate,
 * with a vmalert for each.
 */
export const victoriaStack: Stack = stackFrom({
  vmalert: { metrics: "127.0.0.1:8880", logs: "127.0.0.1:8881" },
  hub: { address: "10.0.0.10", tls: "mutual" },
  nodes: threeNodes,
});

/** The same three nodes in a stack whose file says who hears of what and changes some rules. */
export const alertingStack: Stack = stackFrom({
  hub: { address: "10.0.0.10" },
  nodes: threeNodes,
  alerting: {
    contacts: [
      { name: "on-call", kind: "pagerduty" },
      { name: "ops", kind: "opsgenie" },
      { name: "team", kind: "slack", channel: "#stacks" },
      { name: "mail", kind: "email", to: ["a@example.org", "b@example.org"] },
      { name: "chat", kind: "telegram", chat: -1001234567890 },
      { name: "server", kind: "discord" },
      { name: "hook", kind: "webhook" },
    ],
    routes: {
      critical: { contacts: ["on-call", "ops", "team"], repeat: "1h" },
      warning: { contacts: ["team", "mail", "chat", "server", "hook"], mute: ["nights", "weekends"] },
    },
    muteWindows: [
      { name: "nights", zone: "Europe/Zurich", weekdays: ["sunday", "monday"], from: "22:00", to: "06:00" },
      { name: "weekends", weekdays: ["saturday", "sunday"] },
    ],
    smtp: { host: "smtp.example.org:587", from: "stackmon@example.org", user: "stackmon" },
    rules: {
      StacksFewPeers: { disabled: true },
      StacksRpcSlow: { threshold: 5, for: "30m", severity: "info", labels: { team: "infra" } },
      SignerVotesNotStored: { threshold: 10 },
      StacksNodeMetricsDown: { severity: "warning" },
    },
  },
});

/** Two nodes and two hubs. */
export const pairedStack: Stack = stackFrom({
  nodes: [{ host: "node-1" }, { host: "node-2.example" }],
  hub: {
    replicas: [
      { host: "hub-1", address: "10.0.0.11" },
      { host: "hub-2", address: "10.0.0.12" },
    ],
  },
});

/** Two nodes, and three storage nodes behind the hub. */
export const scaledStack: Stack = stackFrom({
  nodes: [{ host: "node-1" }, { host: "node-2.example" }],
  hub: { address: "10.0.0.10" },
  stores: { logs: { tls: true, login: "stackmon" } },
  storage: {
    nodes: [
      { host: "store-1", address: "10.0.0.21" },
      { host: "store-2", address: "10.0.0.22" },
      { host: "store-3", address: "10.0.0.23" },
    ],
    stores: ["metrics", "logs"],
  },
});

/** What the Alloy files of an agent and a hub might have. */
export const configHashes = ["0d0a44466ac4".padEnd(64, "0"), "1c2b3d4e5f60".padEnd(64, "1")] as const;

/** The first two nodes on Prometheus and Loki, without a gate; a signer writes to a file, samples are pushed. */
export const grafanaStack: Stack = stackFrom({
  delivery: { metrics: "push" },
  services: {
    "stacks-node": {},
    "stacks-signer": { logs: ["/var/log/stacks/signer.log"] },
    "bitcoin-node": {},
  },
  hub: { address: "10.0.0.10" },
  nodes: [{ host: "node-1" }, { host: "node-2.example", services: ["stacks-node", "bitcoin-node"] }],
  stores: { metrics: { kind: "prometheus" }, logs: { kind: "loki" } },
});
