import { alloyUi, hostPort } from "@stackmon/stacks";

import { endReadingLines, startedConfigFile } from "./end-reading.ts";
import { envFile } from "./env-file.ts";
import { ownNodeEnv } from "./node-env.ts";
import { runsServices, type Role } from "./role.ts";
import { alloySandbox } from "./sandbox.ts";
import { installFolder, ownVariables, secretsGroup, shellDefault } from "./systemd.ts";

/**
 * Yields `env/alloy.env`: the two variables that the official package's unit reads.
 *
 * The UI stays on this machine, pprof is off and with it the support bundle, which holds profiles; no usage report is
 * sent, and components below `stability` do not start.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/deb/alloy.service, packaging/environment-file; reference/cli/run.
 */
export function alloyEnv(role: Role, stability: string): string {
  const file = runsServices(role) ? startedConfigFile(role) : alloyConfigFile(role);
  return envFile(
    [
      "What alloy.service runs; loaded after /etc/default/alloy and /etc/sysconfig/alloy, which stay as they are.",
    ],
    [
      { name: "CONFIG_FILE", value: file },
      { name: "CUSTOM_ARGS", value: alloyArguments(stability).join(" ") },
    ],
  );
}

/** Yields where an installed bundle has the configuration of its Alloy. */
export function alloyConfigFile(role: string): string {
  return `${installFolder}/alloy/${role}.alloy`;
}

/** Yields the arguments of `alloy run` beside the configuration and {@link alloyStorage}. */
export function alloyArguments(stability: string): readonly string[] {
  return [
    `--server.http.listen-addr=${hostPort(alloyUi.address, alloyUi.port)}`,
    "--server.http.enable-pprof=false",
    "--server.http.disable-support-bundle",
    "--disable-reporting",
    `--stability.level=${stability}`,
  ];
}

/** Where Alloy keeps positions and what waits, as the official package's unit says; none of ours. */
export const alloyStorage = "/var/lib/alloy/data";

/** What the drop-in of Alloy depends on. */
export interface AlloyDropIn {
  readonly role: Role;
  readonly stability: string;
  /** Whether it reads keys or passwords together with the stores of its machine. */
  readonly sharesSecrets: boolean;
  /** Whether its bundle is of one node and has that node's values. */
  readonly isOfFleet: boolean;
  /** Variables of files that it has to be able to read, each with its default. */
  readonly reads: readonly { readonly name: string; readonly default: string }[];
}

/**
 * Yields the drop-in that points the official alloy.service at this bundle and at the machine's own values.
 *
 * A reload validates first: of a file that cannot be loaded Alloy may have applied parts. An Alloy that cannot reach its
 * store takes 15 s to end, of the 20 after which the official unit has it killed.
 *
 * An exporter whose certificate cannot be read does not start, though Alloy says that it is healthy, reads on and loses what
 * it reads: so Alloy does not start without them.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/deb/alloy.service; systemd.service(5), "ExecReload=", "ExecStartPre=".
 */
export function alloyDropIn({ role, stability, sharesSecrets, isOfFleet, reads }: AlloyDropIn): string {
  const canRead = reads.length === 0 ? undefined : canReadAll(reads);
  const lines = [
    "# The official package runs Alloy as user alloy, a member of adm and systemd-journal.",
    "[Service]",
    `EnvironmentFile=${installFolder}/env/alloy.env`,
    ...(isOfFleet ? [`EnvironmentFile=${installFolder}/${ownNodeEnv}`] : []),
    `EnvironmentFile=-${ownVariables}`,
    ...(canRead === undefined
      ? []
      : [
          "# Without these Alloy would read logs and lose them, and say that it is healthy.",
          `ExecStartPre=${canRead}`,
        ]),
    ...(runsServices(role) ? endReadingLines(role, alloyConfigFile(role)) : []),
    "# A file that does not validate is not loaded, and systemctl says so.",
    "ExecReload=",
    ...(canRead === undefined ? [] : [`ExecReload=${canRead}`]),
    `ExecReload=/usr/bin/alloy validate --stability.level=${stability} $CONFIG_FILE`,
    "ExecReload=/usr/bin/env kill -HUP $MAINPID",
    "# remote_write tries for a minute to send what waits for a store that is away; a kill before that doubles lines.",
    "TimeoutStopSec=90s",
    ...(sharesSecrets ? [`SupplementaryGroups=${secretsGroup}`] : []),
    ...alloySandbox,
  ];
  return `${lines.join("\n")}\n`;
}

/** A command that names what user `alloy` cannot read; systemd makes one `$` for the shell of two. */
function canReadAll(files: AlloyDropIn["reads"]): string {
  const paths = files.map((file) => `"${shellDefault(file.name, file.default)}"`).join(" ");
  const test = 'test -r "$$file" || { echo "alloy cannot read $$file" >&2; exit 1; }';
  return `/bin/sh -c 'for file in ${paths}; do ${test}; done'`;
}
