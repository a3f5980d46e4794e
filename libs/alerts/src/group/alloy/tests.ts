import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const loaded = (values: string, host: string = alloy.host) =>
  series("alloy_config_last_load_successful", { ...alloy, host }, values);

/** What the group of the Alloys must say, and must not. */
export function alloyTests(): readonly RuleTestCase[] {
  return [
    {
      title: "Alloy on node-1 refuses a configuration for twenty minutes, that on node-2 loads it",
      series: [loaded("1x9 0x20 1x30"), loaded("1x60", "node-2")],
      expect: [
        { at: "9m", alert: "AlloyConfigNotLoaded", firing: [] },
        { at: "14m", alert: "AlloyConfigNotLoaded", firing: [] },
        { at: "16m", alert: "AlloyConfigNotLoaded", firing: [{ ...alloy }] },
        { at: "32m", alert: "AlloyConfigNotLoaded", firing: [] },
      ],
    },
    {
      title: "a refused configuration is put right within three minutes",
      series: [loaded("1x9 0x2 1x30")],
      expect: [{ at: "16m", alert: "AlloyConfigNotLoaded", firing: [] }],
    },
  ];
}
