import { programsOf } from "@stackmon/stacks";
import type { PairedStack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const away = "1x10 _x20 1x20";
const there = "1x50";

/** What is told when one of two hubs is not heard of, and what is not. */
export function pairTests(stack: PairedStack): readonly RuleTestCase[] {
  const { job, hub } = stack;
  const [first, second] = hub.replicas;
  const up = (host: string, values: string, of: string = job): readonly InputSeries[] =>
    programsOf(stack).map((service) => series("up", { job: of, host, service }, values));
  return [
    {
      title:
        "one hub is heard of no more for twenty minutes, the other one is; a store elsewhere is none of them",
      series: [...up(first.host, away), ...up(second.host, there), ...up("store.example", away)],
      expect: verdicts("HubSilent", [{ job, host: first.host }], {
        silent: ["10m", "19m", "41m"],
        fires: ["20m", "30m", "40m"],
      }),
    },
    {
      title: "the second hub is heard of no more, and one of that name of another stack is",
      series: [...up(second.host, away), ...up(first.host, there), ...up(second.host, there, "another")],
      expect: verdicts("HubSilent", [{ job, host: second.host }], { silent: ["19m"], fires: ["20m", "30m"] }),
    },
    {
      title: "all that a hub scrapes is down",
      series: [...up(first.host, "1x10 0x20"), ...up(second.host, there)],
      expect: verdicts("HubSilent", [], { silent: ["20m", "30m"] }),
    },
  ];
}
