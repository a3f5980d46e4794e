import type { ExpectedProgram } from "@stackmon/bundle";
import { isScaled, type Stack } from "@stackmon/stacks";
import { grafanaPlugins } from "./grafana.ts";
import { runsGate, runsGrafana, type Role } from "./role.ts";
import {
  evaluatorVersions,
  installableVersions,
  upstreamVersions,
  type ClusterProgram,
  type UpstreamProgram,
} from "./upstream.ts";

/** Yields what a role's machine must run beside the bundle, and what may evaluate its rules in Grafana's place. */
export function expectedPrograms(
  role: Role,
  stack: Stack,
  programs: readonly UpstreamProgram[],
): readonly ExpectedProgram[] {
  return [
    ...programs.map((program) => expectedProgram(program, stack)),
    ...(runsGate(role, stack)
      ? [newerProgram("nginx", "The gate before the hub's receivers", "nginx/nginx")]
      : []),
    ...(runsGrafana(role) ? [...grafana(stack), ...evaluators] : []),
  ];
}

const purposes: Readonly<Record<UpstreamProgram, string>> = {
  alloy: "Collects metrics and logs",
  "victoria-metrics": "Keeps metrics",
  prometheus: "Keeps metrics",
  "victoria-logs": "Keeps logs",
  loki: "Keeps logs",
  vmauth: "Asks the other hub's stores while this hub's own do not answer",
  vminsert: "Writes samples to the storage nodes",
  vmselect: "Asks the storage nodes for samples",
  vmstorage: "Keeps metrics",
};

/** What a program is for where its data are on storage nodes. */
const purposesBefore: Readonly<Partial<Record<UpstreamProgram, string>>> = {
  vmauth: "Stands before the storage nodes in the stores' place",
};

/** The VictoriaLogs that is tried is no release, and so has no tag on GitHub. */
const purls: Readonly<Record<UpstreamProgram, string>> = {
  alloy: `pkg:github/grafana/alloy@${upstreamVersions.alloy}`,
  "victoria-metrics": `pkg:github/victoriametrics/victoriametrics@${upstreamVersions["victoria-metrics"]}`,
  prometheus: `pkg:github/prometheus/prometheus@${upstreamVersions.prometheus}`,
  "victoria-logs": `pkg:golang/github.com/victoriametrics/victorialogs@${upstreamVersions["victoria-logs"]}`,
  loki: `pkg:github/grafana/loki@${upstreamVersions.loki}`,
  vmauth: `pkg:github/victoriametrics/victoriametrics@${upstreamVersions.vmauth}#app/vmauth`,
  vminsert: clusterPurl("vminsert"),
  vmselect: clusterPurl("vmselect"),
  vmstorage: clusterPurl("vmstorage"),
};

function clusterPurl(name: ClusterProgram): string {
  return `pkg:github/victoriametrics/victoriametrics@${upstreamVersions[name]}#app/${name}`;
}

function expectedProgram(name: UpstreamProgram, stack: Stack): ExpectedProgram {
  const purpose = (isScaled(stack) ? purposesBefore[name] : undefined) ?? purposes[name];
  const description = `${purpose}; to install: ${installableVersions[name]}`;
  return { name, description, version: upstreamVersions[name], purl: purls[name] };
}

/** Of what the tests do not run, or not at this version, the range is told alone. */
function newerProgram(name: "grafana" | "nginx", description: string, repository: string): ExpectedProgram {
  const oldest = installableVersions[name].replace(" or later", "");
  return { name, description, versionRange: `vers:generic/>=${oldest}`, purl: `pkg:github/${repository}` };
}

function grafana(stack: Stack): readonly ExpectedProgram[] {
  return [
    newerProgram("grafana", "Shows boards and evaluates alert rules", "grafana/grafana"),
    ...grafanaPlugins(stack).map((name) => ({ name, description: "Data source plugin of Grafana" })),
  ];
}

const evaluators: readonly ExpectedProgram[] = [
  {
    name: "vmalert",
    description: "Evaluates the alert rules in Grafana's place",
    version: evaluatorVersions.vmalert,
    purl: `pkg:github/victoriametrics/victoriametrics@${evaluatorVersions.vmalert}#app/vmalert`,
    optional: true,
  },
  {
    name: "alertmanager",
    description: "Tells people of the alerts of another evaluator than Grafana",
    version: evaluatorVersions.alertmanager,
    purl: `pkg:github/prometheus/alertmanager@${evaluatorVersions.alertmanager}`,
    optional: true,
  },
];
