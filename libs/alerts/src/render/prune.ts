import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import { alertNames } from "../rule/alert-name.ts";
import type { AlertOptions } from "../rule/alert-options.ts";
import { retiredAlertNames } from "../rule/released-name.ts";

/**
 * Names of alerts that a bundle of this stack may have put into Grafana before and does not have now: retired, disabled in
 * the stack file, or of what the stack has no more. A file that no longer names a rule leaves it running.
 *
 * @param retired Names that no stack has any more.
 */
export function goneAlerts(
  stack: Stack,
  options: AlertOptions = {},
  retired: readonly string[] = retiredAlertNames,
): readonly string[] {
  const present = new Set<string>(
    alertRules(stack, options).flatMap(({ alerts }) => alerts.map(({ name }) => name)),
  );
  return [...retired, ...alertNames].filter((name) => !present.has(name));
}
