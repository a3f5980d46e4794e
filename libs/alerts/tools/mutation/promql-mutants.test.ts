import { expect, it } from "vitest";
import type { Rule } from "../../src/render/rule-file.ts";
import { promqlErrors } from "../../src/grammar.fixture.ts";
import { promqlMutants } from "./promql-mutants.ts";
import { timingMutants } from "./rule-mutants.ts";

const rule: Rule = {
  alert: "A",
  expr: 'sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e == 0',
  for: "0m",
  keep_firing_for: "10m",
  labels: {},
  annotations: {},
};

it("changes one thing of the expression at a time", () => {
  expect(promqlMutants(rule).map(({ kind, rule: { expr } }) => `${kind}: ${expr}`)).toMatchInlineSnapshot(`
    [
      "labels: sum by (path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e == 0",
      "labels: sum by (host) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{reason=~"c|d"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{service="mutant",reason=~"c|d"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{service="b"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{service="b",reason=~"mutant"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{service="b",reason=~"d"}[10m])) > 5 unless on (host) e == 0",
      "matcher: sum by (host, path) (increase(a_total{service="b",reason=~"c"}[10m])) > 5 unless on (host) e == 0",
      "window: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[300s])) > 5 unless on (host) e == 0",
      "window: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[1200s])) > 5 unless on (host) e == 0",
      "comparison: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) >= 5 unless on (host) e == 0",
      "comparison: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) < 5 unless on (host) e == 0",
      "threshold: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 4 unless on (host) e == 0",
      "threshold: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 6 unless on (host) e == 0",
      "logic: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 and on (host) e == 0",
      "logic: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 or on (host) e == 0",
      "labels: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on () e == 0",
      "comparison: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e != 0",
      "threshold: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e == -1",
      "threshold: sum by (host, path) (increase(a_total{service="b",reason=~"c|d"}[10m])) > 5 unless on (host) e == 1",
    ]
  `);
});

it("yields expressions that Prometheus can read", () => {
  expect(promqlMutants(rule).flatMap(({ rule: { expr } }) => promqlErrors(expr))).toEqual([]);
});

it("changes the times of a rule by one evaluation", () => {
  expect(timingMutants(rule).map(({ kind, change }) => `${kind}: ${change}`)).toEqual([
    "for: for ⟨0m → 60s⟩",
    "keepFiringFor: keep ⟨10m → none⟩",
    "keepFiringFor: keep ⟨10m → 540s⟩",
    "keepFiringFor: keep ⟨10m → 660s⟩",
  ]);
});
