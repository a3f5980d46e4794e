import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { bitcoinBoard } from "./board.ts";
import * as queries from "./queries.ts";

const stack = stackOf("victoria-metrics", "victoria-logs");

it("goes from the chain that Stacks rests on to the exporter that tells of it", () => {
  const board = JSON.parse(bitcoinBoard(stack).json) as { panels: { type: string; title: string }[] };
  expect(board.panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Chain",
    "Peers",
    "Latest block",
    "Mempool and fees",
    "Network",
    "bitcoind",
    "Exporter",
  ]);
  expect(board).toMatchObject({ time: { from: "now-24h", to: "now" }, refresh: "1m" });
});

it.each([
  [
    "fees are in satoshi per virtual byte",
    queries.leastFee,
    'bitcoin_mempool_minfee{service="bitcoin-node",job=~"$job",host=~"$host"} * 100000',
  ],
  [
    "a block's weight is a share of what it may have",
    queries.blockFilled,
    'bitcoin_latest_block_weight{service="bitcoin-node",job=~"$job",host=~"$host"} / 4000000',
  ],
  [
    "a standing warning counts on, so its increase is shown",
    queries.warnings,
    'increase(bitcoin_warnings_total{service="bitcoin-node",job=~"$job",host=~"$host"}[15m])',
  ],
])("%s", (_, { promql }, expected) => {
  expect(promql).toBe(expected);
});

it("looks two hours back for a block, at the stack's own scrape interval", () => {
  expect(queries.sinceBlock({ ...stack, scrapeInterval: "1m" }).promql).toContain("offset 60s))[7200s:60s]");
});
