import type { AlertName } from "../../rule/alert-name.ts";
import { series } from "../../rule/rule-test.ts";
import type { Expectation, InputSeries, RuleTestCase } from "../../rule/rule-test.ts";

const signer = { job: "stacks", host: "node-1", service: "stacks-signer" } as const;
const node = { ...signer, service: "stacks-node" } as const;

function up(values: string): InputSeries {
  return series("up", signer, values);
}

function cycle(values: string): InputSeries {
  return series("stacks_signer_current_reward_cycle", signer, values);
}

function proposals(values: string): InputSeries {
  return series("stacks_signer_block_proposals_received", signer, values);
}

function responses(answer: "accepted" | "rejected", values: string): InputSeries {
  return series("stacks_signer_block_responses_sent", { ...signer, response_type: answer }, values);
}

function height(values: string): InputSeries {
  return series("stacks_signer_stacks_node_height", signer, values);
}

function fires(at: Expectation["at"], alert: AlertName): Expectation {
  return { at, alert, firing: [signer] };
}

function quiet(alert: AlertName, ...moments: readonly Expectation["at"][]): readonly Expectation[] {
  return moments.map((at) => ({ at, alert, firing: [] }));
}

/** What the signer group must say, and must not. */
export function signerTests(): readonly RuleTestCase[] {
  return [...initialisation, ...asking, ...answering];
}

const initialisation: readonly RuleTestCase[] = [
  {
    title: "a signer serves metrics and never learns the cycle",
    series: [up("1x60"), series("up", node, "1x60")],
    expect: [...quiet("SignerNotInitialised", "14m"), fires("16m", "SignerNotInitialised")],
  },
  {
    title: "a signer learns the cycle after ten minutes",
    series: [up("1x60"), cycle("_x10 144x50")],
    expect: quiet("SignerNotInitialised", "9m", "16m", "30m"),
  },
  {
    title: "a signer waits for the node on its host, which is down",
    series: [up("1x60"), series("up", node, "0x60")],
    expect: quiet("SignerNotInitialised", "16m", "60m"),
  },
];

const asking: readonly RuleTestCase[] = [
  {
    title: "the chain moves and no proposal arrives any more",
    series: [up("1x90"), cycle("144x90"), height("100+6x90"), proposals("0+14x30 420x60")],
    expect: [...quiet("SignerNoProposals", "30m", "50m"), fires("58m", "SignerNoProposals")],
  },
  {
    title: "no proposal ever arrived: the family is absent",
    series: [up("1x90"), cycle("144x90"), height("100+6x90")],
    expect: [...quiet("SignerNoProposals", "15m"), fires("30m", "SignerNoProposals")],
  },
  {
    title: "the whole chain stands still: nobody can ask",
    series: [up("1x90"), cycle("144x90"), height("100x90"), proposals("420x90")],
    expect: quiet("SignerNoProposals", "30m", "60m"),
  },
];

const answering: readonly RuleTestCase[] = [
  {
    title: "proposals arrive and answers stop",
    series: [up("1x90"), proposals("0+14x90"), responses("accepted", "0+14x30 420x60")],
    expect: [...quiet("SignerNotResponding", "30m", "42m"), fires("48m", "SignerNotResponding")],
  },
  {
    title: "proposals arrive and nothing was ever answered: the family is absent",
    series: [up("1x90"), proposals("0+14x90")],
    expect: [...quiet("SignerNotResponding", "3m"), fires("20m", "SignerNotResponding")],
  },
  {
    title: "a signer that rejects everything answers",
    series: [up("1x90"), proposals("0+14x90"), responses("rejected", "0+14x90")],
    expect: quiet("SignerNotResponding", "20m", "60m"),
  },
  {
    title: "neither asked nor answering",
    series: [up("1x90"), proposals("420x90"), responses("accepted", "420x90")],
    expect: quiet("SignerNotResponding", "20m", "60m"),
  },
];
