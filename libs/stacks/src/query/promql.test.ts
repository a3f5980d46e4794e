import { describe, expect, it } from "vitest";
import {
  above,
  averageOver,
  atMost,
  absent,
  absentOverTime,
  avgBy,
  and,
  below,
  best,
  changes,
  clampMax,
  clampMin,
  countBy,
  counter,
  dividedBy,
  equalTo,
  gauge,
  histogram,
  increase,
  matches,
  maxBy,
  countOverTime,
  maxOverTime,
  mean,
  lastOverTime,
  minOverTime,
  minus,
  observations,
  offset,
  or,
  plus,
  predictLinear,
  quantile,
  rate,
  secondsSince,
  secondsUntil,
  resets,
  sinceChange,
  slope,
  sumBy,
  times,
  unless,
} from "./index.ts";

const tip = gauge("stacks_node_stacks_tip_height");
const up = gauge("up");
const proposals = counter("stacks_signer_block_proposals_received");
const latency = histogram("stacks_signer_block_response_latencies_histogram", { host: "a" });

describe("selectors", () => {
  it.each([
    ["no matcher", gauge("up"), "up"],
    ["a value", gauge("up", { host: "node-1" }), 'up{host="node-1"}'],
    ["any but a value", gauge("up", { host: { not: "node-1" } }), 'up{host!="node-1"}'],
    [
      "one of several, each as it stands",
      gauge("up", { host: ["a.b", "c"] }),
      String.raw`up{host=~"a\\.b|c"}`,
    ],
    ["an expression, as it stands", gauge("up", { host: matches("$host") }), 'up{host=~"$host"}'],
    ["a quote within a value", gauge("up", { host: 'a"b' }), String.raw`up{host="a\"b"}`],
    [
      "several matchers, in their order",
      gauge("up", { service: "stacks-node", host: "a" }),
      'up{service="stacks-node",host="a"}',
    ],
  ])("match %s", (_, { promql }, expected) => {
    expect(promql).toBe(expected);
  });
});

describe("functions", () => {
  it.each([
    [rate(proposals, "5m"), "rate(stacks_signer_block_proposals_received[5m])"],
    [
      increase(proposals, "$__rate_interval"),
      "increase(stacks_signer_block_proposals_received[$__rate_interval])",
    ],
    [resets(proposals, "1h"), "resets(stacks_signer_block_proposals_received[1h])"],
    [rate(counter("stacks_node_bandwidth_inbound"), "5m"), "rate(stacks_node_bandwidth_inbound[5m])"],
    [changes(tip, "10m"), "changes(stacks_node_stacks_tip_height[10m])"],
    [minOverTime(up, "10m"), "min_over_time(up[10m])"],
    [maxOverTime(up, "7d"), "max_over_time(up[7d])"],
    [lastOverTime(up, "7d"), "last_over_time(up[7d])"],
    [secondsSince(tip), "time() - stacks_node_stacks_tip_height"],
    [secondsSince(minus(tip, 1)), "time() - (stacks_node_stacks_tip_height - 1)"],
    [secondsUntil(lastOverTime(tip, "1d")), "last_over_time(stacks_node_stacks_tip_height[1d]) - time()"],
    [
      averageOver(changes(tip, "5m"), "1h", "1m"),
      "avg_over_time(changes(stacks_node_stacks_tip_height[5m])[1h:1m])",
    ],
    [averageOver(above(up, 0), "1h", "1m"), "avg_over_time((up > 0)[1h:1m])"],
    [countOverTime(up, "1h"), "count_over_time(up[1h])"],
    [countOverTime(up, "1h", { offset: "1h" }), "count_over_time(up[1h] offset 1h)"],
    [offset(tip, "10m"), "stacks_node_stacks_tip_height offset 10m"],
    [absent(up), "absent(up)"],
    [absentOverTime(up, "7d"), "absent_over_time(up[7d])"],
    [predictLinear(up, "1d", { aheadSeconds: 604_800 }), "predict_linear(up[1d], 604800)"],
    [slope(up, "1d"), "deriv(up[1d])"],
    [clampMin(minus(up, 1), 0), "clamp_min(up - 1, 0)"],
    [clampMax(up, 7_776_000), "clamp_max(up, 7776000)"],
    [sumBy([], up), "sum (up)"],
    [avgBy(["host"], up), "avg by (host) (up)"],
    [countBy(["host"], up), "count by (host) (up)"],
    [maxBy(["host", "service"], up), "max by (host, service) (up)"],
    [best(tip), "scalar(max(stacks_node_stacks_tip_height))"],
    [
      quantile(0.95, latency, "5m", ["host"]),
      'histogram_quantile(0.95, sum by (le, host) (rate(stacks_signer_block_response_latencies_histogram_bucket{host="a"}[5m])))',
    ],
    [
      mean(latency, "5m", ["host"]),
      'sum by (host) (rate(stacks_signer_block_response_latencies_histogram_sum{host="a"}[5m])) / ' +
        'sum by (host) (rate(stacks_signer_block_response_latencies_histogram_count{host="a"}[5m]))',
    ],
    [
      observations(latency, "5m"),
      'rate(stacks_signer_block_response_latencies_histogram_count{host="a"}[5m])',
    ],
    [
      sinceChange(up, { withinSeconds: 3600, stepSeconds: 15 }),
      "(time() - max_over_time(timestamp(up unless (up == up offset 15s))[3600s:15s])) or (up * 0 + 3600)",
    ],
  ])("%#: $promql", ({ promql }, expected) => {
    expect(promql).toBe(expected);
  });
});

describe("operators take parentheses where PromQL would read otherwise", () => {
  it.each([
    ["a looser operand", dividedBy(minus(up, tip), 2), "(up - stacks_node_stacks_tip_height) / 2"],
    ["no tighter operand", minus(dividedBy(up, 2), 1), "up / 2 - 1"],
    ["an equal operand on the right", minus(1, minus(2, up)), "1 - (2 - up)"],
    [
      "a comparison in a set operation",
      and(equalTo(up, 0), tip, { on: ["host"] }),
      "up == 0 and on (host) stacks_node_stacks_tip_height",
    ],
    [
      "a set operation in another",
      or(unless(up, tip, { on: ["host"] }), above(up, 1), below(up, 0)),
      "(up unless on (host) stacks_node_stacks_tip_height) or up > 1 or up < 0",
    ],
    ["a comparison of what a comparison left", atMost(above(up, 0.2), 0.5), "(up > 0.2) <= 0.5"],
    [
      "a product within a sum",
      plus(times(up, 2 ** 64), tip),
      "up * 18446744073709552000 + stacks_node_stacks_tip_height",
    ],
    ["a sum within a product", times(plus(up, 1), 2), "(up + 1) * 2"],
    [
      "matching of a product",
      times(up, tip, { on: ["host"] }),
      "up * on (host) stacks_node_stacks_tip_height",
    ],
    ["matching of a sum", plus(up, tip, { on: ["host"] }), "up + on (host) stacks_node_stacks_tip_height"],
    ["nothing around a single operand", or(up), "up"],
  ])("%s", (_, { promql }, expected) => {
    expect(promql).toBe(expected);
  });
});
