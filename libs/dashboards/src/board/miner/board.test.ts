import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { minerBoard } from "./board.ts";
import * as queries from "./queries.ts";

const board = JSON.parse(minerBoard(stackOf("victoria-metrics", "victoria-logs")).json) as {
  panels: { type: string; title: string; fieldConfig?: { defaults: { noValue: string } } }[];
};

it("asks whether the miner wins, and then what it builds", () => {
  expect(board.panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Sortitions",
    "Blocks assembled",
  ]);
});

it("follows the pace of Bitcoin blocks", () => {
  expect(board).toMatchObject({ time: { from: "now-24h", to: "now" }, refresh: "1m" });
});

it("says on an empty panel that the node may not mine", () => {
  const texts = board.panels.flatMap(({ fieldConfig }) => fieldConfig?.defaults.noValue ?? []);
  const ofMiners = texts.filter((text) => !text.includes("burn block"));
  expect(ofMiners).toHaveLength(texts.length - 1);
  for (const text of ofMiners) expect(text).toMatch(/does not mine|neither miner nor mock miner/);
});

it("joins a commitment's two halves", () => {
  const chosen = '{service="stacks-node",job=~"$job",host=~"$host"}';
  expect(queries.commitment.promql).toBe(
    `stacks_node_computed_miner_commitment_high${chosen} * ${2 ** 64} + ` +
      `stacks_node_computed_miner_commitment_low${chosen}`,
  );
});
