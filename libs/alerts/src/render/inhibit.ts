import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";

/** An entry of Alertmanager's `inhibit_rules`. */
export interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

/**
 * Keeps the alerts on silent logs quiet for a service that is not scraped either: it is down, and that alert
 * says so. For Alertmanager's `inhibit_rules`; empty where the stack has no such alerts.
 *
 * *Source:* prometheus/alertmanager docs/configuration.md, "inhibit_rule".
 */
export function inhibitRules(stack: Stack): readonly InhibitRule[] {
  const groups = alertRules(stack);
  const down = groups.find(({ name }) => name === "stackmon-targets")?.alerts ?? [];
  const silent = groups.flatMap(({ alerts }) => alerts.filter(({ on }) => on === "log-silence"));
  if (down.length === 0 || silent.length === 0) return [];
  return [
    {
      source_matchers: [anyOf(down)],
      target_matchers: [anyOf(silent)],
      equal: ["host", "service"],
    },
  ];
}

function anyOf(alerts: readonly { readonly name: string }[]): string {
  return `alertname=~"${alerts.map(({ name }) => name).join("|")}"`;
}
