import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { nodeBoard } from "./board.ts";
import * as queries from "./queries.ts";

const stack = stackOf("victoria-metrics", "victoria-logs");

it("goes from the chain to the log", () => {
  const { panels } = JSON.parse(nodeBoard(stack).json) as { panels: { type: string; title: string }[] };
  expect(panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Stacks chain",
    "Burnchain and sortitions",
    "Peers",
    "RPC",
    "Mempool",
    "Warnings and errors",
  ]);
});

it("follows the pace of Stacks blocks", () => {
  expect(JSON.parse(nodeBoard(stack).json)).toMatchObject({
    time: { from: "now-3h", to: "now" },
    refresh: "30s",
  });
});

it.each([
  [
    "a block that the node tries again and again counts as processed and not as a tip",
    queries.processedInFiveMinutes,
    'increase(stacks_node_stx_blocks_processed_total{service="stacks-node",job=~"$job",host=~"$host"}[5m])',
  ],
  [
    "sortitions are changes of the burn height, not passes of the sync",
    queries.sortitionsInAnHour,
    'changes(stacks_node_burn_block_height{service="stacks-node",job=~"$job",host=~"$host"}[1h])',
  ],
  [
    "the time to confirm is a mean",
    queries.confirmTime,
    'sum by (host) (rate(stacks_node_mempool_tx_confirm_times_sum{service="stacks-node",job=~"$job",host=~"$host"}[15m])) / ' +
      'sum by (host) (rate(stacks_node_mempool_tx_confirm_times_count{service="stacks-node",job=~"$job",host=~"$host"}[15m]))',
  ],
  [
    "traffic is a rate, although the node calls its counter a gauge",
    queries.peerBytesIn,
    'rate(stacks_node_bandwidth_inbound{service="stacks-node",job=~"$job",host=~"$host"}[$__rate_interval])',
  ],
])("%s", (_, { promql }, expected) => {
  expect(promql).toBe(expected);
});

it("shows every message of peers on one of two panels", () => {
  const names = (promql: string): readonly string[] => /name=~"([^"]*)"/.exec(promql)![1]!.split("|");
  expect([...names(queries.inventoryRequests.promql), ...names(queries.peerMessages.promql)]).toHaveLength(8);
});

it("looks two hours back for a burn block, at the stack's own scrape interval", () => {
  expect(queries.sinceBurnBlock({ ...stack, scrapeInterval: "1m" }).promql).toContain(
    "offset 60s))[7200s:60s]",
  );
});
