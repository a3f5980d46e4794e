import type { Stack } from "@stackmon/stacks";
import type { AlertGroup } from "./rule/alert.ts";
import type { AlertOptions } from "./rule/alert-options.ts";
import { alloyGroup } from "./group/alloy/rules.ts";
import { bitcoinGroup } from "./group/bitcoin/rules.ts";
import { certificatesGroup } from "./group/certificates/rules.ts";
import { chainGroup } from "./group/chain/rules.ts";
import { deliveryGroup } from "./group/delivery/rules.ts";
import { evaluatorGroup } from "./group/evaluator/rules.ts";
import { fleetGroup } from "./group/fleet/rules.ts";
import { gateGroup } from "./group/gate/rules.ts";
import { hostGroup } from "./group/host/rules.ts";
import { hubGroup } from "./group/hub/rules.ts";
import { logPipelineGroup } from "./group/log-pipeline/rules.ts";
import { logReadingGroup } from "./group/log-reading/rules.ts";
import { logsGroup } from "./group/logs/rules.ts";
import { minerGroup } from "./group/miner/rules.ts";
import { nodeGroup } from "./group/node/rules.ts";
import { remoteWriteGroup } from "./group/remote-write/rules.ts";
import { nodeLogGroup } from "./group/node-log/rules.ts";
import { signerLogGroup } from "./group/signer-log/rules.ts";
import { signerGroup } from "./group/signer/rules.ts";
import { storesGroup } from "./group/stores/rules.ts";
import { targetsGroup } from "./group/targets/rules.ts";
import { withOverrides } from "./override/apply.ts";

/**
 * Every alert of the stack, in groups; no group is empty.
 *
 * What the stack does not run has no alerts: without a signer there is no signer group. What the stack file's
 * `alerting.rules` says of a rule is done.
 *
 * @example
 * const names = alertRules(stack).flatMap(({ alerts }) => alerts.map(({ name }) => name));
 */
export function alertRules(stack: Stack, options: RuleOptions = {}): readonly AlertGroup[] {
  return withOverrides(shippedRules(stack, options), stack).filter(({ alerts }) => alerts.length > 0);
}

type RuleOptions = Pick<AlertOptions, "configHashes">;

/** Every alert of the stack as it is shipped, whatever the stack file says of it; groups may be empty. */
export function shippedRules(stack: Stack, { configHashes = [] }: RuleOptions = {}): readonly AlertGroup[] {
  const runsNode = stack.services.some(({ name }) => name === "stacks-node");
  return [
    targetsGroup(stack),
    hubGroup(stack),
    ...(runsNode ? [chainGroup()] : []),
    nodeGroup(stack),
    bitcoinGroup(stack),
    signerGroup(stack),
    logsGroup(stack),
    nodeLogGroup(stack),
    signerLogGroup(stack),
    minerGroup(stack),
    logPipelineGroup(stack),
    deliveryGroup(stack),
    alloyGroup(),
    gateGroup(stack),
    certificatesGroup(stack),
    hostGroup(stack),
    storesGroup(stack),
    evaluatorGroup(stack),
    remoteWriteGroup(stack),
    logReadingGroup(stack),
    fleetGroup(configHashes),
  ];
}
