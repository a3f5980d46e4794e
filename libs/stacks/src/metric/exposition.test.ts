import { describe, expect, test } from "vitest";
import { metric, metrics } from "./catalogue.ts";
import { exposition } from "./exposition.ts";
import { familiesOf } from "./exposition.fixture.ts";
import { isScrapedFrom } from "./metric.ts";
import type { MetricSource } from "./metric.ts";

const all: readonly MetricSource[] = [
  "stacks-node",
  "stacks-signer",
  "bitcoin-node",
  "host",
  "alloy",
  "victoria-metrics",
  "prometheus",
  "victoria-logs",
  "loki",
  "vmalert",
  "grafana",
];

describe.each(all)("%s", (service) => {
  const families = familiesOf(exposition(service));

  test("exposes its live families with the catalogue's types, labels and buckets", () => {
    const live = metrics.filter(
      (each) => each.service !== "any" && isScrapedFrom(each, service) && each.status === "live",
    );
    const closed = live.filter(
      ({ name, labels }) => name === "python_info" || !Object.values(labels).some((v) => v.length === 0),
    );
    expect([...families.keys()]).toEqual(closed.map(({ name }) => name).sort());
    for (const [name, family] of families) {
      const known = metric(name as "up");
      expect(family.type).toBe(known.type);
      expect([...family.labels].sort()).toEqual(Object.keys(known.labels).sort());
      expect([...family.bounds]).toEqual([
        ...(known.buckets ?? []).map(String),
        ...(known.buckets ? ["+Inf"] : []),
      ]);
    }
  });

  test("histograms add up", () => {
    for (const [name, { type, samples }] of familiesOf(exposition(service, { scrape: 4 }))) {
      if (type !== "histogram") continue;
      const counts = samples.filter((each) => each.labels["le"] === "+Inf").map(({ value }) => value);
      expect(samples.filter((each) => each.name === `${name}_count`).map(({ value }) => value)).toEqual(
        counts,
      );
      for (const [index, { labels, value }] of samples.entries()) {
        if (
          labels["le"] !== undefined &&
          index > 0 &&
          samples[index - 1]?.labels["le"] !== undefined &&
          labels["path"] === samples[index - 1]?.labels["path"]
        ) {
          expect(value).toBeGreaterThanOrEqual(samples[index - 1]?.value ?? 0);
        }
      }
    }
  });

  test("counters never fall, and the same arguments give the same text", () => {
    const [before, after] = [exposition(service, { scrape: 1 }), exposition(service, { scrape: 2 })].map(
      familiesOf,
    );
    for (const [name, { type, samples }] of before ?? []) {
      const later = after?.get(name)?.samples ?? [];
      for (const [index, { value }] of samples.entries()) {
        if (type !== "gauge") expect(later[index]?.value, name).toBeGreaterThanOrEqual(value);
        if (type === "counter") expect(later[index]?.value, name).toBe(value + 1);
      }
    }
    expect(exposition(service, { scrape: 2 })).toBe(exposition(service, { scrape: 2 }));
  });
});

test("only touched families appear, conditional ones among them", () => {
  const text = exposition("stacks-node", {
    touched: ["stacks_unreachable_errors_total", "stacks_signer_nonce"],
  });
  expect(text).toBe(
    `# HELP stacks_unreachable_errors_total ${metric("stacks_unreachable_errors_total").help}\n` +
      "# TYPE stacks_unreachable_errors_total counter\n" +
      'stacks_unreachable_errors_total{error_type="parse"} 10\n' +
      'stacks_unreachable_errors_total{error_type="static_check"} 10\n' +
      'stacks_unreachable_errors_total{error_type="runtime_check"} 10\n',
  );
  expect(exposition("stacks-node", { touched: [] })).toBe("");
});

test("values and label values can be given", () => {
  const text = exposition("bitcoin-node", {
    touched: ["bitcoin_exporter_errors_total", "bitcoin_blocks"],
    values: { bitcoin_blocks: 935_454 },
    labelValues: { bitcoin_exporter_errors_total: { type: ['Con"Error\\'] } },
  });
  expect(text.split("\n").filter((line) => !line.startsWith("#"))).toEqual([
    "bitcoin_blocks 935454",
    'bitcoin_exporter_errors_total{type="Con\\"Error\\\\"} 10',
    "",
  ]);
});
