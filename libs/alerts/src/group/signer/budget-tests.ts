import { burningPairs, burningStory } from "../../rule/burning.ts";
import type { Burning, BurningHost } from "../../rule/burning.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { askedAt } from "./asked-samples.ts";
import type { Asked, Pace } from "./asked-samples.ts";
import { askedHosts } from "./budget-hosts.ts";
import type { AskedHost } from "./budget-hosts.ts";

const signer = { job: "stacks", service: "stacks-signer" } as const;
const another = { service: "another" } as const;

const proposals = (host: string, values: string, at: { readonly service?: string } = {}): InputSeries =>
  series("stacks_signer_block_proposals_received", { ...signer, host, ...at }, values);
const answers = (host: string, values: string, at: { readonly service?: string } = {}): InputSeries =>
  series("stacks_signer_block_responses_sent", { ...signer, host, ...at, response_type: "accepted" }, values);

function seriesOf({ host, paces, muteFrom, restarts, another: other }: AskedHost): readonly InputSeries[] {
  const asked = askedAt(paces, restarts);
  const minutes = paces.at(-1)?.[0] ?? 0;
  return [
    proposals(host, asked.proposals),
    answers(host, muteFrom === undefined ? asked.answers : muted(paces, muteFrom)),
    ...(other === "asks" ? [proposals(host, `0+20000x${minutes}`, another)] : []),
    ...(other === "answers" ? [answers(host, `0+20000x${minutes}`, another)] : []),
  ];
}

function muted([first]: readonly Pace[], from: number): string {
  const [, pace = 0] = first ?? [];
  return `${askedAt([[from, pace, 0]]).answers} stale`;
}

function storyOf(pair: Burning): RuleTestCase {
  const hosts = [...askedHosts(pair), ...(pair.unit === 1 ? exactly(pair) : [])];
  const told = hosts.map((each): BurningHost => ({
    host: each.host,
    fires: each.fires,
    series: seriesOf(each),
  }));
  return burningStory(pair, "a signer leaves proposals unanswered", told, { every: "1m" });
}

/**
 * 72 of a hundred, which is the one bound that a share can be exactly; the other window far above it. Nothing is asked in two
 * minutes at either end of the hour, so that the share is the same three times, and in VictoriaMetrics, whose hour is a minute
 * longer.
 */
function exactly({ asked, bound }: Burning): readonly AskedHost[] {
  const since = (...paces: readonly Pace[]): readonly Pace[] => [[asked - 65, 10_000, 0], ...paces];
  const long = since(
    [asked - 61, 100, 0.72],
    [asked - 59, 0, 0],
    [asked - 9, 100, 0.69],
    [asked - 8, 100, 0.54],
    [asked - 2, 100, 1],
    [asked, 0, 0],
  );
  return [
    { host: "long at", paces: long, fires: false },
    { host: "short at", paces: since([asked - 8, 100, 1], [asked, 100, bound]), fires: false },
  ];
}

/** Proposals at once, of which none is answered. */
function unanswered(host: string, count: number, from: number, minutes: number): readonly InputSeries[] {
  return [proposals(host, `_x${from} 0 ${count}x${minutes - from - 1}`)];
}

/** Twenty proposals within a window are too few to judge by. */
function guardHosts(from: number, minutes: number, windowMinutes: number): readonly InputSeries[] {
  const trickling = (host: string, perWindow: number): InputSeries =>
    proposals(host, `0+${perWindow / windowMinutes}x${minutes}`);
  return [
    ...unanswered("enough", 21, from, minutes),
    ...unanswered("few", 20, from, minutes),
    ...unanswered("few of many", 20, from, minutes),
    proposals("few of many", `0+100x${minutes}`, another),
    trickling("trickles", 30),
    trickling("drips", 18),
  ];
}

const fastGuard: RuleTestCase = {
  title: "a signer leaves one and twenty, twenty or fewer proposals of an hour unanswered",
  series: guardHosts(21, 150, 60),
  expect: [
    ...verdicts("SignerBudgetBurnFast", [{ host: "enough" }], {
      silent: ["21m"],
      fires: ["22m", "25m"],
    }),
    ...verdicts("SignerBudgetBurnFast", [{ host: "trickles" }], { fires: ["60m", "150m"] }),
  ],
};

/** Once nothing more is asked there is no share, and half an hour later no alert. */
const fastTimeline: RuleTestCase = {
  title: "a signer is asked at once, answers nothing, and is asked no more",
  series: unanswered("node-1", 100, 21, 90),
  expect: verdicts("SignerBudgetBurnFast", [{ host: "node-1" }], {
    silent: ["21m", "70m"],
    fires: ["22m", "25m"],
  }),
};

const slowGuard: RuleTestCase = {
  title: "a signer leaves one and twenty, twenty or fewer proposals of six hours unanswered",
  step: "1h",
  every: "1m",
  series: guardHosts(11 * 60, 13 * 60, 360),
  expect: verdicts("SignerBudgetBurnSlow", [{ host: "enough" }, { host: "trickles" }], { fires: ["13h"] }),
};

const hourly: Asked = { proposals: "100000+1000x120", answers: "100000+1000x80 180000x3 181000+1000x36" };

/** Four of 72 hours are more than one in twenty; six hours after it nothing is left of them. */
const slowTimeline: RuleTestCase = {
  title: "a signer answers nothing for four hours after eighty",
  step: "1h",
  series: [proposals("node-1", hourly.proposals), answers("node-1", hourly.answers)],
  expect: verdicts("SignerBudgetBurnSlow", [{ host: "node-1" }], {
    silent: ["83h", "91h"],
    fires: ["84h", "88h"],
  }),
};

/** What is heard of a signer that does not answer as much as is promised. */
export const answerBudgetTests: readonly RuleTestCase[] = [
  ...burningPairs(["SignerBudgetBurnFast", "SignerBudgetBurnSlow"], [0.72, 0.3, 0.05]).map(storyOf),
  fastGuard,
  fastTimeline,
  slowGuard,
  slowTimeline,
];
