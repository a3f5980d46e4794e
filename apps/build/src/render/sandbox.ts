/**
 * What no program of a bundle needs, and so none may do: write outside of its own folders, gain privileges, touch the
 * kernel, devices, clock or host name, or call what `@system-service` leaves out.
 *
 * A call that is filtered fails with EPERM instead of killing the program: Go raises its limit of open files at every
 * start (`@resources`) and goes on where it may not.
 *
 * *Source:* systemd.exec(5), "Sandboxing", "System Call Filtering", of systemd 252.
 */
const everywhere = [
  "NoNewPrivileges=yes",
  "CapabilityBoundingSet=",
  "AmbientCapabilities=",
  "ProtectSystem=strict",
  "PrivateTmp=yes",
  "PrivateDevices=yes",
  "ProtectKernelTunables=yes",
  "ProtectKernelModules=yes",
  "ProtectKernelLogs=yes",
  "ProtectControlGroups=yes",
  "ProtectClock=yes",
  "ProtectHostname=yes",
  "RestrictNamespaces=yes",
  "RestrictRealtime=yes",
  "RestrictSUIDSGID=yes",
  "RemoveIPC=yes",
  "LockPersonality=yes",
  "SystemCallArchitectures=native",
  "SystemCallFilter=@system-service",
  "SystemCallFilter=~@privileged @resources",
  "SystemCallErrorNumber=EPERM",
  "UMask=0077",
] as const;

/** Sockets of IP and of the machine; AF_NETLINK is how Go lists the machine's addresses. */
export type AddressFamily = "AF_INET" | "AF_INET6" | "AF_UNIX" | "AF_NETLINK";

const families = (more: readonly AddressFamily[] = []): string =>
  `RestrictAddressFamilies=${["AF_INET", "AF_INET6", "AF_UNIX", ...more].join(" ")}`;

/** What a service needs beside what all of them may do. */
export interface Needs {
  /** Address families beside those of IP and AF_UNIX. */
  readonly addressFamilies?: readonly AddressFamily[];
  /** System calls that `@system-service` leaves out. */
  readonly systemCalls?: readonly "mincore"[];
}

/**
 * Yields the sandbox of a store or of the hub's gate: it reads nothing of the machine but its own files and its own part of /proc, and runs
 * no code that it has made itself.
 */
export function serviceSandbox({ addressFamilies, systemCalls = [] }: Needs = {}): readonly string[] {
  return [
    ...everywhere,
    ...systemCalls.map((call) => `SystemCallFilter=${call}`),
    "ProtectHome=yes",
    "ProtectProc=invisible",
    "ProcSubset=pid",
    "PrivateUsers=yes",
    "MemoryDenyWriteExecute=yes",
    families(addressFamilies),
  ];
}

/**
 * Alloy reads what others write: /home, where log files may be, and the whole of /proc, which its components for
 * metrics of hosts and processes read.
 */
export const alloySandbox: readonly string[] = [
  ...everywhere,
  "ReadWritePaths=/var/lib/alloy",
  "ProtectHome=read-only",
  families(["AF_NETLINK"]),
];
