import { series } from "../../rule/rule-test.ts";
import type { Expectation, RuleTestCase } from "../../rule/rule-test.ts";

const labels = { job: "stacks", host: "node-1", service: "stacks-node" } as const;

function tip(values: string): RuleTestCase["series"][number] {
  return series("stacks_node_stacks_tip_height", labels, values);
}

function up(values: string): RuleTestCase["series"][number] {
  return series("up", labels, values);
}

function stalled(at: Expectation["at"]): Expectation {
  return { at, alert: "StacksTipStalled", firing: [labels] };
}

function quiet(...moments: readonly Expectation["at"][]): readonly Expectation[] {
  return moments.map((at) => ({ at, alert: "StacksTipStalled", firing: [] }));
}

/** What the chain group must say, and must not. */
export function chainTests(): readonly RuleTestCase[] {
  return [
    {
      title: "the tip stands still after 30 minutes and moves again at 60",
      series: [up("1x90"), tip("100+6x30 280x29 286+6x30")],
      expect: [...quiet("20m", "39m"), stalled("43m"), stalled("59m"), ...quiet("63m")],
    },
    {
      title: "a pause of nine minutes is nobody's business",
      series: [up("1x60"), tip("100+6x20 220x8 226+6x30")],
      expect: quiet("25m", "29m", "31m", "40m"),
    },
    {
      title: "a restart: scrapes fail, the tip is absent, then goes on from where it was",
      series: [up("1x20 0x1 1x40"), tip("100+6x20 _x4 226x2 232+6x30")],
      expect: quiet("22m", "25m", "30m", "36m"),
    },
    {
      title: "a node that is down has no stalled tip",
      series: [up("1x20 0x40"), tip("100+6x20 _x40")],
      expect: quiet("25m", "35m", "50m"),
    },
    {
      title: "a first sync has height 0 until its first block",
      series: [up("1x60"), tip("0x60")],
      expect: quiet("15m", "30m", "60m"),
    },
  ];
}
