import type { Stack } from "@stackmon/stacks";
import type { Role } from "../role.ts";
import { installFolder, ownVariables } from "../systemd.ts";
import { yamlText } from "../yaml-text.ts";
import {
  machineFolder,
  temporaryFolder,
  type Container,
  type MachineAccess,
  type State,
} from "./container.ts";
import { secretFolders, secretFoldersOf, secretPaths, type SecretFolder } from "./secret-folders.ts";
import { composeText } from "./variable.ts";

/** Where a bundle has its Compose file; paths in it lead to its neighbours. */
export const composePath = "compose/compose.yaml";

/** Names the group that reads keys and passwords, for programs that are not root. */
export const secretsGroupVariable = "STACKMON_SECRETS_GROUP";

/**
 * Yields the Compose file of a role.
 *
 * All share the machine's network: addresses and ports are those of the configuration, and Docker opens none past the machine's
 * firewall, as it does for published ports.
 *
 * *Source:* compose-spec, 05-services.md; docs.docker.com, "Packet filtering and firewalls".
 */
export function composeFile(role: Role, stack: Stack, containers: readonly Container[]): string {
  const folders = secretFoldersOf(role, stack);
  const services = containers.map((one) => [one.name, service(one, folders)] as const);
  const volumes = containers
    .filter(({ state }) => state !== undefined)
    .map(({ name }) => [name, {}] as const);
  const file = {
    name: `stackmon-${role}`,
    services: Object.fromEntries(services),
    volumes: Object.fromEntries(volumes),
  };
  return `${head}${yamlText(file)}`;
}

const head = `# docker compose --env-file ${ownVariables} -f compose.yaml up -d, from this folder of the bundle; see its README.
# Nobody has run this file in the tests of the project: it was loaded by the Compose Specification's own loader.
`;

function service(container: Container, folders: readonly SecretFolder[]): Record<string, unknown> {
  const { image, entrypoint, args, settings, fixed, machine, scratch, user = 0, stopSeconds } = container;
  return {
    image,
    ...(entrypoint === undefined ? {} : { entrypoint: [entrypoint] }),
    ...(args.length === 0 ? {} : { command: args.map((arg) => composeText(arg, settings)) }),
    user: String(user),
    ...groups(container, folders),
    network_mode: "host",
    ...(machine === undefined ? {} : { pid: "host" }),
    env_file: envFiles(container),
    ...(Object.keys(fixed).length === 0 ? {} : { environment: environment(fixed) }),
    volumes: volumes(container, folders),
    tmpfs: scratch.map((folder) =>
      folder === temporaryFolder ? folder : `${folder}:uid=${user},mode=0700,size=512m`,
    ),
    read_only: true,
    cap_drop: ["ALL"],
    ...(machine?.logFiles === true ? { cap_add: ["DAC_READ_SEARCH"] } : {}),
    security_opt: ["no-new-privileges:true"],
    ...healthcheck(container),
    restart: "unless-stopped",
    stop_grace_period: `${stopSeconds}s`,
    logging: { driver: "local" },
  };
}

function groups({ user, readsSecrets }: Container, [folder]: readonly SecretFolder[]): object {
  if (user === undefined || !readsSecrets || folder === undefined) return {};
  const path = secretFolders[folder];
  const wanted = `the number of the group that reads ${path}, as stat -c %g ${path} tells`;
  return { group_add: [`\${${secretsGroupVariable}:?${wanted}}`] };
}

/** The machine's own values win, as in the units. */
function envFiles({ settingsFile }: Container): readonly object[] {
  return [
    ...(settingsFile === undefined ? [] : [{ path: `../${settingsFile}`, required: true }]),
    { path: ownVariables, required: false },
  ];
}

function environment(fixed: Container["fixed"]): Record<string, string> {
  return Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, composeText(value, [])]));
}

function volumes(container: Container, folders: readonly SecretFolder[]): readonly object[] {
  const { name, state, readsSecrets, machine } = container;
  const secrets = readsSecrets ? folders : [];
  return [
    ...container.folders.map((folder) => bind(`../${folder}`, `${installFolder}/${folder}`)),
    ...secrets.flatMap((folder) => secretPaths(folder).map((path) => bind(secretFolders[folder], path))),
    ...(state === undefined ? [] : [data(name, state)]),
    ...(machine === undefined ? [] : ofMachine(machine)),
  ];
}

function bind(source: string, target: string, propagation?: "rslave"): object {
  const options = { create_host_path: false, ...(propagation === undefined ? {} : { propagation }) };
  return { type: "bind", source, target, read_only: true, bind: options };
}

/** Without the owner that the image's folder has, it is root's, who may write nowhere else. */
function data(source: string, { path, ofImage }: State): object {
  return { type: "volume", source, target: path, ...(ofImage ? {} : { volume: { nocopy: true } }) };
}

/** The folders above those of the journal: were those made where there are none, journald would begin to use them. */
function ofMachine({ journal }: MachineAccess): readonly object[] {
  const folders = journal ? ["/var/log", "/run/log", "/etc/machine-id"] : [];
  return [bind("/", machineFolder, "rslave"), ...folders.map((folder) => bind(folder, folder))];
}

function healthcheck({ wget, ready }: Container): object {
  if (wget === undefined || ready === undefined) return {};
  const test = ["CMD", wget, "-q", "-O", "/dev/null", ready];
  return { healthcheck: { test, interval: "30s", timeout: "5s", retries: 3, start_period: "60s" } };
}
