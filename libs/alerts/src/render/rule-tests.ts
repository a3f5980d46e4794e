import type { Stack } from "@stackmon/stacks";
import { firesOtherwise } from "../override/apply.ts";
import type { AlertOptions } from "../rule/alert-options.ts";
import { ruleTestCases } from "../rule-test-cases.ts";
import { alertTests } from "../test/alert-tests.ts";
import type { RuleTester, RuleTestFile } from "../test/alert-tests.ts";
import type { StoryStep } from "../test/story.ts";
import { prometheusRules } from "./prometheus.ts";

/**
 * The tests of every alert on metrics: silent before, firing when it must. What the stack file has fire otherwise is not in
 * them: they were written for the numbers that are shipped.
 *
 * @param ruleFile Path of the rule file under test, as the tester finds it from the test file.
 * @param step `1h` and `6h` for the stories of windows of hours and of days, which are files of their own.
 */
export function ruleTests(
  stack: Stack,
  tester: RuleTester,
  ruleFile: string,
  options: AlertOptions = {},
  step: StoryStep = "1m",
): RuleTestFile {
  const stories = ruleTestCases(stack, options)
    .map((story) => ({ ...story, expect: story.expect.filter(({ alert }) => !firesOtherwise(alert, stack)) }))
    .filter(({ expect }) => expect.length > 0);
  return alertTests(prometheusRules(stack, options), stories, tester, ruleFile, step);
}
