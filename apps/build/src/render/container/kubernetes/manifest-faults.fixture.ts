import { DaemonSet } from "kubernetes-models/apps/v1/DaemonSet";
import { StatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { Service } from "kubernetes-models/v1/Service";
import type { Manifest, PodSpec } from "../rendered.fixture.ts";

const models: Readonly<Record<string, new (data: never) => { validate: () => void }>> = {
  DaemonSet,
  StatefulSet,
  Service,
};

/** What is wrong with a manifest by the schemas of Kubernetes' API, and by what its API server asks beyond them. */
export function manifestFaults(manifest: Manifest): readonly string[] {
  const { template, volumeClaimTemplates = [] } = manifest.spec;
  const claims = volumeClaimTemplates.map(({ metadata }) => metadata.name);
  return [
    ...schemaFaults(manifest),
    ...(template === undefined ? [] : podFaults(template.spec, claims)),
    ...nameFaults("its own", [manifest.metadata.name]),
  ];
}

function schemaFaults(manifest: Manifest): readonly string[] {
  const Model = models[manifest.kind];
  if (Model === undefined) return [`no schema of ${manifest.kind}`];
  try {
    new Model(manifest as never).validate();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** *Source:* kubernetes, pkg/apis/core/validation/validation.go, `ValidateVolumes`, `ValidateVolumeMounts`. */
function podFaults({ containers, volumes }: PodSpec, claims: readonly string[]): readonly string[] {
  const names = [...volumes.map(({ name }) => name), ...claims];
  const mounts = containers.flatMap(({ name: container, volumeMounts }) => [
    ...repeated(
      `mount path of ${container}`,
      volumeMounts.map(({ mountPath }) => mountPath),
    ),
    ...volumeMounts.flatMap(({ name }) => (names.includes(name) ? [] : [`no volume ${name}`])),
  ]);
  const mounted = containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
  return [
    ...repeated("volume", names),
    ...repeated(
      "container",
      containers.map(({ name }) => name),
    ),
    ...nameFaults("volume", names),
    ...names.flatMap((name) => (mounted.includes(name) ? [] : [`volume ${name} is not mounted`])),
    ...mounts,
  ];
}

function repeated(what: string, all: readonly string[]): readonly string[] {
  return all.flatMap((one, index) => (all.indexOf(one) === index ? [] : [`${what} ${one} twice`]));
}

function nameFaults(what: string, names: readonly string[]): readonly string[] {
  const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
  return names.flatMap((name) => (label.test(name) ? [] : [`${what} name ${name} is no DNS label`]));
}
