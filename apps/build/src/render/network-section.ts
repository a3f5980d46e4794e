import type { Connection } from "../network/connection.ts";
import { target } from "../network/connections.ts";
import { nftables, placeholders, ufw } from "../network/firewall.ts";
import { shell, table } from "./markdown.ts";

/** Yields the README's section on ports: what to open for whom, every connection, and rules for a firewall. */
export function networkSection(all: readonly Connection[]): string {
  const rows = all.map((one) => [
    one.source,
    one.destination,
    target(one),
    one.protocol,
    one.transport,
    one.authentication,
    one.direction,
    one.purpose,
  ]);
  const header = [
    "source",
    "destination",
    "address",
    "protocol",
    "transport",
    "asks for",
    "direction",
    "purpose",
  ];
  const inbound = all.filter(({ direction }) => direction === "inbound");
  return `## Ports\n\n${summary(inbound)}\n\n${table(header, rows)}\n\`network.json\` holds the same for programs.\n${firewall(inbound)}`;
}

function summary(inbound: readonly Connection[]): string {
  if (inbound.length === 0) return "No other machine connects to this one: nothing has to be opened.";
  const open = [...new Set(inbound.map(({ port }) => String(port)))].join(", ");
  return `Open ${open} on this machine, to those sources alone: ${whoIsAsked(inbound)}.`;
}

/** Grafana asks for a login, a gate for a certificate; Alloy's receivers and the stores take what comes. */
function whoIsAsked(inbound: readonly Connection[]): string {
  const asking = inbound.filter(({ authentication }) => authentication !== "none");
  if (asking.length === inbound.length) {
    const asked = new Set(asking.map(({ authentication }) => authentication));
    return [
      ...(asked.has("client certificate") ? ["the gate asks for a certificate"] : []),
      ...(asked.has("login") ? ["Grafana asks for a login"] : []),
    ].join(", ");
  }
  return `none ${asking.length === 0 ? "of them" : "but Grafana's"} asks who is there`;
}

function firewall(inbound: readonly Connection[]): string {
  if (inbound.length === 0) return "";
  const unknown = Object.entries(placeholders).flatMap(([who, name]) =>
    nftables(inbound).includes(name) ? [`\`${name}\` by the addresses of the ${who}`] : [],
  );
  const replace =
    unknown.length === 0
      ? ""
      : ` Replace ${unknown.join(", ")}, separated by commas; leave out a line whose sources there are none of.`;
  return `
For nftables, beside the rules that are there: others are kept from these ports, and nothing else changes.${replace}

\`\`\`
${nftables(inbound)}\`\`\`

Or for ufw, which keeps out whatever no rule allows${unknown.length === 0 ? "" : "; a line for each address"}:

${shell(...ufw(inbound))}`;
}
