import { hostPort, type Stack } from "@stackmon/stacks";
import { code } from "./markdown.ts";

/** Yields the README's section on alerts: who evaluates them, and how to have another program do it. */
export function alertsSection({ stores: { metrics, logs } }: Stack): string {
  const metricsUrl = `http://${hostPort(metrics.address, metrics.port)}`;
  const logsUrl = `http://${hostPort(logs.address, logs.port)}`;
  return `## Alerts

Grafana evaluates every alert, from \`grafana/provisioning/alerting/stackmon.yaml\`; contact points and notification policies are
yours to add. \`runbooks/\` says of each alert what it means and what to do.

The files under \`rules/\` hold the same alerts for another evaluator, which needs an Alertmanager. Load one or the other, not both,
or every alert comes twice: with the files, leave \`alerting\` out of the step that sets up Grafana.

- ${code("rules/stackmon-metrics.yaml")}: ${metricsEvaluator[metrics.kind](metricsUrl)}.
- ${code("rules/stackmon-logs.yaml")}: ${logsEvaluator[logs.kind](logsUrl)}.

Each evaluator reads one store, so a service that is down is then also reported as silent; Grafana's rules ask both stores.
`;
}

const vmalert = (url: string): string => `vmalert with ${code(`-datasource.url=${url}`)}`;

const metricsEvaluator: Readonly<Record<Stack["stores"]["metrics"]["kind"], (url: string) => string>> = {
  "victoria-metrics": vmalert,
  prometheus: (url) => `${vmalert(url)}, or Prometheus itself with the file under ${code("rule_files")}`,
};

const logsEvaluator: Readonly<Record<Stack["stores"]["logs"]["kind"], (url: string) => string>> = {
  "victoria-logs": (url) => `a second vmalert, with ${code(`-datasource.url=${url}`)}`,
  loki: () =>
    `Loki's ruler, which reads ${code("rules/fake/")} below its storage path (${code("/var/lib/loki")}), with ${code("-ruler.alertmanager-url")}`,
};
