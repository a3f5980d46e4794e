import type { Stack } from "@stackmon/stacks";
import { agent } from "./agent/agent.ts";
import { hub } from "./hub/hub.ts";
import type { Pipeline } from "./pipeline.ts";
import { stackOf } from "./stack-of.fixture.ts";
import { single } from "./single/single.ts";

const address = "10.0.0.10";

/** Stack files that between them show every choice which changes a pipeline. */
export const stackFiles = {
  defaults: { nodes: [{ host: "node-1" }] },
  labels: {
    labels: { network: "mainnet", region: "eu" },
    nodes: [{ host: "node-1", labels: { region: "us", rack: "r1" } }, { host: "node-2" }],
    hub: { address },
  },
  classic: {
    nodes: [{ host: "node-1" }],
    hub: { address: "fd00::10", listenAddress: "::", metricsPort: 9191, logsPort: 3600 },
    stores: { metrics: { kind: "prometheus" }, logs: { kind: "loki", address: "10.0.0.20", port: 3200 } },
  },
  files: {
    scrapeInterval: "5s",
    services: {
      "stacks-node": { unit: "none", logs: ["/var/log/stacks/node.log"] },
      "stacks-signer": { metrics: "none", logs: ["/var/log/stacks/signer*.log"] },
    },
    journal: { enabled: false },
    hostMetrics: false,
    nodes: [{ host: "node-1" }],
    sampling: [{ service: "stacks-node", level: "debug", rate: 0.1 }],
  },
  watched: {
    nodes: [{ host: "node-1" }],
    hub: { address },
    grafana: { address, metrics: "none" },
    vmalert: { metrics: "127.0.0.1:8880", logs: "10.0.0.30:8881" },
  },
  push: { nodes: [{ host: "node-1" }], hub: { address }, delivery: { metrics: "push", logs: "push" } },
  gated: {
    labels: { network: "mainnet" },
    nodes: [{ host: "node-1", labels: { region: "eu" } }, { host: "a.example.org" }],
    hub: { address, tls: "mutual" },
    journal: { units: ["chrony.service"] },
  },
  gatedPush: {
    nodes: [{ host: "node-1" }],
    hub: { address, tls: "mutual" },
    hostMetrics: false,
    delivery: { metrics: "push", logs: "push" },
    stores: { metrics: { kind: "prometheus" }, logs: { kind: "loki" } },
  },
  pair: {
    nodes: [{ host: "node-1" }],
    hub: {
      replicas: [
        { host: "hub-2", address: "10.0.0.12" },
        { host: "hub-1", address: "10.0.0.11" },
      ],
    },
    stores: { metrics: { tls: true, login: "stackmon" }, logs: { tls: true, login: "stackmon" } },
  },
  scaled: {
    nodes: [{ host: "node-1" }],
    hub: { address },
    stores: { logs: { tls: true, login: "stackmon" } },
    storage: {
      nodes: [
        { host: "store-2", address: "10.0.0.22" },
        { host: "store-1", address: "fd00::21" },
      ],
      stores: ["metrics", "logs"],
    },
  },
  direct: {
    nodes: [{ host: "node-1" }],
    hub: "none",
    services: {
      "stacks-node": { unit: "stacks@mainnet.service" },
      "bitcoin-node": { unit: "none", metrics: "none" },
    },
    journal: { units: ["chrony.service"], maxAge: "48h" },
    stores: { metrics: { address: "10.0.0.20" }, logs: { address: "10.0.0.20" } },
  },
  login: {
    nodes: [{ host: "node-1" }],
    hub: { address },
    stores: { metrics: { tls: true, login: "writer" }, logs: { tls: true, login: "writer" } },
  },
  mutual: {
    nodes: [{ host: "node-1" }],
    hub: "none",
    stores: {
      metrics: { kind: "prometheus", address: "10.0.0.20", tls: "mutual" },
      logs: { kind: "loki", address: "10.0.0.20", tls: "mutual" },
    },
  },
} as const satisfies Readonly<Record<string, object>>;

export type StackName = keyof typeof stackFiles;

const roles = { agent, hub, single: (stack: Stack) => single(stack) } as const;

type Role = keyof typeof roles;

export interface Case {
  readonly name: StackName;
  readonly role: Role;
  readonly make: () => Pipeline;
}

/** Every role of every stack that has it. */
export const cases: readonly Case[] = (Object.keys(stackFiles) as StackName[]).flatMap((name) =>
  (Object.keys(roles) as Role[])
    .filter((role) => !(stackOf(stackFiles[name]).hub === "none" && role === "hub"))
    .map((role) => ({ name, role, make: () => made(name, role) })),
);

/** The pipeline of one role of one stack; throws when the role has none. */
export function made(name: StackName, role: Role): Pipeline & { readonly ok: true } {
  const pipeline = roles[role](stackOf(stackFiles[name]));
  if (pipeline?.ok !== true) throw new Error(`${name} ${role}: ${JSON.stringify(pipeline)}`);
  return pipeline;
}
