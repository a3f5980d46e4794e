import {
  above,
  and,
  atMost,
  counter,
  dividedBy,
  histogram,
  panelOf,
  quantile,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { moreThanTwenty } from "./enough.ts";

const signer = { service: "stacks-signer" } as const;
const window = "15m";

/** Of what is answered within a quarter of an hour, the share that is rejected. */
function rejectedShare(
  metric: "stacks_signer_block_responses_sent" | "stacks_signer_block_validation_responses",
): Vector<"host"> {
  return dividedBy(
    sumBy(["host"], rate(counter(metric, { ...signer, response_type: "rejected" }), window)),
    sumBy(["host"], rate(counter(metric, signer), window)),
  );
}

/** Where more than twenty were answered: about 200 are normal. */
function ofMany(
  share: Vector<"host">,
  metric: "stacks_signer_block_responses_sent" | "stacks_signer_block_validation_responses",
): Vector<"host"> {
  return and(share, moreThanTwenty(counter(metric, signer), window), { on: ["host"] });
}

/**
 * A few in a hundred are rejected around changes of tenure. One in five is a signer, or a network, in disagreement; what is
 * more than half is `SignerRejectsMost`.
 *
 * *Source:* obycode/stacks-analyzer (about six rejections in ten minutes); a block fails at 30 % of the weight.
 */
const rejectsMany = tunable<MetricAlert>(
  { value: 0.2, unit: "of the answers", least: 0.02, most: 0.45 },
  (share) => ({
    on: "metrics",
    name: "SignerRejectsMany",
    severity: "warning",
    for: "10m",
    summary: `Signer on ${labelOf("host")} rejects more than ${percent(share)} of all blocks`,
    description:
      "A few in a hundred are normal. Either its view differs from that of the others, or a miner proposes blocks that " +
      "nobody takes: the reasons of the rejections tell which.",
    ...panelOf("signer", "Rejected share"),
    expression: ofMany(
      atMost(above(rejectedShare("stacks_signer_block_responses_sent"), share), 0.5),
      "stacks_signer_block_responses_sent",
    ),
  }),
);

/** More against than for: the signer and the chain part. */
const rejectsMost: MetricAlert = {
  on: "metrics",
  name: "SignerRejectsMost",
  severity: "critical",
  for: "10m",
  summary: `Signer on ${labelOf("host")} rejects more than half of all blocks`,
  description:
    "It disagrees with the chain: its release is too old, its node is behind, or the network is in trouble. Its votes " +
    "count against each block.",
  ...panelOf("signer", "Rejected share"),
  expression: ofMany(
    above(rejectedShare("stacks_signer_block_responses_sent"), 0.5),
    "stacks_signer_block_responses_sent",
  ),
};

/**
 * The node, asked by its signer, finds proposals invalid: not a matter of timing, but of rules, state or clock.
 *
 * *Source:* stacks-signer/src/v0/signer.rs (counts the node's verdicts, not the signer's own checks).
 */
const validationsFail = tunable<MetricAlert>(
  { value: 0.1, unit: "of the proposals", least: 0.01, most: 0.9 },
  (most) => ({
    on: "metrics",
    name: "SignerValidationsFail",
    severity: "warning",
    for: "10m",
    summary: `Node of the signer on ${labelOf("host")} finds more than ${percent(most)} of the proposals invalid`,
    description:
      "The signer rejects what its node calls invalid. The node's release is too old for the rules of the network, its " +
      "state is damaged, or its clock is off.",
    ...panelOf("signer", "Validations"),
    expression: ofMany(
      above(rejectedShare("stacks_signer_block_validation_responses"), most),
      "stacks_signer_block_validation_responses",
    ),
  }),
);

const answered = quantile(
  0.95,
  histogram("stacks_signer_block_response_latencies_histogram", signer),
  window,
  ["host"],
);

/**
 * Blocks come every five to ten seconds: an answer that takes longer is late for its block. The bound is an edge of the
 * histogram's buckets (10, 20, 30, 60 s), so a quantile above it is no guess. More than 30 s is `SignerAnswersTooLate`.
 *
 * *Source:* stacks-signer/src/v0/signer.rs (from the time in the block's header, so clocks are part of it).
 */
const answersLate = tunable<MetricAlert>({ value: 10, unit: "seconds", least: 1, most: 25 }, (seconds) => ({
  on: "metrics",
  name: "SignerAnswersLate",
  severity: "warning",
  for: "15m",
  summary: `Signer on ${labelOf("host")} takes more than ${seconds} s for one answer in twenty`,
  description:
    "Blocks come every five to ten seconds; others have decided before it answers. Look for a slow disk or node, and " +
    "compare clocks: the time counts from the miner's.",
  ...panelOf("signer", "Response latency"),
  expression: atMost(above(answered, seconds), 30),
}));

/** Three to six blocks late. Below the timeouts (120 s), so the signer still answers, for blocks that are decided. */
const answersTooLate: MetricAlert = {
  on: "metrics",
  name: "SignerAnswersTooLate",
  severity: "critical",
  for: "15m",
  summary: `Signer on ${labelOf("host")} takes more than 30 s for one answer in twenty`,
  description:
    "Its votes come when blocks are decided and count as missed. Look for a slow disk or node, and compare clocks: the " +
    "time counts from the miner's.",
  ...panelOf("signer", "Response latency"),
  expression: above(answered, 30),
};

/**
 * The node's own time for a proposal. An edge of the buckets as well (2.5, 5, 10 s).
 *
 * *Source:* stacks-signer/src/v0/signer.rs (as the node reports it).
 */
const validationSlow = tunable<MetricAlert>(
  { value: 5, unit: "seconds", least: 0.5, most: 20 },
  (seconds) => ({
    on: "metrics",
    name: "SignerValidationSlow",
    severity: "warning",
    for: "15m",
    summary: `Node of the signer on ${labelOf("host")} takes more than ${seconds} s to validate one block in twenty`,
    description:
      "The signer waits for its node before it answers. The node's disk is slow, its machine is shared, or others ask its " +
      "RPC too much.",
    ...panelOf("signer", "Validation latency"),
    expression: above(
      quantile(0.95, histogram("stacks_signer_block_validation_latencies_histogram", signer), window, [
        "host",
      ]),
      seconds,
    ),
  }),
);

/** What a signer answers, and how soon. */
export const answerRules: readonly MetricAlert[] = [
  rejectsMany,
  rejectsMost,
  validationsFail,
  answersLate,
  answersTooLate,
  validationSlow,
];
