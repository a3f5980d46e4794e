import { isUnspecified } from "@stackmon/stacks";
import type { Connection } from "./connection.ts";

/** What stands for the addresses of a source that the stack file does not have. */
export const placeholders: Readonly<Record<string, string>> = {
  agents: "AGENTS",
  "other senders": "SENDERS",
  browsers: "BROWSERS",
  hub: "HUB",
};

/** Inbound connections of the same source to the same address: one rule each. */
interface Opening {
  readonly to: string;
  readonly ports: readonly Connection["port"][];
  readonly from: readonly string[];
}

type Transport = "tcp" | "udp";

/** What there is to open for TCP, and for UDP, which gossip uses beside it. */
function openings(all: readonly Connection[], transport: Transport): readonly Opening[] {
  const inbound = all.filter(
    ({ direction, protocol }) => direction === "inbound" && (transport === "tcp" || protocol === "gossip"),
  );
  const same = (one: Connection, other: Connection): boolean =>
    one.source === other.source && one.address === other.address;
  const firsts = inbound.filter((one, index) => inbound.findIndex((other) => same(one, other)) === index);
  return firsts.map((first) => ({
    to: first.address,
    ports: inbound.filter((one) => same(one, first)).map(({ port }) => port),
    from: first.from.length === 0 ? [placeholder(first)] : first.from,
  }));
}

function placeholder({ source }: Connection): string {
  const name = placeholders[source];
  if (name === undefined) throw new Error(`@stackmon/build: ${source} has no placeholder in firewall rules`);
  return name;
}

/**
 * Yields a table for nftables, for `/etc/nftables.conf` or a file that it includes: what comes from elsewhere to one of
 * the ports is dropped, and all other traffic is left to the rules that are there. Loaded once more, after a change of nodes, it
 * takes the place of the one before. Empty where nothing comes in.
 *
 * *Source:* nft(8); a drop in one chain is final, an accept is not; a file is one transaction, and a table that is named is made.
 */
export function nftables(all: readonly Connection[]): string {
  const rules = (["tcp", "udp"] as const).flatMap((transport) => nftRules(all, transport));
  if (rules.length === 0) return "";
  return `table inet stackmon
delete table inet stackmon
table inet stackmon {
  chain input {
    type filter hook input priority filter; policy accept;
    iifname "lo" accept
${rules.map((rule) => `    ${rule}\n`).join("")}  }
}
`;
}

/** What may come in, and then that nothing else may. */
function nftRules(all: readonly Connection[], transport: Transport): readonly string[] {
  const opened = openings(all, transport);
  if (opened.length === 0) return [];
  const ports = [...new Set(opened.flatMap((opening) => opening.ports))].join(", ");
  return [
    ...opened.flatMap((opening) => families(opening).map((family) => nftRule(opening, family, transport))),
    `${transport} dport { ${ports} } drop`,
  ];
}

type Family = "ip" | "ip6";

const isIpv6 = (address: string): boolean => address.includes(":");

/** Addresses of both families cannot share a set. A placeholder is of the family of the address that it reaches. */
function families({ to, from }: Opening): readonly Family[] {
  const known = from.map((address) =>
    isIpv6(address) || (isPlaceholder(address) && isIpv6(to)) ? "ip6" : "ip",
  );
  return [...new Set(known)];
}

function isPlaceholder(address: string): boolean {
  return Object.values(placeholders).includes(address);
}

function nftRule({ to, ports, from }: Opening, family: Family, transport: Transport): string {
  const sources = from.filter((each) => isPlaceholder(each) || isIpv6(each) === (family === "ip6"));
  const here = isUnspecified(to) || isIpv6(to) !== (family === "ip6") ? "" : `${family} daddr ${to} `;
  return `${family} saddr { ${sources.join(", ")} } ${here}${transport} dport { ${ports.join(", ")} } accept`;
}

/** Yields the same for ufw, which drops what no rule allows. */
export function ufw(all: readonly Connection[]): readonly string[] {
  return (["tcp", "udp"] as const).flatMap((transport) =>
    openings(all, transport).flatMap(({ to, ports, from }) =>
      from.map((source) => {
        const here = isUnspecified(to) ? "any" : to;
        return `ufw allow proto ${transport} from ${source} to ${here} port ${ports.join(",")}`;
      }),
    ),
  );
}
