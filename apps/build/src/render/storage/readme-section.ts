import { hostPort, isSpread, vmstoragePorts, type ScaledStack } from "@stackmon/stacks";
import { code } from "../markdown.ts";
import type { Role } from "../role.ts";

/** Yields the README's section on storage nodes: who has what, what happens when one is away, and what no test has run. */
export function storageSection(role: Role, stack: ScaledStack): string {
  const nodes = stack.storage.nodes.map(({ host, address }) => `${code(host)} (${address})`).join(", ");
  const text = role === "storage" ? ofNode(stack, nodes) : ofHub(stack, nodes);
  const parts = [text, ...(isSpread(stack, "metrics") ? [clusterText(role, stack)] : [])];
  return `## Storage nodes\n\n${parts.join("\n\n")}\n`;
}

function ofNode(stack: ScaledStack, nodes: string): string {
  return `This machine is one of ${nodes}. It keeps a share of ${kept(stack)}, knows nothing of the others, and is asked by the hub alone. The
hub scrapes its programs: a full disk and a program that is down are heard with this machine's ${code("host")}. There is no Alloy here: the machine's
own metrics and its journal go nowhere, and when its certificate ends ${code("stackmon certs list")} tells.

Where the hub's steps make a password, do them up to its ${code("install.sh")} first. It does no harm when the hub runs before its storage nodes do: until
they answer, what agents send waits on their disks. ${isSpread(stack, "logs") ? "No line is here twice: this disk is the only place of what is on it, unless you copy it." : ""}`.trimEnd();
}

function ofHub(stack: ScaledStack, nodes: string): string {
  const logs = isSpread(stack, "logs") ? [linesText(stack)] : [];
  return [
    `${nodes} keep ${kept(stack)}; this machine has none of it. ${code("vmauth")} listens where the stores would, so that nothing else on this machine knows of it.`,
    ...logs,
    "docs/scale-out.md of the project says how data that is here already is moved there, and how storage nodes are added and removed.",
  ].join("\n\n");
}

function kept(stack: ScaledStack): string {
  const signals = [
    ...(isSpread(stack, "metrics") ? ["samples"] : []),
    ...(isSpread(stack, "logs") ? ["lines"] : []),
  ];
  return `all ${signals.join(" and ")}`;
}

function linesText({ stores: { logs }, storage }: ScaledStack): string {
  const example = hostPort(storage.nodes[0]?.address ?? "", logs.port);
  return `Lines go from ${code("vmauth")} to one storage node each, such as ${code(example)}, which answers once it has them; while one is away the others take all. Queries go to
VictoriaLogs here, which asks all storage nodes. **While one is away every query of lines fails**, rules on lines too: what is missing could not be
told from what never was. To look at what the others have, ask with ${code("allow_partial_response=1")}, or set
${code("VL_search_allowPartialResponse=true")} in ${code("stackmon.env")} until it is back. Lines are kept once: what was on a disk that is lost is lost.`;
}

function clusterText(role: Role, { storage }: ScaledStack): string {
  const { vminsert, vmselect } = vmstoragePorts;
  const programs = role === "storage" ? code("vmstorage") : `${code("vminsert")} and ${code("vmselect")}`;
  const copies =
    storage.replicationFactor === 1
      ? "Each sample is on one storage node."
      : `Each sample is on ${storage.replicationFactor} storage nodes: queries are whole while fewer than that are away.`;
  return `**No test has run ${programs}:** they are of VictoriaMetrics' cluster, whose version the project cannot build, and are set up by their documentation.
${copies} What they say to each other on the ports ${vminsert} and ${vmselect} is not encrypted, and whoever reaches these ports reads and writes: keep the way between hub
and storage nodes within a network of your own, and the firewall below on.`;
}
