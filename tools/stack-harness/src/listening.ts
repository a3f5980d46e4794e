import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Where a process listens for TCP connections, as `address:port`, sorted; IPv6 addresses in brackets. */
export function listeningSockets(pid: number): readonly string[] {
  const own = socketInodes(pid);
  const all = ["tcp", "tcp6"].flatMap((table) =>
    listeningRows(readFileSync(`/proc/${pid}/net/${table}`, "utf8")),
  );
  return all.flatMap(({ inode, socket }) => (own.has(inode) ? [socket] : [])).toSorted();
}

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
  readonly socket: string;
}

/** State LISTEN. *Source:* Linux, include/net/tcp_states.h. */
const listening = "0A";

function listeningRows(table: string): readonly Row[] {
  return table
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
      return state === listening ? [{ inode, socket: socketText(local) }] : [];
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
