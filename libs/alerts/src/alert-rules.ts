import type { Stack } from "@stackmon/stacks";
import type { AlertGroup } from "./rule/alert.ts";
import { alloyGroup } from "./group/alloy/rules.ts";
import { chainGroup } from "./group/chain/rules.ts";
import { deliveryGroup } from "./group/delivery/rules.ts";
import { gateGroup } from "./group/gate/rules.ts";
import { logPipelineGroup } from "./group/log-pipeline/rules.ts";
import { logsGroup } from "./group/logs/rules.ts";
import { signerGroup } from "./group/signer/rules.ts";
import { targetsGroup } from "./group/targets/rules.ts";

/**
 * Every alert of the stack, in groups; no group is empty.
 *
 * What the stack does not run has no alerts: without a signer there is no signer group.
 *
 * @example
 * const names = alertRules(stack).flatMap(({ alerts }) => alerts.map(({ name }) => name));
 */
export function alertRules(stack: Stack): readonly AlertGroup[] {
  const runsNode = stack.services.some(({ name }) => name === "stacks-node");
  const groups = [
    targetsGroup(stack),
    ...(runsNode ? [chainGroup()] : []),
    signerGroup(stack),
    logsGroup(stack),
    logPipelineGroup(stack),
    deliveryGroup(stack),
    alloyGroup(),
    gateGroup(stack),
  ];
  return groups.filter(({ alerts }) => alerts.length > 0);
}
