import { alertNames, alertRules, type Alert } from "@stackmon/alerts";
import type { Stack } from "@stackmon/stacks";
import { parseStack } from "../stack-file/read.ts";
import { code, table } from "./markdown.ts";

/** An alert whose rule has one number that a stack file may set. */
export type TunableAlert = Alert & Required<Pick<Alert, "tuning">>;

/** Stacks that between them have every alert, but those on what a bundle's own files are. */
const stackFiles = [
  `
nodes: [{ host: node-1 }, { host: node-2 }]
hub: { address: 10.0.0.10, tls: mutual }
vmalert: { metrics: "127.0.0.1:8880" }
`,
  `
nodes: [{ host: node-1 }]
services: { stacks-node: { logs: [/var/log/stacks.log] } }
stores: { metrics: { kind: prometheus }, logs: { kind: loki } }
delivery: { metrics: push }
`,
];

export const stacks: readonly Stack[] = stackFiles.map((text) => {
  const outcome = parseStack(text, "stack.yaml");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
});

export function tunableAlerts(stack: Stack): readonly TunableAlert[] {
  return alertRules(stack)
    .flatMap(({ alerts }) => alerts)
    .filter((alert): alert is TunableAlert => alert.tuning !== undefined);
}

/** docs/thresholds.md. */
export function thresholdPage(): string {
  const all = new Map(stacks.flatMap(tunableAlerts).map((alert) => [alert.name, alert]));
  const rows = alertNames.flatMap((name) => {
    const alert = all.get(name);
    return alert === undefined ? [] : [rowOf(alert)];
  });
  return `# Thresholds

<!-- \`npm run goldens\` writes this page from the rules in libs/alerts/src/group. -->

The ${rows.length} alerts with one number that a stack file may set, as they are shipped. A share is a number from 0 to 1: 0.05 is 5 %.
What each alert makes of its number is in its runbook. All other alerts are on a state, on anything that goes wrong at all, or
on several conditions: those have ${code("for")}, ${code("severity")}, ${code("labels")} and ${code("disabled")}.

\`\`\`yaml
nodes: [{ host: node-1 }]
alerting:
  rules:
    HostDiskNearlyFull: { threshold: 0.05 }
    StacksRpcSlow: { threshold: 5, for: 30m }
\`\`\`

${table(["alert", "default", "unit", "least", "most"], rows)}
A number beyond the bounds is [alert/threshold-out-of-range](diagnostics/alert-threshold-out-of-range.md), one for any other alert
[alert/fixed-threshold](diagnostics/alert-fixed-threshold.md).
`;
}

function rowOf({ name, tuning: { value, unit, least, most } }: TunableAlert): readonly string[] {
  return [`[${name}](../libs/alerts/runbooks/${name}.md)`, String(value), unit, String(least), String(most)];
}
