import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A socket of a process, as the kernel lists it: what `ss -tunp` reads. */
export interface ProcessSocket {
  readonly network: "tcp" | "udp";
  /** Whether it waits for others; else it is one end of a connection. */
  readonly listening: boolean;
  /** `address:port` at this end; IPv6 addresses in brackets. */
  readonly local: string;
  /** `address:port` at the other end; port 0 while it listens. */
  readonly remote: string;
}

/**
 * The TCP and UDP sockets of a process at this moment; none of a process that has ended.
 *
 * *Source:* proc(5), /proc/PID/net/tcp.
 */
export function processSockets(pid: number): readonly ProcessSocket[] {
  return socketsOf([pid], pid)[0] ?? [];
}

/**
 * Those of several processes of one network, that of this process by default. For each reading of a network's sockets the kernel walks
 * through its whole table of connections, which takes tens of milliseconds: all of them are looked up in one.
 */
export function socketsOf(
  pids: readonly number[],
  network: number = process.pid,
): readonly (readonly ProcessSocket[])[] {
  // First whose they are: what is opened meanwhile is in the tables in part.
  const owned = pids.map((pid) => unlessEnded(() => socketInodes(pid)) ?? new Set<string>());
  const all =
    unlessEnded(() =>
      tables.flatMap((table) => rows(table, readFileSync(`/proc/${network}/net/${table}`, "utf8"))),
    ) ?? [];
  return owned.map((own) => all.flatMap(({ inode, socket }) => (own.has(inode) ? [socket] : [])));
}

function unlessEnded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (failure) {
    if (["ENOENT", "ESRCH", "EINVAL"].includes((failure as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw failure;
  }
}

/** Where a process listens, as `address:port`, sorted; UDP as `udp address:port`. */
export function listeningSockets(pid: number): readonly string[] {
  return listeningAmong(processSockets(pid));
}

/** {@link listeningSockets} among the sockets of one process. */
export function listeningAmong(sockets: readonly ProcessSocket[]): readonly string[] {
  return sockets
    .filter(({ listening }) => listening)
    .map(listenerText)
    .toSorted();
}

/**
 * Where a process has connected to, as `address:port`, sorted; UDP as `udp address:port`. Connections that it has
 * accepted are not among them: those are at a port on which it listens.
 */
export function openedConnections(pid: number): readonly string[] {
  return openedAmong(processSockets(pid));
}

/** {@link openedConnections} among the sockets of one process. */
export function openedAmong(sockets: readonly ProcessSocket[]): readonly string[] {
  const served = new Set(
    sockets.flatMap(({ network, listening, local }) => (listening ? [`${network} ${portOf(local)}`] : [])),
  );
  return sockets
    .filter(({ network, listening, local }) => !listening && !served.has(`${network} ${portOf(local)}`))
    .map(({ network, remote }) => text(network, remote))
    .toSorted();
}

const listenerText = ({ network, local }: ProcessSocket): string => text(network, local);

function text(network: ProcessSocket["network"], socket: string): string {
  return network === "udp" ? `udp ${socket}` : socket;
}

function portOf(socket: string): string {
  return socket.slice(socket.lastIndexOf(":") + 1);
}

const tables = ["tcp", "tcp6", "udp", "udp6"] as const;

function socketInodes(pid: number): ReadonlySet<string> {
  const folder = `/proc/${pid}/fd`;
  const targets = readdirSync(folder).map((name) => {
    try {
      return readlinkSync(`${folder}/${name}`);
    } catch {
      // Closed between listing and reading.
      return "";
    }
  });
  return new Set(targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
}

interface Row {
  readonly inode: string;
  readonly socket: ProcessSocket;
}

/** State LISTEN of TCP; CLOSE of UDP, which is where a socket without another end is. *Source:* Linux, include/net/tcp_states.h. */
const waiting = { tcp: "0A", udp: "07" } as const;

function rows(table: (typeof tables)[number], listing: string): readonly Row[] {
  const network = table.startsWith("tcp") ? "tcp" : "udp";
  return listing
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [, local = "", remote = "", state, , , , , , inode = ""] = line.trim().split(/\s+/);
      const listening = state === waiting[network];
      return { inode, socket: { network, listening, local: socketText(local), remote: socketText(remote) } };
    });
}

/** `0100007F:3039` → `127.0.0.1:12345`: address in words of host byte order, port in hexadecimal. */
function socketText(hex: string): string {
  const [address = "", port = ""] = hex.split(":");
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)),
  );
  return `${bytes.length === 4 ? bytes.join(".") : `[${ipv6(bytes)}]`}:${Number.parseInt(port, 16)}`;
}

function ipv6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0)).toString(16),
  );
  return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
}
