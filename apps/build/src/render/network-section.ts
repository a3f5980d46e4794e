import type { Connection } from "../network/connection.ts";
import { target } from "../network/connections.ts";
import { networkDiagram } from "../network/diagram.ts";
import { nftables, placeholders, ufw } from "../network/firewall.ts";
import { shell, table } from "./markdown.ts";
import type { Role } from "./role.ts";

/** Yields the README's section on ports: what to open for whom, every connection, a picture of them, and rules for a firewall. */
export function networkSection(role: Role, all: readonly Connection[]): string {
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
  return `## Ports\n\n${summary(inbound)}\n\n${table(header, rows)}\n\`\`\`mermaid\n${networkDiagram(role, all)}\`\`\`\n\n\`network.json\` holds the same for programs.\n${firewall(inbound)}`;
}

function summary(inbound: readonly Connection[]): string {
  if (inbound.length === 0) return "No other machine connects to this one: nothing has to be opened.";
  const open = [...new Set(inbound.map(({ port }) => String(port)))].join(", ");
  return `Open ${open} on this machine, to those sources alone: ${whoIsAsked(inbound)}.`;
}

/** Which of them ask who is there, and for what; Alloy's receivers take what comes. */
function whoIsAsked(inbound: readonly Connection[]): string {
  const asking = inbound.filter(({ authentication }) => authentication !== "none");
  if (asking.length === 0) return "none of them asks who is there";
  const each = asking.map(({ destination, authentication }) => `${destination} asks for a ${authentication}`);
  const others = asking.length === inbound.length ? "" : ", and the others take what comes";
  return `${[...new Set(each)].join(", ")}${others}`;
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
For nftables, beside the rules that are there: others are kept from these ports, and nothing else changes.${replace} Load it with
\`nft -f FILE\`, and again after each change: it takes the place of what was loaded before. For the next boot include the file in \`/etc/nftables.conf\`.

\`\`\`
${nftables(inbound)}\`\`\`

Or for ufw, which keeps out whatever no rule allows${unknown.length === 0 ? "" : "; a line for each address"}:

${shell(...ufw(inbound))}`;
}
