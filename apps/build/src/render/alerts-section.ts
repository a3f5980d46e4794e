import {
  hasPair,
  hostPort,
  needsPassword,
  passwordFiles,
  queryProxy,
  storeUrl,
  tlsFiles,
  type LogsStore,
  type MetricsStore,
  type Stack,
} from "@stackmon/stacks";
import { hasContacts } from "@stackmon/alerts";
import { alertmanagerText, contactsText } from "./contacts.ts";
import { code } from "./markdown.ts";

/** Yields the README's section on alerts: who evaluates them, and how to have another program do it. */
export function alertsSection(stack: Stack): string {
  const { metrics, logs } = stack.stores;
  const owed = hasContacts(stack)
    ? "so is who hears of them"
    : "contact points and notification policies are\nyours to add, or the stack file's `alerting`";
  return `## Alerts

Grafana evaluates every alert, from \`grafana/provisioning/alerting/stackmon.yaml\`; ${owed}. \`runbooks/\` says of each alert what it means and what to do. Rules
are disabled, retuned and relabelled in the stack file, under \`alerting.rules\`, which the next release leaves as they are.

${contactsText(stack)}The files under \`rules/\` hold the same alerts for another evaluator, which needs an Alertmanager. Load one or the other, not both,
or every alert comes twice: with the files, keep Grafana's out by a link that \`install.sh\` leaves alone, and restart Grafana:
\`ln -sfn /dev/null /etc/grafana/provisioning/alerting/stackmon.yaml\`.

- ${code("rules/stackmon-metrics.yaml")}: ${metricsEvaluator[metrics.kind](datasourceFlags(stack, "metrics"))}.
- ${code("rules/stackmon-logs.yaml")}: ${logsEvaluator[logs.kind](datasourceFlags(stack, "logs"))}.

Each evaluator reads one store, so a service that is down is then also reported as silent; Grafana's rules ask both stores.
${alertmanagerText(stack)}
${code("vmalert:")} in the stack file says where vmalert serves its own metrics: then Alloy scrapes it, and the board of stores has a
row for it. The one of the metrics also needs ${code("-remoteWrite.url")} and ${code("-remoteRead.url")}, with the flags of
${code("-datasource.url")}: its rules record shares of long windows there, and the board of alerts shows what it finds firing.
`;
}

/** What vmalert is told of a store: files with keys and passwords, never what is in them. */
function datasourceFlags(stack: Stack, signal: "metrics" | "logs"): string {
  const store = stack.stores[signal];
  const flags = [
    ...(hasPair(stack)
      ? [["url", `http://${hostPort(queryProxy.address, queryProxy.port)}`]]
      : tlsFlags(store)),
    ...(needsPassword(store)
      ? [
          ["basicAuth.username", store.login],
          ["basicAuth.passwordFile", passwordFiles[signal]],
        ]
      : []),
  ];
  return flags.map(([name, value]) => `-datasource.${name}=${value}`).join(" ");
}

function tlsFlags(store: MetricsStore | LogsStore): readonly (readonly [flag: string, value: string])[] {
  return [
    ["url", storeUrl(store)],
    ...(store.tls === false ? [] : [["tlsCAFile", tlsFiles.ca] as const]),
    ...(store.tls === "mutual"
      ? [["tlsCertFile", tlsFiles.hub.certificate] as const, ["tlsKeyFile", tlsFiles.hub.key] as const]
      : []),
  ];
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
