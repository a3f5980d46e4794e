import type { Stack } from "@stackmon/stacks";
import { compose, type RoleFiles } from "./compose.ts";
import type { Role } from "./render/role.ts";
import type { Progress } from "./report/progress.ts";
import { parseStack } from "./stack-file/read.ts";

/** Stack files that between them show every choice which changes a bundle's files. */
export const stackFiles = {
  victoria: `
name: mainnet
labels: { network: mainnet }
nodes:
  - { host: node-1, address: 10.0.0.1, labels: { region: eu } }
  - { host: node-2, address: 10.0.0.2, labels: { region: us west }, services: [stacks-node, bitcoin-node] }
hub: { address: 10.0.0.10 }
`,
  classic: `
nodes: [{ host: node-1 }]
hub: { address: "fd00::10", metricsPort: 9191 }
stores:
  metrics: { kind: prometheus, retention: 90d }
  logs: { kind: loki, retention: 14d }
grafana: { address: 10.0.0.10 }
`,
  gated: `
nodes: [{ host: node-1 }, { host: a.example.org }]
hub: { address: 10.0.0.10, tls: mutual }
`,
  direct: `
nodes: [{ host: node-1 }, { host: node-2 }]
hub: none
stores:
  metrics: { address: 10.0.0.20 }
  logs: { address: 10.0.0.20 }
`,
  guarded: `
nodes: [{ host: node-1 }]
hub: { address: 10.0.0.10 }
stores:
  metrics: { kind: prometheus, tls: true, login: stackmon }
  logs: { kind: loki, address: 10.0.0.10, tls: mutual }
`,
  pair: `
nodes: [{ host: node-1, address: 10.0.0.1 }, { host: node-2, address: 10.0.0.2 }]
hub: { replicas: [{ host: hub-1, address: 10.0.0.11 }, { host: hub-2, address: "fd00::12" }] }
stores:
  metrics: { tls: true, login: stackmon }
  logs: { tls: true, login: stackmon }
grafana: { database: { host: "10.0.0.20:5432" } }
`,
  scaled: `
nodes: [{ host: node-1, address: 10.0.0.1 }]
hub: { address: 10.0.0.10 }
stores:
  metrics: { tls: true, login: stackmon }
  logs: { tls: true, login: stackmon, retention: 30d }
storage:
  nodes: [{ host: store-1, address: 10.0.0.21 }, { host: store-2, address: "fd00::22" }, { host: store-3, address: 10.0.0.23 }]
  stores: [metrics, logs]
  replicationFactor: 2
`,
  spread: `
nodes: [{ host: node-1, address: 10.0.0.1 }]
hub: { address: hub.example.org, listenAddress: 0.0.0.0, tls: mutual }
storage: { nodes: [{ host: store-2, address: 10.0.0.22 }, { host: store-1, address: 10.0.0.21, readOnly: true }] }
`,
  routed: `
nodes: [{ host: node-1 }, { host: a.example.org }]
hub: { address: 10.0.0.10, tls: mutual }
alerting:
  contacts:
    - { name: on-call, kind: pagerduty }
    - { name: team, kind: slack, channel: "#stacks" }
    - { name: mail, kind: email, to: [ops@example.org] }
  routes:
    critical: { contacts: [on-call, team], repeat: 1h }
    warning: { contacts: [team, mail], mute: [nights] }
  muteWindows: [{ name: nights, zone: Europe/Zurich, from: "22:00", to: "06:00" }]
  smtp: { host: "smtp.example.org:587", from: stackmon@example.org, user: stackmon }
  rules:
    StacksFewPeers: { disabled: true }
    StacksRpcSlow: { threshold: 5, for: 30m, severity: info, labels: { team: infra } }
`,
} as const;

export type StackName = keyof typeof stackFiles;

export const stackNames = Object.keys(stackFiles) as readonly StackName[];

export function stackOf(name: StackName): Stack {
  const outcome = parseStack(stackFiles[name], `${name}.yaml`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  return outcome.value;
}

export const silent: Progress = { stage: () => undefined, step: () => undefined };

type Texts = ReadonlyMap<Role, ReadonlyMap<string, string>>;

const known = new Map<StackName, Texts>();

/** The files of every role as text; composed once. */
export function textsOf(name: StackName): Texts {
  const texts = known.get(name) ?? freshTextsOf(name);
  known.set(name, texts);
  return texts;
}

/** The files of every role as text, composed anew. */
export function freshTextsOf(name: StackName): Texts {
  return new Map(composed(name).map(({ role, files }) => [role, decoded(files)]));
}

export function composed(name: StackName): readonly RoleFiles[] {
  const outcome = compose(stackOf(name), silent);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  return outcome.value;
}

function decoded(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}
