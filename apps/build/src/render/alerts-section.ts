import {
  needsPassword,
  passwordFiles,
  storeUrl,
  tlsFiles,
  type LogsStore,
  type MetricsStore,
  type Stack,
} from "@stackmon/stacks";
import { code } from "./markdown.ts";

/** Yields the README's section on alerts: who evaluates them, and how to have another program do it. */
export function alertsSection({ stores: { metrics, logs } }: Stack): string {
  return `## Alerts

Grafana evaluates every alert, from \`grafana/provisioning/alerting/stackmon.yaml\`; contact points and notification policies are
yours to add. \`runbooks/\` says of each alert what it means and what to do.

The files under \`rules/\` hold the same alerts for another evaluator, which needs an Alertmanager. Load one or the other, not both,
or every alert comes twice: with the files, leave \`alerting\` out of the step that sets up Grafana.

- ${code("rules/stackmon-metrics.yaml")}: ${metricsEvaluator[metrics.kind](datasourceFlags(metrics, passwordFiles.metrics))}.
- ${code("rules/stackmon-logs.yaml")}: ${logsEvaluator[logs.kind](datasourceFlags(logs, passwordFiles.logs))}.

Each evaluator reads one store, so a service that is down is then also reported as silent; Grafana's rules ask both stores.
`;
}

/** What vmalert is told of a store: files with keys and passwords, never what is in them. */
function datasourceFlags(store: MetricsStore | LogsStore, passwordFile: string): string {
  const flags = [
    ["url", storeUrl(store)],
    ...(store.tls === false ? [] : [["tlsCAFile", tlsFiles.ca]]),
    ...(store.tls === "mutual"
      ? [
          ["tlsCertFile", tlsFiles.hub.certificate],
          ["tlsKeyFile", tlsFiles.hub.key],
        ]
      : []),
    ...(needsPassword(store)
      ? [
          ["basicAuth.username", store.login],
          ["basicAuth.passwordFile", passwordFile],
        ]
      : []),
  ];
  return flags.map(([name, value]) => `-datasource.${name}=${value}`).join(" ");
}

const vmalert = (flags: string): string => `vmalert with ${code(flags)}`;

const metricsEvaluator: Readonly<Record<Stack["stores"]["metrics"]["kind"], (flags: string) => string>> = {
  "victoria-metrics": vmalert,
  prometheus: (flags) => `${vmalert(flags)}, or Prometheus itself with the file under ${code("rule_files")}`,
};

const logsEvaluator: Readonly<Record<Stack["stores"]["logs"]["kind"], (flags: string) => string>> = {
  "victoria-logs": (flags) => `a second vmalert, with ${code(flags)}`,
  loki: () =>
    `Loki's ruler, which reads ${code("rules/fake/")} below its storage path (${code("/var/lib/loki")}), with ${code("-ruler.alertmanager-url")}`,
};
