export { alertTests } from "./alert-tests.ts";
export type { AlertRuleTest, RuleTest, RuleTester, RuleTestFile } from "./alert-tests.ts";
export { storySteps, verdicts } from "./story.ts";
export type { AlertStory, Expectation, InputSeries, Moment, StoryStep } from "./story.ts";
