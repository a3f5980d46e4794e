import { changes, clampMax, counter, gauge } from "@stackmon/stacks";
import { expect, it, test } from "vitest";
import { promqlErrors } from "../grammar.fixture.ts";
import { burnRate, burnWindows, windowsOf } from "./burn-rate.ts";
import { shareBad, shareNotGood, shareOfTimeNot } from "./error-share.ts";
import { recordedShares } from "./recorded.ts";

const proposals = counter("stacks_signer_block_proposals_received");
const answers = counter("stacks_signer_block_responses_sent");
const rejections = counter("stacks_signer_block_responses_sent", { response_type: "rejected" });
const unanswered = shareNotGood({ good: answers, all: proposals, by: ["host"] });
const rejected = shareBad({ bad: rejections, all: answers, by: ["host"] });

it("asks both windows of a pair for a share above factor times budget", () => {
  expect(burnRate({ objective: 0.99, errors: rejected, by: ["host"] }, burnWindows.slow).promql).toBe(
    'sum by (host) (rate(stacks_signer_block_responses_sent{response_type="rejected"}[3d])) / on (host) ' +
      "sum by (host) (rate(stacks_signer_block_responses_sent[3d])) > 0.01 and on (host) " +
      'sum by (host) (rate(stacks_signer_block_responses_sent{response_type="rejected"}[6h])) / on (host) ' +
      "sum by (host) (rate(stacks_signer_block_responses_sent[6h])) > 0.01",
  );
});

it("takes what was never good for 0 good, not for nothing", () => {
  expect(unanswered("5m").promql).toBe(
    "1 - (sum by (host) (rate(stacks_signer_block_responses_sent[5m])) or " +
      "sum by (host) (rate(stacks_signer_block_proposals_received[5m])) * 0) / on (host) " +
      "sum by (host) (rate(stacks_signer_block_proposals_received[5m]))",
  );
});

test.each(["fast", "slow"] as const)("%s windows make PromQL by Prometheus's grammar", (speed) => {
  const { promql } = burnRate({ objective: 0.95, errors: unanswered, by: ["host"] }, burnWindows[speed]);
  expect(promqlErrors(promql)).toEqual([]);
});

it("spends of thirty days what the workbook says: 2, 5 and 10 hundredths", () => {
  const hours = new Map<string, number>([
    ["1h", 1],
    ["6h", 6],
    ["3d", 72],
  ]);
  const spent = [...burnWindows.fast, ...burnWindows.slow].map(({ long, factor }) =>
    Math.round((100 * factor * (hours.get(long) ?? 0)) / 720),
  );
  expect(spent).toEqual([2, 5, 10]);
});

it("refuses an objective whose errors cannot come that fast, and takes the next one that can", () => {
  const of = (objective: number) => () =>
    burnRate({ objective, errors: unanswered, by: ["host"] }, burnWindows.fast);
  expect(of(0.93)).toThrow(
    "alerts: an objective of 0.93 at 14.4 times its budget never fires, or always; choose one between 0.931 and 1",
  );
  expect(of(0.931)().promql).toContain("> 0.9936 and");
  expect(of(1)).toThrow("an objective of 1 at 14.4");
});

const stale = shareOfTimeNot({
  good: clampMax(changes(gauge("stacks_node_stacks_tip_height"), "5m"), 1),
  step: "1m",
});

it("takes the share of time from a condition that is 1 while all is well", () => {
  expect(stale("1h").promql).toBe(
    "1 - avg_over_time(clamp_max(changes(stacks_node_stacks_tip_height[5m]), 1)[1h:1m])",
  );
  expect(promqlErrors(stale("1h").promql)).toEqual([]);
});

it("records each window once, under a name of level, share and window, and reads it from there", () => {
  const { rules, errors } = recordedShares({ name: "host:tip_stale", errors: stale, windows: ["1h", "5m"] });
  expect(rules).toEqual([
    { record: "host:tip_stale:share1h", expr: stale("1h").promql },
    { record: "host:tip_stale:share5m", expr: stale("5m").promql },
  ]);
  expect(errors("5m").promql).toBe("host:tip_stale:share5m");
  expect(() => errors("6h")).toThrow("alerts: host:tip_stale is not recorded for 6h; recorded are 1h and 5m");
});

it("records what all pairs of windows ask for", () => {
  const pairs = [...burnWindows.fast, ...burnWindows.slow];
  const { errors, rules } = recordedShares({
    name: "host:tip_stale",
    errors: stale,
    windows: windowsOf(pairs),
  });
  expect(rules.length).toBe(5);
  expect(burnRate({ objective: 0.99, errors, by: ["host"] }, burnWindows.slow).promql).toBe(
    "host:tip_stale:share3d > 0.01 and on (host) host:tip_stale:share6h > 0.01",
  );
});
