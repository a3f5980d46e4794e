import { serviceSandbox, type Needs } from "./sandbox.ts";

/** What is the machine's own: stackmon.env, tls/, secrets/, keys/. No bundle holds or changes any of it. */
export const ownFolder = "/etc/stackmon";

/**
 * The bundle that runs: a link to one of `/etc/stackmon/releases/`, which one rename changes. Everything in a bundle refers
 * to its neighbours under this path.
 */
export const installFolder: string = `${ownFolder}/current`;

/** Where the README has an archive unpacked, below the current folder. */
export function unpackedFolder(role: string): string {
  return `stackmon-${role}`;
}

/** The machine's own variables, which win over those of a bundle. */
export const ownVariables: string = `${ownFolder}/stackmon.env`;

/**
 * Yields how to keep a store's data on another disk. `/var/lib/<name>` of a dynamic user is a link to
 * `/var/lib/private/<name>`, which systemd makes and hands to that user; a mount in the link's place stops the unit.
 *
 * *Source:* systemd.exec(5), "DynamicUser=", "StateDirectory=".
 */
export function otherDisk(name: string): string {
  return `To use another disk, leave this and mount the disk at /var/lib/private/${name}: systemd hands that folder to the store's dynamic user.`;
}

/**
 * A variable of a unit's environment with a default, for a shell that the unit starts.
 *
 * *Source:* systemd.service(5), "Command lines", where `$$` is one `$` for the shell.
 */
export function shellDefault(name: string, fallback: string): string {
  return `$\${${name}:-${fallback}}`;
}

/** Whose members read the private keys and passwords of a server with stores. */
export const secretsGroup = "stackmon";

/** A service of ours. Everything that may differ between machines is in the environment files. */
export interface ServiceUnit {
  readonly description: string;
  readonly documentation: string;
  /** Name of the store; its unit, environment file and state folder share it. */
  readonly name: string;
  /** The program and its arguments; `${VARIABLE}` is replaced by systemd. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Whether it reads private keys or passwords. */
  readonly readsSecrets: boolean;
  /** What its sandbox lets it do. */
  readonly needs?: Needs;
  /** The unit that is started whenever this one is. */
  readonly starts?: string;
}

/**
 * Yields the text of `<name>.service`.
 *
 * It runs under a dynamic user, so no account has to be made: systemd gives `/var/lib/<name>` to that user, and
 * nothing else of the machine is writable to it. Values in stackmon.env win over those of the store's own file.
 *
 * *Source:* systemd.exec(5), "DynamicUser=", "Sandboxing".
 */
export function serviceUnit({
  description,
  documentation,
  name,
  command,
  readsSecrets,
  needs,
  starts,
}: ServiceUnit): string {
  return `[Unit]
Description=${description}
Documentation=${documentation}
After=network-online.target
Wants=${["network-online.target", ...(starts === undefined ? [] : [starts])].join(" ")}

[Service]
EnvironmentFile=${installFolder}/stores/${name}.env
EnvironmentFile=-${ownVariables}
ExecStart=${command.join(" \\\n  ")}
Restart=on-failure
RestartSec=5s
# A store flushes its memory to disk when it ends.
TimeoutStopSec=60s
LimitNOFILE=65536
DynamicUser=yes
${readsSecrets ? `SupplementaryGroups=${secretsGroup}\n` : ""}StateDirectory=${name}
StateDirectoryMode=0700
${serviceSandbox(needs).join("\n")}

[Install]
WantedBy=multi-user.target
`;
}
