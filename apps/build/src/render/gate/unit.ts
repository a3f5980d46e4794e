import { installFolder } from "../systemd.ts";

/** Name of the gate's unit and of its state folder. */
export const gateUnit = "stackmon-gate";

/**
 * Yields `stackmon-gate.service`: an nginx of our own, beside a site's, under a dynamic user that may read the hub's key
 * by its group and write nowhere but to its state folder.
 *
 * It is part of `alloy.service`: at a restart of Alloy it stops before and starts after it, so that senders wait instead
 * of getting errors, and never meet a gate and an Alloy of different bundles.
 *
 * *Source:* systemd.unit(5), "PartOf="; systemd.exec(5), "Sandboxing"; nginx.org/en/docs/control.html.
 */
export function gateService(): string {
  const nginx = `/usr/sbin/nginx -e stderr -p /var/lib/${gateUnit}/ -c ${installFolder}/gate/nginx.conf`;
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
SupplementaryGroups=alloy
StateDirectory=${gateUnit}
StateDirectoryMode=0700
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=yes
ProtectProc=invisible
ProcSubset=pid
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0077

[Install]
WantedBy=multi-user.target alloy.service
`;
}
