import type { Stack } from "@stackmon/stacks";
import { parse } from "yaml";
import { compose } from "../../compose.ts";
import { silent, stackFiles } from "../../compose.fixture.ts";
import { parseStack } from "../../stack-file/read.ts";
import type { Role } from "../role.ts";

/** Those of all bundles, and what changes containers alone. */
export const containerStacks = {
  ...stackFiles,
  anywhere: `
nodes: [{ host: node-1 }]
hub: { address: stackmon-hub.monitoring.svc, listenAddress: 0.0.0.0 }
`,
  files: `
nodes: [{ host: Node-1.example.org }]
services: { stacks-node: { unit: none, logs: [/srv/stacks/node.log] } }
journal: { enabled: false }
hub: { address: 10.0.0.10 }
`,
} as const;

export type ContainerStack = keyof typeof containerStacks;

export function containerStack(name: ContainerStack): Stack {
  const outcome = parseStack(containerStacks[name], `${name}.yaml`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  return outcome.value;
}

const known = new Map<ContainerStack, ReadonlyMap<Role, ReadonlyMap<string, string>>>();

function textsOf(name: ContainerStack): ReadonlyMap<Role, ReadonlyMap<string, string>> {
  const texts = known.get(name) ?? freshTexts(name);
  known.set(name, texts);
  return texts;
}

function freshTexts(name: ContainerStack): ReadonlyMap<Role, ReadonlyMap<string, string>> {
  const composed = compose(containerStack(name), silent);
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics, undefined, 2));
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return new Map(
    composed.value.map(({ role, files }) => [
      role,
      new Map([...files].map(([path, bytes]) => [path, text(bytes)])),
    ]),
  );
}

/** Every bundle of {@link containerStacks}. */
export function containerBundles(): readonly (readonly [ContainerStack, Role])[] {
  const names = Object.keys(containerStacks) as ContainerStack[];
  return names.flatMap((name) => [...textsOf(name).keys()].map((role) => [name, role] as const));
}

/** A Compose service, as far as tests look at it. */
export interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file: readonly { readonly path: string; readonly required: boolean }[];
  readonly volumes: readonly {
    readonly type: string;
    readonly source: string;
    readonly target: string;
    readonly read_only?: boolean;
  }[];
  readonly tmpfs: readonly string[];
  readonly network_mode: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly ports?: unknown;
  readonly privileged?: unknown;
}

/** A container of a pod, as far as tests look at it. */
export interface PodContainer {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly envFrom: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

/** A DaemonSet, StatefulSet or Service, as far as tests look at it. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly ports?: readonly { readonly port: number }[];
    readonly template?: { readonly spec: PodSpec };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
}

export interface PodSpec {
  readonly hostNetwork?: boolean;
  readonly containers: readonly PodContainer[];
  readonly volumes: readonly { readonly name: string }[];
}

export interface Kustomization {
  readonly resources: readonly string[];
  readonly configMapGenerator: readonly {
    readonly name: string;
    readonly files?: readonly string[];
    readonly literals?: readonly string[];
  }[];
}

/** The files of a role's bundle, as text. */
export function filesOf(name: ContainerStack, role: Role): ReadonlyMap<string, string> {
  return textsOf(name).get(role) ?? new Map<string, string>();
}

export function composeServices(name: ContainerStack, role: Role): ReadonlyMap<string, ComposeService> {
  const { services } = parse(filesOf(name, role).get("compose/compose.yaml") ?? "") as {
    readonly services: Readonly<Record<string, ComposeService>>;
  };
  return new Map(Object.entries(services));
}

export function kustomizationOf(name: ContainerStack, role: Role): Kustomization {
  return parse(filesOf(name, role).get("kustomization.yaml") ?? "") as Kustomization;
}

/** Path → object of a role's manifests. */
export function manifestsOf(name: ContainerStack, role: Role): ReadonlyMap<string, Manifest> {
  const files = [...filesOf(name, role)].filter(([path]) => path.startsWith("kubernetes/"));
  return new Map(files.map(([path, text]) => [path, parse(text) as Manifest]));
}

/** The pods of a role's manifests. */
export function podsOf(name: ContainerStack, role: Role): readonly PodSpec[] {
  return [...manifestsOf(name, role).values()].flatMap(({ spec }) => spec.template?.spec ?? []);
}
