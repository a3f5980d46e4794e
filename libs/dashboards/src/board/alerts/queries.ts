import { countBy, gauge, matches, maxBy, or, sumBy, times } from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";

/** Of the chosen stack and hosts, and alerts of none: what their rule sums up over hosts or stacks is always shown. */
const chosen = { job: matches("$job|"), host: matches("$host|") } as const;
const firing = { ...chosen, alertstate: "firing" } as const;

/** Whether Prometheus or vmalert may evaluate the rules on metrics, and so write ALERTS. */
export function writesAlerts({ stores, vmalert }: Stack): boolean {
  return stores.metrics.kind === "prometheus" || vmalert.metrics !== "none";
}

/** 1 pending, 2 firing; nothing where the alert is neither. */
export const states: Vector<"alertname" | "host"> = maxBy(
  ["alertname", "host"],
  or<"alertname" | "host">(
    times(gauge("ALERTS", firing), 2),
    gauge("ALERTS", { ...chosen, alertstate: "pending" }),
  ),
);

export const firingBySeverity: Vector<"severity"> = countBy(["severity"], gauge("ALERTS", firing));
export const firingByAlert: Vector<"alertname" | "severity"> = countBy(
  ["alertname", "severity"],
  gauge("ALERTS", firing),
);

/** Milliseconds since 1970, as Grafana wants a time. */
export const activeSince: Vector<"alertname" | "host"> = times(
  maxBy(["alertname", "host"], gauge("ALERTS_FOR_STATE", chosen)),
  1000,
);

export const grafanaByState: Vector<"state"> = sumBy(
  ["state"],
  gauge("grafana_alerting_alerts", { service: "grafana", ...chosen }),
);
