import { burningPairs, burningStory } from "../../rule/burning.ts";
import type { Burning, BurningHost } from "../../rule/burning.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { tipSamples } from "./tip-samples.ts";
import type { Span, Tip } from "./tip-samples.ts";

const node = { job: "stacks", service: "stacks-node" } as const;
function tipOf(host: string, tip: Tip, minutes: number, service: string = node.service): InputSeries {
  return series("stacks_node_stacks_tip_height", { ...node, host, service }, tipSamples(tip, minutes));
}

/** How stale minutes are strewn in the story of a pair. */
interface Strewn {
  /** Groups close together: in the short window, and just before it, of which twice the short window sees enough. */
  readonly near: number;
  readonly before: number;
  /** Minutes between the others. */
  readonly apart: number;
  /** How many stale minutes of a group the long window sees: it asks each minute, or every five. */
  readonly seen: 3 | 1;
  /** Minutes of scrapes of which one stale one is a little more than the bound, and of which it is a little less. */
  readonly scraped?: readonly [above: number, below: number];
  /** Scenes in one story. */
  readonly together: number;
}

/**
 * promtool takes no query of more than 10,000 samples, which three days of two series in steps of five minutes nearly are.
 *
 * *Source:* prometheus cmd/promtool/unittest.go (`MaxSamples`).
 */
const strewn: Readonly<Record<Burning["unit"], Strewn>> = {
  1: { near: 1, before: 1, apart: 10, seen: 3, together: 3 },
  6: { near: 1, before: 2, apart: 40, seen: 3, scraped: [21, 22], together: 3 },
  72: { near: 2, before: 3, apart: 240, seen: 1, scraped: [100, 110], together: 1 },
};

/**
 * So many stale minutes as the long window sees them, the last about minute `end`, in groups of three. Of groups that begin at
 * odd minutes a subquery of half the step sees five of six and one of twice the step one; of those about the fifth of ten
 * minutes one of five minutes sees one, one of half the step no more, and one of twice the step none.
 */
function groups(
  count: number,
  end: number,
  { near, apart, seen }: Pick<Strewn, "near" | "apart" | "seen">,
): readonly Span[] {
  return Array.from({ length: Math.ceil(count / seen) }, (_, index): Span => {
    const close = Math.min(index, near - 1);
    const at = end - close * 10 - (index - close) * apart;
    const left = count - seen * index;
    return seen === 1 ? [at - 1, at + 1] : [at - 2, at - 3 + Math.min(3, left)];
  });
}

/** The greatest odd minute that is at most `minute`; where five minutes are a step, the greatest that ends in 5. */
function odd(minute: number, { seen }: Strewn): number {
  return seen === 3 ? minute - ((minute + 1) % 2) : minute - ((minute + 5) % 10);
}

/** A host, what its tip does and whether that is heard; beside it another service that has a tip, which nobody asks. */
type Host = readonly [host: string, tip: Tip, fires: boolean, another?: Tip];

/** What hosts do, two series at a time: a mistake in a rule makes one of them heard that should not be, or the reverse. */
function scenes({ long, short, bound, unit, asked }: Burning): readonly (readonly Host[])[] {
  const strewing = strewn[unit];
  const { near, before, seen, scraped } = strewing;
  const borne = Math.floor(bound * (seen === 3 ? long : long / 5));
  const inShort = odd(asked - 3 * unit, strewing);
  const strew = (count: number, end: number, close = near): readonly Span[] =>
    groups(count, odd(end, strewing), { ...strewing, near: close });
  const almost: Tip = { stale: strew(borne, inShort) };
  const enough: Tip = { stale: strew(borne + 1, inShort) };
  const over: Tip = { stale: strew(borne + 4, asked - 7 * unit, before) };
  const much = strew(borne + 4, asked - 8 * unit - 10, before);
  const few = strew(seen * near, inShort);
  const single = Array.from({ length: Math.floor(bound * short) + 1 }, (_, index): Span => {
    const at = inShort - index * 10;
    return [at, at];
  });
  const stands: Tip = { stale: [[5, asked]] };
  const noneUntilLate: Tip = { stale: few, zero: [asked - long - 10, asked - 6 * short] };
  const noneOfLate: Tip = { stale: much, zero: [asked - 8 * unit - 5, asked] };
  const restarted: Tip = { gone: [asked - 3 * unit - 3, asked - 3 * unit] };
  const well: Host = ["well", {}, false];
  return [
    [
      ["almost", almost, false],
      ["enough", enough, true],
    ],
    [
      ["over", over, false],
      ["seldom", { stale: few, seldom: [asked - long - 10, asked - 10 * unit] }, false],
    ],
    [
      ["first blocks", { ...enough, first: true }, true],
      ["single minutes", { stale: [...much, ...single] }, true],
    ],
    [["almost beside another", almost, false, stands]],
    [["over beside another", over, false, stands]],
    [["seldom of late", { stale: much, seldom: [asked - 7 * unit, asked] }, false], well],
    [["none until late", noneUntilLate, false], well],
    [["none until late beside another", noneUntilLate, false, {}]],
    [["none of late", noneOfLate, false], well],
    [["none of late beside another", noneOfLate, false, {}]],
    [
      ["unsynced", { zero: [-1, asked] }, false],
      ["restarted", restarted, false],
    ],
    ...appearing(unit, asked, much).map((host) => [host]),
    (scraped ?? []).map((minutes, index): Host => {
      const at = asked - (unit === 6 ? 10 : 50);
      const gone: Span = [asked - 8 * unit, asked - minutes];
      return [`scraped for ${minutes}`, { stale: [...much, [at, at]], gone }, index === 0];
    }),
  ];
}

/**
 * Hosts that appear of late, and stand still at first: for five minutes nobody knows whether a tip has stood for five. Each has
 * what one of the windows must see besides, and is counted otherwise by a rule that waits half as long, or twice. One that was
 * there before goes half a minute after a whole one: to VictoriaMetrics alone a window that begins at the last sample is stale.
 */
function appearing(unit: Burning["unit"], asked: number, much: readonly Span[]): readonly Host[] {
  const ago = (minutes: number): number => asked - minutes;
  const since = (minutes: number, gone: number, stale: readonly Span[], still: number): Tip => ({
    gone: [ago(gone), ago(minutes)],
    stale: [[ago(minutes) + 5, ago(minutes) + still], ...stale],
  });
  const late: Span = [ago(10), ago(9)];
  const between: Span = [ago(29), ago(26)];
  const hosts: Readonly<Record<Burning["unit"], readonly Host[]>> = {
    1: [
      [
        "new an hour",
        since(
          20,
          31.5,
          [
            [ago(45), ago(41)],
            [ago(3), ago(3)],
          ],
          4,
        ),
        false,
      ],
      ["new five minutes", since(6, 16, much, 4), false],
    ],
    6: [
      ["new, still at first", since(40, asked + 1, [late], 4), false],
      ["new, still after five", since(50, asked + 1, [[ago(44), ago(43)], late], 4), true],
    ],
    72: [
      ["new, still at first", since(400, asked + 1, [between], 5), false],
      ["new, still after five", since(400, asked + 1, [[ago(390), ago(390)], between], 4), true],
      ["new six hours", since(350, 580, [...much, [ago(100), ago(99)]], 4), false],
    ],
  };
  return hosts[unit];
}

function storiesOf(pair: Burning): readonly RuleTestCase[] {
  const all = scenes(pair);
  const { together } = strewn[pair.unit];
  return Array.from({ length: Math.ceil(all.length / together) }, (_, index) =>
    storyOf(pair, all.slice(index * together, (index + 1) * together).flat()),
  );
}

function storyOf(pair: Burning, hosts: readonly Host[]): RuleTestCase {
  const told = [...new Map(hosts.map((each) => [each[0], each])).values()].map(
    ([host, tip, fires, another]): BurningHost => {
      const own = tipOf(host, tip, pair.asked);
      return {
        host,
        fires,
        series: another === undefined ? [own] : [own, tipOf(host, another, pair.asked, "another")],
      };
    },
  );
  return burningStory(pair, `the tip of ${told.map(({ host }) => host).join(", ")}`, told, {
    every: "15s",
    labels: node,
  });
}

const firing = [{ ...node, host: "node-1" }];

/** Nine stale minutes of an hour are more than 14.4 %; the five minutes forget them five minutes later. */
const fastTimeline: RuleTestCase = {
  title: "a tip stands still for thirteen minutes, once in a day",
  every: "15s",
  series: [tipOf("node-1", { stale: [[200, 208]] }, 260)],
  expect: verdicts("StacksTipBudgetBurnFast", firing, {
    silent: ["200m", "207m", "213m", "240m"],
    fires: ["208m", "212m"],
  }),
};

/** An hour of three days is more than 1 %. */
const slowTimeline: RuleTestCase = {
  title: "a tip stands still for an hour after eighty, and is forgotten six hours later",
  step: "1h",
  every: "1m",
  series: [
    series("stacks_node_stacks_tip_height", { ...node, host: "node-1" }, "1000+6x4800 29800x59 29806+6x600"),
  ],
  expect: verdicts("StacksTipBudgetBurnSlow", firing, { silent: ["80h", "88h"], fires: ["81h", "86h"] }),
};

/** What is heard of a tip that is not fresh as much of the time as is promised. */
export const tipBudgetTests: readonly RuleTestCase[] = [
  ...burningPairs(["StacksTipBudgetBurnFast", "StacksTipBudgetBurnSlow"], [0.144, 0.06, 0.01]).flatMap(
    storiesOf,
  ),
  fastTimeline,
  slowTimeline,
];
