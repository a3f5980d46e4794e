import type { Stability } from "@stackmon/alloy-river";
import { hasGate, hasPair, isScaled, queuedSignals, queues, type Stack } from "@stackmon/stacks";
import { connections } from "../network/connections.ts";
import { alertsSection } from "./alerts-section.ts";
import { containersSection } from "./container/readme-section.ts";
import type { EnvironmentEntry } from "./env-file.ts";
import { grafanaPlugins } from "./grafana.ts";
import { gateSection } from "./gate/readme-section.ts";
import { installSteps } from "./install.ts";
import { cellCode, code, table } from "./markdown.ts";
import { networkSection } from "./network-section.ts";
import { resourcesSection } from "./resources-section.ts";
import { pairSection } from "./pair/readme-section.ts";
import { meetsStorage, runsAlloy, runsGate, runsGrafana, runsPair, runsStores, type Role } from "./role.ts";
import { storageSection } from "./storage/readme-section.ts";
import { secretsSection } from "./secrets.ts";
import { versionsSection } from "./versions-section.ts";
import type { UpstreamProgram } from "./upstream.ts";

/** What a bundle's README is made from. */
export interface ReadmeSource {
  readonly role: Role;
  readonly stack: Stack;
  /** What the role's Alloy may use; undefined where it runs none. */
  readonly stability: Stability | undefined;
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
    "The manifest names the version and the commit that this bundle was built from, `sbom.cdx.json` every file and the programs\nthat they expect (CycloneDX). `sh verify.sh` in this folder checks that every file is as it was built.\n",
    installSteps(role, stack, source.stability !== undefined),
    containersSection(role, stack),
    networkSection(role, connections(role, stack)),
    ...(hasGate(stack) ? gateSection(role, stack) : []),
    ...(runsPair(role, stack) ? [pairSection(stack)] : []),
    ...(meetsStorage(role, stack) ? [storageSection(role, stack)] : []),
    variablesSection(source.variables),
    ...secretsSection(role, stack),
    ...(runsStores(role) ? [storesSection(runsAlloy(role, stack))] : []),
    ...(runsGrafana(role) ? [alertsSection(stack), resourcesSection()] : []),
    versionsSection(
      source.programs,
      runsGrafana(role) ? ["grafana", ...grafanaPlugins(stack)] : [],
      runsGate(role, stack),
    ),
  ].join("\n");
}

const titles: Readonly<Record<Role, string>> = {
  agent: "Agent",
  hub: "Hub",
  single: "Single server",
  storage: "Storage node",
};

/** The agent's names no node: a node more changes no file that the others have installed. */
function purpose(role: Role, stack: Stack): string {
  const nodes = nodesText(stack);
  const direct = stack.hub === "none";
  if (role === "storage") {
    return "For each machine that keeps the stores' data, one of `env/storage/`: the hub writes to it and asks it, and nobody else does.";
  }
  if (role === "single") {
    return `For one server that runs the Stacks services and everything that watches them: Grafana Alloy scrapes metrics, reads and
parses logs and writes both to stores on the same server, from which Grafana shows them.${waits(stack)}`;
  }
  if (role === "agent") {
    const which =
      stack.fleet === undefined
        ? "For each machine that runs Stacks services, one of `env/nodes/`"
        : "For one machine that runs Stacks services, the one of `env/node.env`";
    return `${which}: Grafana Alloy scrapes their metrics, reads their logs and
${direct ? "parses them, and writes both to the stores: this stack has no hub" : sends(stack)}.${waits(stack)}`;
  }
  return direct
    ? `For the server that keeps the data: the stores, Grafana's provisioning and the alert rules. This stack has no hub, so there
is no Alloy here: the agents on ${nodes} parse their logs and write to the stores themselves.`
    : `For ${hasPair(stack) ? "each of the two servers that receive" : "the server that receives"} from ${nodes}: Grafana Alloy takes metrics and logs from the agents${queues(stack, "logs") ? "" : ", parses the logs"} and
writes both to the stores${isScaled(stack) ? ", whose data are on storage nodes" : ""}, from which Grafana shows them.`;
}

/** So many hosts are named; more are counted. */
const namedHosts = 50;

function nodesText({ nodes }: Stack): string {
  return nodes.length > namedHosts
    ? `its ${nodes.length} nodes`
    : nodes.map(({ host }) => code(host)).join(", ");
}

function sends(stack: Stack): string {
  if (hasPair(stack)) return "parses them, and sends both to each of two hubs";
  return queues(stack, "logs")
    ? "parses them, and sends both to the hub"
    : "sends both to the hub, which parses the logs";
}

function waits(stack: Stack): string {
  const signals = queuedSignals(stack);
  if (signals.length === 0) return "";
  const room = sizeText(stack.delivery.queueBytes);
  const each = hasPair(stack) ? "each for each hub" : "each";
  return ` Its ${signals.join(" and ")} wait\non this machine's disk until the store has answered that it has them: in \`/var/lib/alloy/data\`, ${room} of ${each} at most.`;
}

function sizeText(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2;
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024} GiB` : `${mebibytes} MiB`;
}

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

/** @param alloy Whether Alloy runs beside the stores. */
function storesSection(alloy: boolean): string {
  const ofAlloy = alloy ? " Alloy runs as the official package's user `alloy`." : "";
  const byArguments = alloy ? "Alloy's by its arguments, " : "";
  return `## What runs as whom

Each store runs as a dynamic user of its own (\`DynamicUser=yes\`): systemd gives it \`/var/lib/<store>\` and makes the rest of
the machine read-only to it.${ofAlloy} None has capabilities, devices or kernel
interfaces, nor more system calls than services need; \`systemd-analyze security\` shows what is left.

Profiles, deletion and upkeep are closed where the programs can close them: ${byArguments}VictoriaMetrics' and
VictoriaLogs' by keys, Prometheus' admin and lifecycle paths by their defaults. Prometheus and Loki serve \`/debug/pprof/\` and Loki
\`/ingester/shutdown\` to whoever reaches their port, and have no switch for it: leave them on 127.0.0.1, or put a proxy that
asks for a login before them.
`;
}
