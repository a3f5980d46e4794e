import { isLoopback } from "@stackmon/stacks";

/** What a connection to a program's own metrics is for. */
export const scrapePurpose = "scrape its metrics";

/** One connection of a bundle's machine: who opens it to whom, and how. */
export interface Connection {
  /** Who opens it. */
  readonly source: string;
  /** Who listens. */
  readonly destination: string;
  /** Where it listens: an address or a name. */
  readonly address: string;
  /** `any` for one that the system chooses at each start. */
  readonly port: number | "any";
  readonly protocol: "HTTP" | "HTTPS" | "TCP" | "gRPC" | "DNS" | "SMTP" | "syslog" | "gossip" | "PostgreSQL";
  /** `plain`: readable to whoever is between. */
  readonly transport: "plain" | "TLS";
  /** What the listener asks for before it answers. */
  readonly authentication: "none" | "login" | "client certificate";
  /** Seen from this machine: from another one, to another one, or within. */
  readonly direction: "inbound" | "outbound" | "local";
  readonly purpose: string;
  /** Addresses that an inbound one comes from, where the stack file has them all; empty where it does not. */
  readonly from: readonly string[];
}

/** Where a connection comes from, seen from this machine. */
export type Way = Pick<Connection, "direction" | "from">;

/** Within this machine. */
export const local: Way = { direction: "local", from: [] };

/** To this machine from others, unless it listens for itself alone. */
export function inward(listening: string, from: readonly string[] = []): Way {
  return isLoopback(listening) ? local : { direction: "inbound", from };
}

/** From this machine, to another one unless it listens for itself alone. */
export function outward(address: string): Way {
  return isLoopback(address) ? local : { direction: "outbound", from: [] };
}

/** Where a program listens. */
export type Endpoint = Pick<Connection, "address" | "port">;

export function loopback(port: Connection["port"]): Endpoint {
  return { address: "127.0.0.1", port };
}

/** Plain HTTP that nobody is asked a password for: what all of the programs do unless told otherwise. */
export function connection(
  source: string,
  destination: string,
  { address, port }: Endpoint,
  purpose: string,
  { direction, from }: Way = local,
): Connection {
  return {
    source,
    destination,
    address,
    port,
    protocol: "HTTP",
    transport: "plain",
    authentication: "none",
    direction,
    purpose,
    from,
  };
}
