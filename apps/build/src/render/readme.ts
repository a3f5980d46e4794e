import type { Stack } from "@stackmon/stacks";
import { alertsSection } from "./alerts-section.ts";
import type { EnvironmentEntry } from "./env-file.ts";
import { grafanaPlugins } from "./grafana.ts";
import { installSteps } from "./install.ts";
import { cellCode, code, table } from "./markdown.ts";
import { connections, target, type Connection } from "./ports.ts";
import { runsAlloy, runsStores, type Role } from "./role.ts";
import { secretsSection } from "./secrets.ts";
import { versionsSection } from "./versions-section.ts";
import type { UpstreamProgram } from "./upstream.ts";

/** What a bundle's README is made from. */
export interface ReadmeSource {
  readonly role: Role;
  readonly stack: Stack;
  /** Every variable that may be set in stackmon.env. */
  readonly variables: readonly EnvironmentEntry[];
  readonly programs: readonly UpstreamProgram[];
}

/** Yields the README.md of a bundle: what it is, how to install it, ports, variables, versions. */
export function readme(source: ReadmeSource): string {
  const { role, stack } = source;
  return [
    `# ${titles[role]} of the stack ${stack.name}\n`,
    `${purpose(role, stack)}\n`,
    "The manifest names the version and the commit that this bundle was built from. `sha256sum -c SHA256SUMS` in this\nfolder checks every file.\n",
    installSteps(role, stack),
    portsSection(connections(role, stack), role === "hub" && runsAlloy(role, stack)),
    variablesSection(source.variables),
    ...secretsSection(role, stack),
    ...(runsStores(role) ? [storesSection, alertsSection(stack)] : []),
    versionsSection(source.programs, runsStores(role) ? ["grafana", ...grafanaPlugins(stack)] : []),
  ].join("\n");
}

const titles: Readonly<Record<Role, string>> = { agent: "Agent", hub: "Hub", single: "Single server" };

function purpose(role: Role, stack: Stack): string {
  const nodes = stack.nodes.map(({ host }) => code(host)).join(", ");
  const direct = stack.hub === "none";
  if (role === "single") {
    return `For one server that runs the Stacks services and everything that watches them: Grafana Alloy scrapes metrics, reads and
parses logs and writes both to stores on the same server, from which Grafana shows them.${waits(stack)}`;
  }
  if (role === "agent") {
    return `For each machine that runs Stacks services (${nodes}): Grafana Alloy scrapes their metrics, reads their logs and
${direct ? "parses them, and writes both to the stores: this stack has no hub" : sends(stack)}.${waits(stack)}`;
  }
  return direct
    ? `For the server that keeps the data: the stores, Grafana's provisioning and the alert rules. This stack has no hub, so there
is no Alloy here: the agents on ${nodes} parse their logs and write to the stores themselves.`
    : `For the server that receives from ${nodes}: Grafana Alloy takes metrics and logs from the agents${isQueued(stack) ? "" : ", parses the logs"} and
writes both to the stores, from which Grafana shows them.`;
}

function isQueued({ delivery }: Stack): boolean {
  return delivery.logs === "queue";
}

function sends(stack: Stack): string {
  return isQueued(stack)
    ? "parses them, and sends both to the hub"
    : "sends both to the hub, which parses the logs";
}

function waits(stack: Stack): string {
  return isQueued(stack)
    ? " Log lines wait on\nthis machine's disk until the store has answered that it has them."
    : "";
}

function portsSection(all: readonly Connection[], receives: boolean): string {
  const rows = all.map((one) => [
    one.source,
    one.destination,
    target(one),
    `TCP (${one.protocol})`,
    one.purpose,
    one.inbound ? "**yes**" : "no",
  ]);
  const inbound = all.filter((one) => one.inbound);
  const open = inbound.map(({ port }) => String(port));
  const summary =
    open.length === 0
      ? "No other machine connects to this one: nothing has to be opened."
      : `Open ${[...new Set(open)].join(", ")} on this machine, to those sources alone: ${whoIsAsked(inbound)}.`;
  const header = ["source", "destination", "address", "protocol", "purpose", "open here"];
  return `## Ports\n\n${summary}\n\n${table(header, rows)}${receives ? receiversGrpc : ""}`;
}

/** Which of them ask who is there, and for what; Alloy's receivers take what comes. */
function whoIsAsked(inbound: readonly Connection[]): string {
  const asking = inbound.filter(({ asks }) => asks !== "nothing");
  if (asking.length === 0) return "none of them asks who is there";
  const each = new Set(asking.map(({ destination, asks }) => `${destination} asks for ${asks}`));
  const others = asking.length === inbound.length ? "" : ", and the others take what comes";
  return `${[...each].join(", ")}${others}`;
}

/** Upstream cannot turn them off; the pipeline binds them to the loopback address. */
const receiversGrpc = `
Beside each of its two receivers Alloy opens a gRPC port, on 127.0.0.1 and at whichever port is free; nothing uses them.
`;

function variablesSection(variables: readonly EnvironmentEntry[]): string {
  const rows = variables.map(({ name, value, comment = [] }) => [
    code(name),
    value === "" ? "" : cellCode(value),
    comment.join(" "),
  ]);
  return `## Environment variables

Set them in \`/etc/stackmon/stackmon.env\`, which no bundle overwrites; \`env/stackmon.env.example\` lists them all.
Secrets belong there too, or in files that a variable names, never in the bundle.

${table(["variable", "default", "meaning"], rows)}`;
}

const storesSection = `## What runs as whom

Each store runs as a dynamic user of its own (\`DynamicUser=yes\`): systemd gives it \`/var/lib/<store>\` and makes the rest of
the machine read-only to it. Alloy runs as the official package's user \`alloy\`.
`;
