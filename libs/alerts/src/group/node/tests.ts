import type { Stack } from "@stackmon/stacks";
import { stalledStories } from "../../rule/stalled-stories.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { acceptingTests } from "./accepting-tests.ts";
import { followingTests } from "./following-tests.ts";
import { nodeGroup } from "./rules.ts";
import { servingTests } from "./serving-tests.ts";

const burnViewTests = stalledStories({
  alert: "StacksBurnViewStalled",
  metric: "stacks_node_burn_block_height",
  service: "stacks-node",
});

const all: readonly RuleTestCase[] = [
  ...followingTests,
  ...burnViewTests,
  ...acceptingTests,
  ...servingTests,
];

/** What the node group must say, and must not; only of the alerts that the stack has. */
export function nodeTests(stack: Stack): readonly RuleTestCase[] {
  const has = new Set<string>(nodeGroup(stack).alerts.map(({ name }) => name));
  return all.filter(({ expect }) => expect.every(({ alert }) => has.has(alert)));
}
