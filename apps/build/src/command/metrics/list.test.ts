import { expect, test } from "vitest";
import { metrics } from "@stackmon/stacks";
import { call } from "../../io.fixture.ts";

const list = (...args: readonly string[]) => call(["metrics", "list", ...args], ".");

test("the catalogue, a line for each metric", async () => {
  const { code, stdout, stderr } = await list();
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(metrics.length);
  expect(lines[0]?.split(/ {2,}/)).toEqual([
    "stacks-node",
    "stacks_node_rpc_requests_total",
    "counter",
    "count",
    "live",
    "handler",
  ]);
});

test("of one program", async () => {
  const { stdout } = await list("stacks-signer");
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .every((line) => line.startsWith("stacks-signer  ")),
  ).toBe(true);
});

test("as JSON, with all that is known", async () => {
  const { stdout } = await list("loki", "--format", "json");
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    metrics: metrics.filter(({ service }) => service === "loki"),
    diagnostics: [],
  });
});

test("a program that the catalogue does not have is wrong usage", async () => {
  const { code, stderr } = await list("grafana-agent");
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining("grafana-agent is no program of the catalogue"),
  ]);
});
