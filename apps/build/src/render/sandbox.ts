/**
 * What no program of a bundle needs, and so none may do: write outside of its own folders, gain privileges, touch the
 * kernel, devices or host name, or call what `@system-service` leaves out.
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

/** And what only Alloy needs: to see the whole of /proc, its user as the machine has it, and the clock. */
const shutIn = (home: "yes" | "read-only"): readonly string[] => [
  "ProtectClock=yes",
  `ProtectHome=${home}`,
  "ProtectProc=invisible",
  "ProcSubset=pid",
  "PrivateUsers=yes",
  "MemoryDenyWriteExecute=yes",
];

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
    ...shutIn("yes"),
    families(addressFamilies),
  ];
}

/** What looks at certificates starts programs that do the same: no network, no sockets, and /home where Alloy can read it. */
export const certificatesSandbox: readonly string[] = [
  ...everywhere,
  ...shutIn("read-only"),
  "PrivateNetwork=yes",
  "RestrictAddressFamilies=none",
];

/**
 * Alloy reads what others write: /home, where log files may be, and the whole of /proc, which its components for
 * metrics of hosts and processes read.
 *
 * It asks the kernel how well the clock is kept, by `adjtimex`, which `ProtectClock=` would forbid. Setting the clock by the
 * same call takes CAP_SYS_TIME, and the clock's device is among those that `PrivateDevices=` hides.
 */
export const alloySandbox: readonly string[] = [
  ...everywhere,
  "SystemCallFilter=adjtimex",
  "ReadWritePaths=/var/lib/alloy",
  "ProtectHome=read-only",
  families(["AF_NETLINK"]),
];
