import type { Stack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { answerTests } from "./answer-tests.ts";
import { answerBudgetTests } from "./budget-tests.ts";
import { viewTests } from "./view-tests.ts";

const signer = { job: "stacks", host: "node-1", service: "stacks-signer" } as const;
const node = { ...signer, service: "stacks-node" } as const;

type Place = { readonly host?: string; readonly service?: string };
const elsewhere = { host: "node-2" } as const;
const another = { service: "another" } as const;

const up = (values: string, at: Place = {}): InputSeries => series("up", { ...signer, ...at }, values);
const cycle = (values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_current_reward_cycle", { ...signer, ...at }, values);
const height = (values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_stacks_node_height", { ...signer, ...at }, values);
const proposals = (values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_block_proposals_received", { ...signer, ...at }, values);
const responses = (answer: "accepted" | "rejected", values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_block_responses_sent", { ...signer, ...at, response_type: answer }, values);

/**
 * A height that changes in the first `changes` of every nine minutes: Prometheus sees nine changes at most in ten
 * minutes, VictoriaMetrics ten, so both see at least `changes`, and Prometheus never more.
 */
function moving(changes: number): string {
  return Array.from({ length: 10 }, (_, period) => {
    const from = 100 + period * changes;
    return `${from + 1}+1x${changes - 1} ${from + changes}x${8 - changes}`;
  }).join(" ");
}

/** A counter that counts one every nine minutes. */
const nowAndThen: string = Array.from({ length: 10 }, (_, count) => `${7 + count}x8`).join(" ");

/** What the signer group must say, and must not. */
export function signerTests(stack: Stack): readonly RuleTestCase[] {
  return [
    ...initialisation,
    ...asking,
    ...answering,
    ...answerTests,
    ...viewTests(stack),
    ...answerBudgetTests,
  ];
}

const initialisation: readonly RuleTestCase[] = [
  {
    title:
      "a signer serves metrics and never learns the cycle; that of another host does, whose node is down",
    series: [
      up("1x60"),
      series("up", node, "1x60"),
      up("0x60", { service: "bitcoin-node" }),
      cycle("144x60", another),
      up("1x60", elsewhere),
      cycle("144x60", elsewhere),
      series("up", { ...node, ...elsewhere }, "0x60"),
    ],
    expect: verdicts("SignerNotInitialised", [signer], { silent: ["14m"], fires: ["15m", "60m"] }),
  },
  {
    title: "a signer learns the cycle after ten minutes",
    series: [up("1x60"), cycle("_x10 144x50")],
    expect: verdicts("SignerNotInitialised", [], { silent: ["9m", "16m", "30m"] }),
  },
  {
    title: "a signer learns the cycle after half an hour",
    series: [up("1x60"), cycle("_x30 144x50")],
    expect: verdicts("SignerNotInitialised", [signer], { fires: ["29m"], silent: ["30m"] }),
  },
  {
    title: "a signer waits for the node on its host, which is down",
    series: [up("1x60"), series("up", node, "0x60")],
    expect: verdicts("SignerNotInitialised", [], { silent: ["16m", "60m"] }),
  },
];

const asking: readonly RuleTestCase[] = [
  {
    title: "the chain moves and no proposal arrives any more, until they do again",
    series: [up("1x90"), cycle("144x90"), height("100+6x90"), proposals("0+14x30 420x40 430+14x20")],
    expect: verdicts("SignerNoProposals", [signer], { silent: ["30m", "50m", "72m"], fires: ["58m", "70m"] }),
  },
  {
    title:
      "no proposal ever arrived on a chain that moves since minute 20; other signers and services have some",
    series: [
      height("100x19 101+1x60"),
      proposals("0+14x80", another),
      height("100+6x80", elsewhere),
      proposals("0+14x80", elsewhere),
      height("100+6x80", { host: "node-3", ...another }),
    ],
    expect: verdicts("SignerNoProposals", [signer], { silent: ["39m"], fires: ["40m"] }),
  },
  {
    title: "a chain that moves six times in nine minutes moves",
    series: [height(moving(6))],
    expect: verdicts("SignerNoProposals", [signer], { silent: ["15m"], fires: ["40m", "70m"] }),
  },
  {
    title: "a chain that moves five times in nine minutes may have nothing to propose",
    series: [height(moving(5))],
    expect: verdicts("SignerNoProposals", [], { silent: ["40m", "50m", "60m", "70m"] }),
  },
  {
    title: "a proposal every nine minutes is one",
    series: [height("100+6x90"), proposals(nowAndThen)],
    expect: verdicts("SignerNoProposals", [], { silent: ["40m", "60m", "80m"] }),
  },
  {
    title: "the whole chain stands still: nobody can ask",
    series: [up("1x90"), cycle("144x90"), height("100x90"), proposals("420x90")],
    expect: verdicts("SignerNoProposals", [], { silent: ["30m", "60m"] }),
  },
];

const answering: readonly RuleTestCase[] = [
  {
    title: "proposals arrive and answers stop, until they go on",
    series: [up("1x90"), proposals("0+14x90"), responses("accepted", "0+14x30 420x30 430+14x30")],
    expect: verdicts("SignerNotResponding", [signer], {
      silent: ["30m", "42m", "62m"],
      fires: ["48m", "60m"],
    }),
  },
  {
    title: "twenty proposals come at once and none was ever answered; other signers and services answer",
    series: [
      proposals("100x19 120x60"),
      responses("accepted", "0+14x80", another),
      proposals("0+14x80", elsewhere),
      responses("accepted", "0+14x80", elsewhere),
      proposals("0+14x80", { host: "node-3", ...another }),
    ],
    expect: verdicts("SignerNotResponding", [signer], { silent: ["24m", "30m"], fires: ["25m"] }),
  },
  {
    title: "five and a half proposals in ten minutes are asking",
    series: [proposals("100+0.55x60")],
    expect: verdicts("SignerNotResponding", [signer], { fires: ["20m", "60m"] }),
  },
  {
    title: "five proposals in ten minutes are a quiet network",
    series: [proposals("100+0.5x60")],
    expect: verdicts("SignerNotResponding", [], { silent: ["20m", "40m", "60m"] }),
  },
  {
    title: "an answer every nine minutes is one",
    series: [proposals("0+14x90"), responses("accepted", nowAndThen)],
    expect: verdicts("SignerNotResponding", [], { silent: ["20m", "40m", "60m", "80m"] }),
  },
  {
    title: "a signer that rejects everything answers",
    series: [up("1x90"), proposals("0+14x90"), responses("rejected", "0+14x90")],
    expect: verdicts("SignerNotResponding", [], { silent: ["20m", "60m"] }),
  },
  {
    title: "neither asked nor answering",
    series: [up("1x90"), proposals("420x90"), responses("accepted", "420x90")],
    expect: verdicts("SignerNotResponding", [], { silent: ["20m", "60m"] }),
  },
];
