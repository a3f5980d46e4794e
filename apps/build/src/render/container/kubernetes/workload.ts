import { connections } from "../../../network/connections.ts";
import type { Stack } from "@stackmon/stacks";
import type { Container, State } from "../container.ts";
import { podSpec, stateName, type PodSource } from "./pod.ts";

/**
 * Yields path → object of what runs a machine: an agent's is a DaemonSet on one node, where two never run at once and what waits is
 * on the node's disk; that of a server with stores is a StatefulSet of one pod with a claim for each store, and its service.
 */
export function machineManifests(
  source: PodSource,
  stack: Stack,
): readonly (readonly [path: string, object: object])[] {
  const folder = `kubernetes/${source.machine.folder}`;
  if (source.role === "agent") return [[`${folder}/daemon-set.yaml`, daemonSet(source)]];
  return [
    [`${folder}/service.yaml`, service(source, stack)],
    [`${folder}/stateful-set.yaml`, statefulSet(source)],
  ];
}

function metadata({ role, machine }: PodSource): { readonly name: string; readonly labels: Labels } {
  return { name: machine.name, labels: labelsOf(role, machine.name) };
}

type Labels = Readonly<Record<string, string>>;

function labelsOf(role: string, name: string): Labels {
  return {
    "app.kubernetes.io/name": "stackmon",
    "app.kubernetes.io/component": role,
    "app.kubernetes.io/instance": name,
  };
}

function daemonSet(source: PodSource): object {
  const { labels } = metadata(source);
  const states = stateful(source).map(({ name }) => ({
    name: stateName(name),
    hostPath: { path: `/var/lib/stackmon/${name}`, type: "DirectoryOrCreate" },
  }));
  return {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: metadata(source),
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      template: { metadata: { labels }, spec: podSpec(source, states) },
    },
  };
}

function statefulSet(source: PodSource): object {
  const { name, labels } = metadata(source);
  return {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: metadata(source),
    spec: {
      serviceName: name,
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podSpec(source, []) },
      volumeClaimTemplates: stateful(source).map(claim),
    },
  };
}

/** Its name leads to the pod itself: there is one, and it has an address. */
function service(source: PodSource, stack: Stack): object {
  const { labels } = metadata(source);
  const inbound = connections(source.role, stack).filter(({ direction }) => direction === "inbound");
  const ports = [...new Set(inbound.flatMap(({ port }) => (port === "any" ? [] : [port])))];
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(source),
    spec: {
      clusterIP: "None",
      selector: labels,
      ...(ports.length === 0 ? {} : { ports: ports.map((port) => ({ name: `port-${port}`, port })) }),
    },
  };
}

function stateful({ containers }: PodSource): readonly { readonly name: string; readonly state: State }[] {
  return containers.flatMap(({ name, state }: Container) => (state === undefined ? [] : [{ name, state }]));
}

function claim({ name, state }: { readonly name: string; readonly state: State }): object {
  return {
    metadata: { name: stateName(name) },
    spec: {
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: `${gibibytes(state.bytes)}Gi` } },
    },
  };
}

/** The next power of two: a claim's template cannot change, so that a node more should not change it. */
function gibibytes(bytes: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, bytes / 1024 ** 3)));
}
