import { counter } from "@stackmon/stacks";
import { engine } from "@stackmon/engines";
import { expect, it } from "vitest";
import type { RuleFile } from "../../src/render/rule-file.ts";
import { burnRate, burnWindows, shareNotGood } from "../../src/slo/index.ts";
import { verdicts } from "../../src/test/index.ts";
import type { AlertStory } from "../../src/test/index.ts";
import { refutedAlerts } from "../mutation/promtool.ts";

const errors = shareNotGood({
  good: counter("stacks_signer_block_responses_sent"),
  all: counter("stacks_signer_block_proposals_received"),
  by: ["host"],
});

/** Rules of an objective of 95 %: pages above 72 % of an hour or 30 % of six, a ticket above 5 % of three days. */
function rulesOf(objective: number): RuleFile {
  const rule = (alert: string, speed: "fast" | "slow") => ({
    alert,
    expr: burnRate({ objective, errors, by: ["host"] }, burnWindows[speed]).promql,
    for: "0m" as const,
    labels: {},
    annotations: {},
  });
  return { groups: [{ name: "slo", interval: "1m", rules: [rule("Fast", "fast"), rule("Slow", "slow")] }] };
}

const proposals = (host: string, values: string) => ({
  series: `stacks_signer_block_proposals_received{host="${host}"}`,
  values,
});
const answers = (host: string, values: string) => ({
  series: `stacks_signer_block_responses_sent{host="${host}"}`,
  values,
});

const minutes: readonly AlertStory[] = [
  {
    title: "all answers stop at minute 100 for an hour: 72 % of the hour are gone after 44 minutes",
    series: [
      proposals("a", "0+10x400"),
      answers("a", "0+10x100 1000x60 1010+10x200"),
      proposals("well", "0+10x400"),
      answers("well", "0+10x400"),
    ],
    expect: verdicts("Fast", [{ host: "a" }], { silent: ["100m", "140m", "200m"], fires: ["146m", "160m"] }),
  },
  {
    title: "no answer was ever sent, and no other was asked",
    series: [proposals("mute", "0+10x400"), proposals("unasked", "5x400"), answers("unasked", "5x400")],
    expect: verdicts("Fast", [{ host: "mute" }], { fires: ["120m"] }),
  },
  {
    title: "a third stays unanswered: no hour is that bad, six hours are",
    series: [proposals("a", "0+12x800"), answers("a", "0+12x400 4800+8x400")],
    expect: verdicts("Fast", [{ host: "a" }], { silent: ["400m", "600m"], fires: ["790m"] }),
  },
];

const hours: readonly AlertStory[] = [
  {
    title: "six in a hundred stay unanswered: a ticket; four do not",
    step: "1h",
    series: [
      proposals("six", "0+100x100"),
      answers("six", "0+94x100"),
      proposals("four", "0+100x100"),
      answers("four", "0+96x100"),
    ],
    expect: [
      ...verdicts("Slow", [{ host: "six" }], { fires: ["80h"] }),
      ...verdicts("Fast", [], { silent: ["80h"] }),
    ],
  },
];

const refuted = (objective: number): readonly string[] => {
  const trial = { rules: rulesOf(objective), stories: [...minutes, ...hours] };
  return [...refutedAlerts(engine("promtool"), [trial])].toSorted();
};

it("fires when errors spend the budget too fast, in both windows, and ends with them", () => {
  expect(refuted(0.95)).toEqual([]);
});

it("fires otherwise for another objective", () => {
  expect(refuted(0.97)).toEqual(["Fast", "Slow"]);
});
