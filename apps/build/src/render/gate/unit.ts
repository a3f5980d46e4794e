import { serviceSandbox } from "../sandbox.ts";
import { installFolder } from "../systemd.ts";

/** Name of the gate's unit and of its state folder. */
export const gateUnit = "stackmon-gate";

/** The gate's own folder: for its process number, and for bodies of requests until they are whole. */
export const gateFolder: string = `/var/lib/${gateUnit}`;

/** How the gate is started. */
export const gateCommand: readonly [program: string, ...args: string[]] = [
  "/usr/sbin/nginx",
  "-e",
  "stderr",
  "-p",
  `${gateFolder}/`,
  "-c",
  `${installFolder}/gate/nginx.conf`,
];

/**
 * Yields `stackmon-gate.service`: an nginx of our own, beside a site's, under a dynamic user that may read the hub's key
 * by its group and write nowhere but to its state folder. Its workers run as that user too: nginx changes users only
 * where root has started it.
 *
 * It is part of `alloy.service`: at a restart of Alloy it stops before and starts after it, so that senders wait instead
 * of getting errors, and never meet a gate and an Alloy of different bundles.
 *
 * *Source:* systemd.unit(5), "PartOf="; nginx.org/en/docs/control.html; nginx 1.22, `ngx_worker_process_init`.
 *
 * @param group Whose members may read the hub's key.
 */
export function gateService(group: string): string {
  const nginx = gateCommand.join(" ");
  return `[Unit]
Description=Gate of the stackmon hub: TLS, client certificates, limits
Documentation=https://nginx.org/en/docs/
After=network-online.target alloy.service
Wants=network-online.target
PartOf=alloy.service

[Service]
Type=exec
ExecStart=${nginx}
# A reload reads certificates and configuration anew; what is in work is finished by the old workers.
ExecReload=${nginx} -t -q
ExecReload=/bin/kill -HUP $MAINPID
# QUIT finishes what is in work.
KillSignal=SIGQUIT
KillMode=mixed
TimeoutStopSec=70s
Restart=on-failure
RestartSec=2s
LimitNOFILE=8192
MemoryMax=512M
DynamicUser=yes
SupplementaryGroups=${group}
StateDirectory=${gateUnit}
StateDirectoryMode=0700
${serviceSandbox().join("\n")}

[Install]
WantedBy=multi-user.target alloy.service
`;
}
