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
} as const;

export type StackName = keyof typeof stackFiles;

export function stackOf(name: StackName): Stack {
  const outcome = parseStack(stackFiles[name], `${name}.yaml`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  return outcome.value;
}

export const silent: Progress = { stage: () => undefined, step: () => undefined };

/** The files of every role as text. */
export function textsOf(name: StackName): ReadonlyMap<Role, ReadonlyMap<string, string>> {
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
