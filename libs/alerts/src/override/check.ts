import { formatPath, nearest, reservation } from "@stackmon/stacks";
import type { Diagnostic, RuleOverride, Stack } from "@stackmon/stacks";
import { shippedRules } from "../alert-rules.ts";
import { alertNames } from "../rule/alert-name.ts";
import type { Alert } from "../rule/alert.ts";

/** Every code that {@link checkOverrides} may report, with its severity. Each has a page under docs/diagnostics. */
export const overrideDiagnostics = {
  "alert/absent-rule": "warning",
  "alert/fixed-threshold": "error",
  "alert/reserved-label": "error",
  "alert/threshold-out-of-range": "error",
  "alert/unknown-rule": "error",
} as const;

type Code = keyof typeof overrideDiagnostics;

/** The rule of drift is there whatever it compares with, and what runs is known only once bundles are made. */
const anyHash = "0".repeat(64);

/** What of the stack file's `alerting.rules` no rule can follow; names, thresholds and labels are this library's to know. */
export function checkOverrides(stack: Stack): readonly Diagnostic[] {
  const shipped = new Map(
    shippedRules(stack, { configHashes: [anyHash] }).flatMap(({ alerts }) =>
      alerts.map((alert): [string, Alert] => [alert.name, alert]),
    ),
  );
  return Object.entries(stack.alerting.rules).flatMap(([name, override]) => {
    const alert = shipped.get(name);
    return alert === undefined ? [withoutRule(name)] : checkOverride(alert, override);
  });
}

function withoutRule(name: string): Diagnostic {
  if ((alertNames as readonly string[]).includes(name)) {
    const seen = `${name} is no rule of this stack, which lacks what it watches`;
    return diagnostic("alert/absent-rule", [name], seen, "remove it here, unless the stack will have it");
  }
  const meant = nearest(name, alertNames);
  const help =
    meant === undefined ? "write the name of an alert, as in rules/ of the bundle" : `write ${meant}`;
  return diagnostic("alert/unknown-rule", [name], `saw ${name}, wanted the name of an alert`, help);
}

function checkOverride(alert: Alert, override: RuleOverride): readonly Diagnostic[] {
  return [...checkThreshold(alert, override), ...checkLabels(alert, override)];
}

function checkThreshold({ name, tuning }: Alert, { threshold }: RuleOverride): readonly Diagnostic[] {
  if (threshold === undefined) return [];
  if (tuning === undefined) {
    const seen = `saw ${threshold}, but ${name} has no single number to set, wanted for, severity, labels or disabled`;
    return [diagnostic("alert/fixed-threshold", [name, "threshold"], seen, "remove threshold")];
  }
  const { least, most, unit, value } = tuning;
  if (threshold >= least && threshold <= most) return [];
  const seen = `saw ${threshold}, wanted ${least} to ${most} ${unit}`;
  return [diagnostic("alert/threshold-out-of-range", [name, "threshold"], seen, `write it like ${value}`)];
}

/** Labels of the series win over a rule's own in no evaluator: a rule's would hide which host it is. */
function checkLabels({ name }: Alert, { labels = {} }: RuleOverride): readonly Diagnostic[] {
  return Object.keys(labels).flatMap((label) => {
    const reason = own.get(label) ?? reservation(label);
    if (reason === undefined) return [];
    const seen = `saw the label ${label}, wanted a name that is free: ${reason}`;
    const help =
      label === "severity"
        ? "write severity beside labels"
        : `rename it, for example to stack_${label.replace(/^_+/, "")}`;
    return [diagnostic("alert/reserved-label", [name, "labels", label], seen, help)];
  });
}

const own: ReadonlyMap<string, string> = new Map([
  ["severity", "it has a key of its own"],
  ["alertname", "it is the name of the rule"],
  ["grafana_folder", "Grafana sets it"],
]);

function diagnostic(code: Code, path: readonly string[], message: string, help: string): Diagnostic {
  const where = formatPath(["alerting", "rules", ...path]);
  return { code, severity: overrideDiagnostics[code], where, message, help };
}
