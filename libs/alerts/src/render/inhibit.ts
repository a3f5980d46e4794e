import { alertSeverities, doubleQuoted, hasPair, renderMatchers } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import { causes } from "../cause/causes.ts";
import type { AlertName } from "../rule/alert-name.ts";
import type { Severity } from "../rule/alert.ts";

/** An entry of Alertmanager's `inhibit_rules`. */
export interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

/**
 * Keeps consequences quiet while their cause is heard of. For Alertmanager's `inhibit_rules`; a stack has those whose
 * alerts it has. Where the stack file makes a cause milder than its consequence, the consequence is heard.
 *
 * A cause that shares no label with its consequences is the stack's own: it explains what its nodes say, and nothing of
 * another stack that tells the same Alertmanager.
 *
 * Of two hubs one knows nothing of nodes while it is silent, and the other one does: what that tells of them is heard.
 *
 * *Source:* prometheus/alertmanager docs/configuration.md, "inhibit_rule".
 */
export function inhibitRules(stack: Stack): readonly InhibitRule[] {
  const severities = new Map(
    alertRules(stack).flatMap(({ alerts }) =>
      alerts.map(({ name, severity }): [AlertName, Severity] => [name, severity]),
    ),
  );
  return causes.flatMap(({ alert, explains, equal }) => {
    const cause = severities.get(alert);
    const quiet = explains.filter((name) => isAsBad(cause, severities.get(name)));
    if (quiet.length === 0 || (equal.length === 0 && hasPair(stack))) return [];
    const own = equal.length === 0 ? ofStack(stack) : { source: [], target: [] };
    return [
      {
        source_matchers: [anyOf("alertname", [alert]), ...own.source],
        target_matchers: [anyOf("alertname", quiet), ...own.target],
        equal: [...equal],
      },
    ];
  });
}

/** What tells alerts of this stack from those of another: a cause by its job, and consequences by their machine. */
function ofStack({ job, nodes }: Stack): Readonly<Record<"source" | "target", readonly string[]>> {
  const hosts = nodes.map(({ host }) => host);
  return { source: [anyOf("job", [job])], target: [anyOf("host", hosts)] };
}

function isAsBad(cause: Severity | undefined, consequence: Severity | undefined): boolean {
  if (cause === undefined || consequence === undefined) return false;
  return alertSeverities.indexOf(cause) <= alertSeverities.indexOf(consequence);
}

function anyOf(label: string, values: readonly string[]): string {
  const [only] = values;
  return renderMatchers({ [label]: values.length === 1 ? only : values }, doubleQuoted);
}
