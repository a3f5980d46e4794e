import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { signerBoard } from "./board.ts";
import * as queries from "./queries.ts";

const stack = stackOf("victoria-metrics", "victoria-logs");

it("asks for the vote first, and then for what it rests on", () => {
  const { panels } = JSON.parse(signerBoard(stack).json) as { panels: { type: string; title: string }[] };
  expect(panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Votes",
    "Speed",
    "Agreement",
    "Cycle and account",
    "Warnings and errors",
  ]);
});

it.each([
  [
    "answers and proposals are summed before they are divided",
    queries.answeredShare,
    'sum by (host) (increase(stacks_signer_block_responses_sent{service="stacks-signer",job=~"$job",host=~"$host"}[15m])) / ' +
      'sum by (host) (increase(stacks_signer_block_proposals_received{service="stacks-signer",job=~"$job",host=~"$host"}[15m]))',
  ],
  [
    "what all hosts have heard of is not counted once a host",
    queries.heardRejections,
    "max by (reject_reason) (sum by (host, reject_reason) " +
      '(increase(stacks_log_block_rejections_total{service="stacks-signer",job=~"$job",host=~"$host"}[5m])))',
  ],
  [
    "a signer is compared with the node of its own host",
    queries.behindNode,
    'max by (host) (stacks_node_stacks_tip_height{service="stacks-node",job=~"$job",host=~"$host"}) - on (host) ' +
      'max by (host) (stacks_signer_stacks_node_height{service="stacks-signer",job=~"$job",host=~"$host"})',
  ],
  [
    "a balance is in STX",
    queries.signerBalance,
    'stacks_signer_stx_balance{service="stacks-signer",job=~"$job",host=~"$host"} / 1000000',
  ],
])("%s", (_, { promql }, expected) => {
  expect(promql).toBe(expected);
});

it("counts capitulations in the log, as their histogram is dead", () => {
  expect(queries.capitulations().lines).toMatchObject({
    service: "stacks-signer",
    anyOf: ["Signer State: Capitulating"],
  });
});
