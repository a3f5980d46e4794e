import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { overviewBoard } from "./board.ts";
import * as queries from "./queries.ts";

const stack = stackOf("victoria-metrics", "victoria-logs");

it("answers at a glance, and then for node, signer, Bitcoin and logs", () => {
  const { panels } = JSON.parse(overviewBoard(stack).json) as { panels: { type: string; title: string }[] };
  expect(panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "At a glance",
    "Node",
    "Signer",
    "Bitcoin",
    "Logs",
  ]);
});

it.each([
  [
    "lag is against the best of all hosts, chosen or not",
    queries.behindBestTip,
    'scalar(max(stacks_node_stacks_tip_height{service="stacks-node",job=~"$job"})) - ' +
      'stacks_node_stacks_tip_height{service="stacks-node",job=~"$job",host=~"$host"}',
  ],
  [
    "burn lag pairs a host's own two programs",
    queries.burnLag,
    'max by (host) (bitcoin_blocks{service="bitcoin-node",job=~"$job",host=~"$host"}) - on (host) ' +
      'max by (host) (stacks_node_burn_block_height{service="stacks-node",job=~"$job",host=~"$host"})',
  ],
  [
    "a rejection's share is of all answers",
    queries.rejectedShare,
    'sum by (host) (increase(stacks_signer_block_responses_sent{service="stacks-signer",job=~"$job",host=~"$host",' +
      'response_type="rejected"}[15m])) / ' +
      'sum by (host) (increase(stacks_signer_block_responses_sent{service="stacks-signer",job=~"$job",host=~"$host"}[15m]))',
  ],
])("%s", (_, { promql }, expected) => {
  expect(promql).toBe(expected);
});

it("looks for the tip's last change at the stack's own scrape interval", () => {
  expect(queries.sinceTipChanged({ ...stack, scrapeInterval: "1m" }).promql).toContain(
    "offset 60s))[3600s:60s]",
  );
});
