import type { Stack } from "@stackmon/stacks";
import { alertRules } from "./alert-rules.ts";
import { alloyTests } from "./group/alloy/tests.ts";
import { bitcoinTests } from "./group/bitcoin/tests.ts";
import { certificatesTests } from "./group/certificates/tests.ts";
import { chainTests } from "./group/chain/tests.ts";
import { deliveryTests } from "./group/delivery/tests.ts";
import { evaluatorTests } from "./group/evaluator/tests.ts";
import { fleetTests } from "./group/fleet/tests.ts";
import { gateTests } from "./group/gate/tests.ts";
import { hostTests } from "./group/host/tests.ts";
import { hubTests } from "./group/hub/tests.ts";
import { logPipelineTests } from "./group/log-pipeline/tests.ts";
import { logReadingTests } from "./group/log-reading/tests.ts";
import { minerTests } from "./group/miner/tests.ts";
import { nodeTests } from "./group/node/tests.ts";
import { remoteWriteTests } from "./group/remote-write/tests.ts";
import { signerTests } from "./group/signer/tests.ts";
import { storesTests } from "./group/stores/tests.ts";
import { targetsTests } from "./group/targets/tests.ts";
import type { AlertOptions } from "./rule/alert-options.ts";
import type { RuleTestCase } from "./rule/rule-test.ts";

/** The stories of every group that the stack has; those of absent groups have nothing to test. */
export function ruleTestCases(
  stack: Stack,
  { configHashes = [] }: Pick<AlertOptions, "configHashes"> = {},
): readonly RuleTestCase[] {
  const groups = new Set(alertRules(stack).map(({ name }) => name));
  return [
    ...(groups.has("stackmon-targets") ? targetsTests(stack) : []),
    ...(groups.has("stackmon-hub") ? hubTests(stack) : []),
    ...(groups.has("stackmon-chain") ? chainTests() : []),
    ...(groups.has("stackmon-node") ? nodeTests(stack) : []),
    ...(groups.has("stackmon-bitcoin") ? bitcoinTests : []),
    ...(groups.has("stackmon-signer") ? signerTests(stack) : []),
    ...(groups.has("stackmon-miner") ? minerTests : []),
    ...(groups.has("stackmon-log-pipeline") ? logPipelineTests(stack) : []),
    ...(groups.has("stackmon-delivery") ? deliveryTests(stack) : []),
    ...(groups.has("stackmon-alloy") ? alloyTests() : []),
    ...(groups.has("stackmon-gate") ? gateTests : []),
    ...(groups.has("stackmon-certificates") ? certificatesTests : []),
    ...(groups.has("stackmon-host") ? hostTests : []),
    ...(groups.has("stackmon-stores") ? storesTests(stack) : []),
    ...(groups.has("stackmon-evaluator") ? evaluatorTests(stack) : []),
    ...(groups.has("stackmon-remote-write") ? remoteWriteTests : []),
    ...(groups.has("stackmon-log-reading") ? logReadingTests(stack) : []),
    ...(groups.has("stackmon-fleet") ? fleetTests(configHashes) : []),
  ];
}
