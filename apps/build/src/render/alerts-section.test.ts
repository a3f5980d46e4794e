import { expect, test } from "vitest";
import { stackOf } from "../compose.fixture.ts";
import { alertsSection } from "./alerts-section.ts";

test.each([
  ["victoria", "vmalert with `-datasource.url=http://127.0.0.1:8428`."],
  ["victoria", "a second vmalert, with `-datasource.url=http://127.0.0.1:9428`."],
  ["direct", "vmalert with `-datasource.url=http://10.0.0.20:8428`."],
  ["pair", "vmalert with `-datasource.url=http://127.0.0.1:8427"],
  ["classic", "vmalert with `-datasource.url=http://127.0.0.1:9090`, or Prometheus itself"],
  ["classic", "Loki's ruler, which reads `rules/fake/`"],
] as const)("%s: the rule files are for %s", (name, evaluator) => {
  expect(alertsSection(stackOf(name))).toContain(`: ${evaluator}`);
});

test("Grafana evaluates; the rule files are instead of it, not beside it", () => {
  const text = alertsSection(stackOf("victoria"));
  expect(text).toMatch(/^Grafana evaluates every alert/m);
  expect(text).toMatch(/Load one or the other, not both/);
});

test("a vmalert that records is told where to", () => {
  expect(alertsSection(stackOf("victoria"))).toMatch(/needs `-remoteWrite\.url`.*\n.*record shares/);
});
