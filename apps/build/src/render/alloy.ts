import { alloyUi, hostPort } from "@stackmon/stacks";

import { envFile } from "./env-file.ts";
import { alloySandbox } from "./sandbox.ts";
import { installFolder, secretsGroup } from "./systemd.ts";

/**
 * Yields `env/alloy.env`: the two variables that the official package's unit reads.
 *
 * The UI stays on this machine, pprof is off and with it the support bundle, which holds profiles; no usage report is
 * sent, and components below `stability` do not start.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/deb/alloy.service, packaging/environment-file; reference/cli/run.
 */
export function alloyEnv(role: string, stability: string): string {
  const args = [
    `--server.http.listen-addr=${hostPort(alloyUi.address, alloyUi.port)}`,
    "--server.http.enable-pprof=false",
    "--server.http.disable-support-bundle",
    "--disable-reporting",
    `--stability.level=${stability}`,
  ];
  return envFile(
    [
      "What alloy.service runs; loaded after /etc/default/alloy and /etc/sysconfig/alloy, which stay as they are.",
    ],
    [
      { name: "CONFIG_FILE", value: `${installFolder}/alloy/${role}.alloy` },
      { name: "CUSTOM_ARGS", value: args.join(" ") },
    ],
  );
}

/**
 * Yields the drop-in that points the official alloy.service at this bundle and at the machine's own values.
 *
 * A reload validates first: of a file that cannot be loaded Alloy may have applied parts. An Alloy that cannot reach its
 * store takes 15 s to end, of the 20 after which the official unit has it killed.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/deb/alloy.service; systemd.service(5), "ExecReload=".
 *
 * @param sharesSecrets Whether it reads keys or passwords together with the stores of its machine.
 */
export function alloyDropIn(stability: string, sharesSecrets: boolean): string {
  return `# The official package runs Alloy as user alloy, a member of adm and systemd-journal.
[Service]
EnvironmentFile=${installFolder}/env/alloy.env
EnvironmentFile=-${installFolder}/stackmon.env
# A file that does not validate is not loaded, and systemctl says so.
ExecReload=
ExecReload=/usr/bin/alloy validate --stability.level=${stability} $CONFIG_FILE
ExecReload=/usr/bin/env kill -HUP $MAINPID
# remote_write tries for a minute to send what waits for a store that is away; a kill before that doubles lines.
TimeoutStopSec=90s
${sharesSecrets ? `SupplementaryGroups=${secretsGroup}\n` : ""}${alloySandbox.join("\n")}
`;
}
