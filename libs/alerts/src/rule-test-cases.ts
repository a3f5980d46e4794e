import type { Stack } from "@stackmon/stacks";
import { alertRules } from "./alert-rules.ts";
import { alloyTests } from "./group/alloy/tests.ts";
import { chainTests } from "./group/chain/tests.ts";
import { deliveryTests } from "./group/delivery/tests.ts";
import { gateTests } from "./group/gate/tests.ts";
import { logPipelineTests } from "./group/log-pipeline/tests.ts";
import { signerTests } from "./group/signer/tests.ts";
import { targetsTests } from "./group/targets/tests.ts";
import type { RuleTestCase } from "./rule/rule-test.ts";

/** The stories of every group that the stack has; those of absent groups have nothing to test. */
export function ruleTestCases(stack: Stack): readonly RuleTestCase[] {
  const groups = new Set(alertRules(stack).map(({ name }) => name));
  return [
    ...(groups.has("stackmon-targets") ? targetsTests(stack) : []),
    ...(groups.has("stackmon-chain") ? chainTests() : []),
    ...(groups.has("stackmon-signer") ? signerTests() : []),
    ...(groups.has("stackmon-log-pipeline") ? logPipelineTests(stack) : []),
    ...(groups.has("stackmon-delivery") ? deliveryTests(stack) : []),
    ...(groups.has("stackmon-alloy") ? alloyTests() : []),
    ...(groups.has("stackmon-gate") ? gateTests : []),
  ];
}
