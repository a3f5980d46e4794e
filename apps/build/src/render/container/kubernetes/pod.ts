import type { Role } from "../../role.ts";
import { installFolder } from "../../systemd.ts";
import { machineFolder, type Container } from "../container.ts";
import { secretPaths, type SecretFolder } from "../secret-folders.ts";
import { kubernetesText } from "../variable.ts";
import { fileMapName, filesIn, foldersOf, ownVariablesName, settingsMapName } from "./config-maps.ts";
import { hubNodeLabel, type Machine } from "./machine.ts";

/** What a pod is made from. */
export interface PodSource {
  readonly role: Role;
  readonly machine: Machine;
  readonly containers: readonly Container[];
  readonly secrets: readonly SecretFolder[];
  /** Paths of the bundle's files. */
  readonly paths: readonly string[];
}

/** Everybody's group in a pod: of volumes with data, and of secrets. */
const podGroup = 65532;

/** Yields the spec of a pod that runs all containers of a machine. */
export function podSpec(source: PodSource, stateVolumes: readonly object[]): Record<string, unknown> {
  const { machine, containers } = source;
  const readsMachine = containers.some((container) => container.machine !== undefined);
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...(machine.hostNetwork ? { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet" } : {}),
    ...(readsMachine ? { hostPID: true } : {}),
    ...placement(source),
    securityContext: {
      runAsUser: podGroup,
      runAsGroup: podGroup,
      fsGroup: podGroup,
      fsGroupChangePolicy: "OnRootMismatch",
      seccompProfile: { type: "RuntimeDefault" },
    },
    terminationGracePeriodSeconds: Math.max(...containers.map(({ stopSeconds }) => stopSeconds)),
    containers: containers.map((container) => containerSpec(source, container)),
    volumes: [...stateVolumes, ...volumes(source)],
  };
}

/** A node's by its name; a hub with an address of its server by a label, as the stack file has no name of that. */
function placement({ machine: { host, hostNetwork } }: PodSource): object {
  if (host === undefined) return hostNetwork ? { nodeSelector: { [hubNodeLabel]: "true" } } : {};
  return { nodeSelector: { "kubernetes.io/hostname": host } };
}

function containerSpec(source: PodSource, container: Container): Record<string, unknown> {
  const { image, entrypoint, args, settings, fixed } = container;
  const values = {
    ...Object.fromEntries(source.machine.values.map(({ name, value }) => [name, value])),
    ...fixed,
  };
  return {
    name: container.name,
    image,
    ...(entrypoint === undefined ? {} : { command: [entrypoint] }),
    ...(args.length === 0 ? {} : { args: args.map(kubernetesText) }),
    envFrom: [
      ...(settings.length === 0 ? [] : [{ configMapRef: { name: settingsMapName(source.role, container) } }]),
      { configMapRef: { name: ownVariablesName, optional: true } },
      { secretRef: { name: ownVariablesName, optional: true } },
    ],
    ...(Object.keys(values).length === 0
      ? {}
      : { env: Object.entries(values).map(([name, value]) => ({ name, value })) }),
    ...readiness(source, container),
    securityContext: containerSecurity(container),
    volumeMounts: mounts(source, container),
  };
}

/** Root reads what is root's, as the journal is; of log files, whose owners nobody knows, it may read all. */
function containerSecurity({ user, machine }: Container): object {
  const isRoot = machine?.journal === true || machine?.logFiles === true;
  return {
    ...(user === undefined ? {} : { runAsUser: user }),
    ...(isRoot ? { runAsUser: 0 } : { runAsNonRoot: true }),
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"], ...(machine?.logFiles === true ? { add: ["DAC_READ_SEARCH"] } : {}) },
  };
}

/** The kubelet reaches addresses of its node; loopback of a pod only a program inside of it does. */
function readiness({ machine }: PodSource, { ready, wget }: Container): object {
  if (ready === undefined) return {};
  const times = { periodSeconds: 10, timeoutSeconds: 5 };
  if (machine.hostNetwork) {
    const { hostname, port, pathname } = new URL(ready);
    const httpGet = { host: hostname.replaceAll(/[[\]]/g, ""), port: Number(port), path: pathname };
    return { readinessProbe: { httpGet, ...times } };
  }
  if (wget === undefined) return {};
  return { readinessProbe: { exec: { command: [wget, "-q", "-O", "/dev/null", ready] }, ...times } };
}

function mounts({ secrets }: PodSource, container: Container): readonly object[] {
  const { name, folders, state, scratch, readsSecrets, machine } = container;
  return [
    ...folders.map((folder) => readOnly(volumeName(folder), `${installFolder}/${folder}`)),
    ...(readsSecrets ? secrets : []).flatMap((folder) =>
      secretPaths(folder).map((path) => readOnly(folder, path)),
    ),
    ...(state === undefined ? [] : [{ name: stateName(name), mountPath: state.path }]),
    ...scratch.map((folder) => ({ name: scratchName(name, folder), mountPath: folder })),
    ...(machine === undefined
      ? []
      : [{ ...readOnly("machine", machineFolder), mountPropagation: "HostToContainer" }]),
    ...(machine?.journal === true ? journal.map(({ name: volume, path }) => readOnly(volume, path)) : []),
  ];
}

function readOnly(name: string, mountPath: string): object {
  return { name, mountPath, readOnly: true };
}

const journal = [
  { name: "var-log", path: "/var/log", type: "Directory" },
  { name: "run-log", path: "/run/log", type: "Directory" },
  { name: "machine-id", path: "/etc/machine-id", type: "File" },
] as const;

function volumeName(folder: string): string {
  return `files-${folder.replaceAll("/", "-")}`;
}

/** Yields the name of the volume with a container's data. */
export function stateName(container: string): string {
  return `${container}-data`;
}

function scratchName(container: string, folder: string): string {
  return `${container}${folder.replaceAll("/", "-")}`;
}

function volumes(source: PodSource): readonly object[] {
  const { containers, secrets } = source;
  const access = containers.flatMap(({ machine }) => machine ?? []);
  const needsSecrets = containers.some(({ readsSecrets }) => readsSecrets);
  return [
    ...foldersOf(containers).map((folder) => folderVolume(source, folder)),
    ...(needsSecrets ? secrets.map((folder) => secretVolume(source, folder)) : []),
    ...containers.flatMap(({ name, scratch }) =>
      scratch.map((folder) => ({ name: scratchName(name, folder), emptyDir: {} })),
    ),
    ...(access.length > 0 ? [hostPath("machine", "/", "Directory")] : []),
    ...(access.some((one) => one.journal)
      ? journal.map(({ name, path, type }) => hostPath(name, path, type))
      : []),
  ];
}

function folderVolume({ role, paths }: PodSource, folder: string): object {
  const sources = filesIn(folder, paths).map((path) => ({ configMap: { name: fileMapName(role, path) } }));
  return { name: volumeName(folder), projected: { sources } };
}

/** Made by the user; each node has certificates of its own. */
function secretVolume({ machine }: PodSource, folder: SecretFolder): object {
  const secretName = folder === "tls" ? `${machine.name}-tls` : "stackmon-secrets";
  return { name: folder, secret: { secretName, defaultMode: 0o440 } };
}

function hostPath(name: string, path: string, type: string): object {
  return { name, hostPath: { path, type } };
}
