import { alloyUi, hostPort } from "@stackmon/stacks";

import { envFile } from "./env-file.ts";
import { installFolder, secretsGroup } from "./systemd.ts";

/**
 * Yields `env/alloy.env`: the two variables that the official package's unit reads.
 *
 * The UI stays on this machine, pprof is off, no usage report is sent, and components below `stability` do not start.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/alloy.service, packaging/environment-file; reference/cli/run.
 */
export function alloyEnv(role: string, stability: string): string {
  const args = [
    `--server.http.listen-addr=${hostPort(alloyUi.address, alloyUi.port)}`,
    "--server.http.enable-pprof=false",
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
 * @param readsSecrets Whether it reads keys or passwords that it shares with the stores of its machine.
 */
export function alloyDropIn(readsSecrets: boolean): string {
  return `# The official package runs Alloy as user alloy, a member of adm and systemd-journal.
[Service]
EnvironmentFile=${installFolder}/env/alloy.env
EnvironmentFile=-${installFolder}/stackmon.env
${readsSecrets ? `SupplementaryGroups=${secretsGroup}\n` : ""}NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths=/var/lib/alloy
ProtectHome=read-only
PrivateTmp=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictSUIDSGID=yes
LockPersonality=yes
`;
}
