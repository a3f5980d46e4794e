import type { HistogramName } from "@stackmon/stacks";
import type { AlertName } from "../../rule/alert-name.ts";
import { bucket, series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const signer = { job: "stacks", service: "stacks-signer" } as const;
const another = "another";

type Answers = "stacks_signer_block_responses_sent" | "stacks_signer_block_validation_responses";

/** An alert on the share that is rejected; numbers are of a hundred answers. */
interface Rejecting {
  readonly alert: AlertName;
  readonly metric: Answers;
  readonly above: number;
  /** What is more than that is another alert's. */
  readonly atMost?: number;
}

/** Answers that all come at minute 21, as many rejections as given of as many as given. */
function atOnce(
  metric: Answers,
  host: string,
  [rejected, of]: readonly [number, number],
  service: string = signer.service,
): readonly InputSeries[] {
  const labels = { ...signer, host, service };
  return [
    series(metric, { ...labels, response_type: "rejected" }, `_x20 0 ${rejected}x60`),
    series(metric, { ...labels, response_type: "accepted" }, `_x20 0 ${of - rejected}x60`),
  ];
}

/** So many in a hundred, of a count whose rates in a quarter of an hour are no long fractions: 0.05 of 0.25. */
function exactly(percent: number): readonly [number, number] {
  return [45, 4500 / percent];
}

/** Fifteen answers in a quarter of an hour, of which a share is rejected. */
function trickle(metric: Answers, share: number): readonly InputSeries[] {
  const labels = { ...signer, host: "trickle" };
  return [
    series(metric, { ...labels, response_type: "rejected" }, `0+${share}x80`),
    series(metric, { ...labels, response_type: "accepted" }, `0+${1 - share}x80`),
  ];
}

function rejectingStory({ alert, metric, above, atMost = 100 }: Rejecting): RuleTestCase {
  const bad = Math.min(atMost, above + 10) / 100;
  return {
    title: `${metric} of a minute: ${above} of a hundred rejected are borne, more are ${alert}`,
    series: [
      ...atOnce(metric, "above", [above + 1, 100]),
      ...atOnce(metric, "at", exactly(above)),
      ...atOnce(metric, "most", [atMost, 100]),
      ...(atMost < 100 ? atOnce(metric, "past", [atMost + 1, 100]) : []),
      ...atOnce(metric, "enough", [Math.ceil(21 * bad), 21]),
      ...atOnce(metric, "few", [Math.ceil(20 * bad), 20]),
      ...atOnce(metric, "others-many", [Math.ceil(20 * bad), 20]),
      ...atOnce(metric, "others-many", [500, 1000], another),
      ...atOnce(metric, "others-reject", [1, 100]),
      ...atOnce(metric, "others-reject", [above + 1, above + 1], another),
      ...atOnce(metric, "others-accept", [above + 1, 100]),
      ...atOnce(metric, "others-accept", [0, 1000], another),
      ...trickle(metric, bad),
    ],
    expect: verdicts(
      alert,
      ["above", "enough", "most", "others-accept"].map((host) => ({ host })),
      { silent: ["30m", "37m"], fires: ["31m", "33m"] },
    ),
  };
}

/** An alert on the time that nineteen of twenty take, all of whose bounds are edges of buckets. */
interface Slow {
  readonly alert: AlertName;
  readonly metric: HistogramName;
  readonly above: number;
  readonly atMost?: number;
  /** Edges from the one before the first bound to the one after the last. */
  readonly edges: readonly number[];
}

/** What is observed from minute 20 to 60: of 2000 a minute how many within `edge`, the others within the next one. */
function observed(
  { metric, edges }: Slow,
  host: string,
  edge: number,
  within: number,
  service: string = signer.service,
): readonly InputSeries[] {
  const labels = { ...signer, host, service };
  const upTo = (le: number): number => {
    if (le < edge) return 0;
    return le === edge ? within : 2000;
  };
  const values = (count: number): string => `0x19 0+${count}x40 ${count * 40}x40`;
  return [
    ...edges.map((le) => bucket(metric, labels, le, values(upTo(le)))),
    bucket(metric, labels, "+Inf", values(2000)),
  ];
}

function slowStory(slow: Slow): RuleTestCase {
  const { alert, metric, above, atMost, edges } = slow;
  const [fastest = 0] = edges;
  return {
    title: `${metric}: nineteen of twenty within ${above} s are borne, a little more is ${alert}`,
    series: [
      ...observed(slow, "at", above, 1900),
      ...observed(slow, "just", above, 1898),
      ...observed(slow, "all", above, 0),
      ...(atMost === undefined ? [] : observed(slow, "most", atMost, 1900)),
      ...(atMost === undefined ? [] : observed(slow, "past", atMost, 1898)),
      ...observed(slow, "others", fastest, 2000),
      ...observed(slow, "others", above, 0, another),
    ],
    expect: verdicts(
      alert,
      ["all", "just", ...(atMost === undefined ? [] : ["most"])].map((host) => ({ host })),
      { silent: ["35m", "77m"], fires: ["36m", "70m"] },
    ),
  };
}

const answered = "stacks_signer_block_response_latencies_histogram";

/** What is heard of a signer's answers, and of how long they take. */
export const answerTests: readonly RuleTestCase[] = [
  rejectingStory({
    alert: "SignerRejectsMany",
    metric: "stacks_signer_block_responses_sent",
    above: 20,
    atMost: 50,
  }),
  rejectingStory({ alert: "SignerRejectsMost", metric: "stacks_signer_block_responses_sent", above: 50 }),
  rejectingStory({
    alert: "SignerValidationsFail",
    metric: "stacks_signer_block_validation_responses",
    above: 10,
  }),
  slowStory({
    alert: "SignerAnswersLate",
    metric: answered,
    above: 10,
    atMost: 30,
    edges: [5, 10, 20, 30, 60],
  }),
  slowStory({ alert: "SignerAnswersTooLate", metric: answered, above: 30, edges: [20, 30, 60] }),
  slowStory({
    alert: "SignerValidationSlow",
    metric: "stacks_signer_block_validation_latencies_histogram",
    above: 5,
    edges: [2.5, 5, 10],
  }),
];
