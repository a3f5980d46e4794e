import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { healthTests } from "./health-tests.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const loaded = (values: string, host: string = alloy.host) =>
  series("alloy_config_last_load_successful", { ...alloy, host }, values);

/** What the group of the Alloys must say, and must not. */
export function alloyTests(): readonly RuleTestCase[] {
  return [
    ...healthTests,
    {
      title: "Alloy on node-1 refuses a configuration for twenty minutes, that on node-2 loads it",
      series: [
        loaded("1x9 0x20 1x30"),
        loaded("1x60", "node-2"),
        series("alloy_config_last_load_successful", { ...alloy, host: "node-3", service: "another" }, "0x60"),
      ],
      expect: verdicts("AlloyConfigNotLoaded", [alloy], {
        silent: ["9m", "14m", "31m"],
        fires: ["15m", "30m"],
      }),
    },
    {
      title: "a refused configuration is put right within five minutes",
      series: [loaded("1x9 0x4 1x30")],
      expect: verdicts("AlloyConfigNotLoaded", [], { silent: ["14m", "15m", "16m"] }),
    },
  ];
}
