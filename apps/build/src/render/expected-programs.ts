import type { ExpectedProgram } from "@stackmon/bundle";
import type { Stack } from "@stackmon/stacks";
import { grafanaPlugins } from "./grafana.ts";
import { runsGate, runsStores, type Role } from "./role.ts";
import {
  evaluatorVersions,
  installableVersions,
  upstreamVersions,
  type UpstreamProgram,
} from "./upstream.ts";

/** Yields what a role's machine must run beside the bundle, and what may evaluate its rules in Grafana's place. */
export function expectedPrograms(
  role: Role,
  stack: Stack,
  programs: readonly UpstreamProgram[],
): readonly ExpectedProgram[] {
  return [
    ...programs.map(triedProgram),
    ...(runsGate(role, stack)
      ? [newerProgram("nginx", "The gate before the hub's receivers", "nginx/nginx")]
      : []),
    ...(runsStores(role) ? [...grafana(stack), ...evaluators] : []),
  ];
}

const purposes: Readonly<Record<UpstreamProgram, string>> = {
  alloy: "Collects metrics and logs",
  "victoria-metrics": "Keeps metrics",
  prometheus: "Keeps metrics",
  "victoria-logs": "Keeps logs",
  loki: "Keeps logs",
  vmauth: "Asks the other hub's stores while this hub's own do not answer",
};

/** The VictoriaLogs that is tried is no release, and so has no tag on GitHub. */
const purls: Readonly<Record<UpstreamProgram, string>> = {
  alloy: `pkg:github/grafana/alloy@${upstreamVersions.alloy}`,
  "victoria-metrics": `pkg:github/victoriametrics/victoriametrics@${upstreamVersions["victoria-metrics"]}`,
  prometheus: `pkg:github/prometheus/prometheus@${upstreamVersions.prometheus}`,
  "victoria-logs": `pkg:golang/github.com/victoriametrics/victorialogs@${upstreamVersions["victoria-logs"]}`,
  loki: `pkg:github/grafana/loki@${upstreamVersions.loki}`,
  vmauth: `pkg:github/victoriametrics/victoriametrics@${upstreamVersions.vmauth}#app/vmauth`,
};

function triedProgram(name: UpstreamProgram): ExpectedProgram {
  const description = `${purposes[name]}; to install: ${installableVersions[name]}`;
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
