import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { logEvents, logMetricPrefix } from "../log-line/message/log-event.ts";
import { metric, metrics } from "./catalogue.ts";
import { familiesOf } from "./exposition.fixture.ts";

const of = (service: string): typeof metrics => metrics.filter((each) => each.service === service);
const count = (list: typeof metrics, key: "type" | "status"): Record<string, number> =>
  list.reduce<Record<string, number>>(
    (sum, each) => ({ ...sum, [each[key]]: (sum[each[key]] ?? 0) + 1 }),
    {},
  );

describe("the catalogue holds what the sources register", () => {
  test.each([
    ["stacks-node", { gauge: 27, counter: 18, histogram: 2 }, { live: 25, conditional: 17, dead: 5 }],
    ["stacks-signer", { gauge: 4, counter: 6, histogram: 4 }, { live: 13, dead: 1 }],
    // 46 of the exporter, and 8 of the Python client library.
    ["bitcoin-node", { gauge: 48, counter: 6 }, { live: 53, conditional: 1 }],
    ["host", { gauge: 41, counter: 23, untyped: 7 }, { live: 23, conditional: 48 }],
    ["alloy", { counter: 48, histogram: 1, gauge: 20 }, { live: 15, conditional: 54 }],
    ["victoria-metrics", { counter: 11, gauge: 13, summary: 1 }, { live: 22, conditional: 3 }],
    ["prometheus", { counter: 15, gauge: 10, summary: 1 }, { live: 19, conditional: 7 }],
    ["victoria-logs", { counter: 9, gauge: 10, summary: 1 }, { live: 17, conditional: 3 }],
    ["loki", { counter: 7, gauge: 8, histogram: 2 }, { live: 11, conditional: 6 }],
    ["vmalert", { counter: 9, gauge: 4, summary: 1 }, { live: 11, conditional: 3 }],
    ["grafana", { counter: 6, gauge: 4, histogram: 3 }, { live: 4, conditional: 9 }],
    ["victoria", { counter: 1, gauge: 3 }, { live: 4 }],
    ["victoria-store", { counter: 2, gauge: 2 }, { live: 4 }],
    ["rule-evaluator", { gauge: 2 }, { conditional: 2 }],
    ["process", { gauge: 4, counter: 1 }, { live: 5 }],
    ["any", { gauge: 5 }, { live: 5 }],
  ])("%s", (service, types, status) => {
    expect(count(of(service), "type")).toEqual(types);
    expect(count(of(service), "status")).toEqual(status);
  });

  test("each name once, in the grammar of Prometheus", () => {
    expect(new Set(metrics.map(({ name }) => name)).size).toBe(metrics.length);
    for (const { name, labels } of metrics) {
      expect(name).toMatch(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/);
      for (const label of Object.keys(labels))
        expect(label).toMatch(/^(?!le$|quantile$|__)[a-z_][a-z0-9_]*$/);
    }
  });

  test("histograms, and they alone, have buckets, which rise", () => {
    for (const { name, type, buckets } of metrics) {
      expect(buckets !== undefined, name).toBe(type === "histogram");
      expect(buckets, name).toEqual(buckets?.toSorted((a, b) => a - b));
    }
  });

  test("summaries, and they alone, have quantiles, which rise", () => {
    for (const { name, type, quantiles } of metrics) {
      expect(quantiles !== undefined, name).toBe(type === "summary");
      expect(quantiles, name).toEqual(quantiles?.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  test("a series count per label set that the sources imply", () => {
    const series = (name: Parameters<typeof metric>[0]): number => (metric(name).buckets?.length ?? -2) + 3;
    expect(series("stacks_node_rpc_call_latencies_histogram")).toBe(14);
    expect(series("stacks_node_mempool_tx_confirm_times")).toBe(17);
    expect(series("stacks_signer_block_validation_latencies_histogram")).toBe(12);
    expect(series("stacks_signer_block_response_latencies_histogram")).toBe(15);
  });

  test("what is conditional says when, and only gauges and untyped figures grow", () => {
    for (const { name, status, condition, grows, type } of metrics) {
      expect(condition !== undefined, name).toBe(status === "conditional");
      if (grows === true) expect(["gauge", "untyped"], name).toContain(type);
      if (type === "untyped") expect(grows, name).toBe(true);
    }
    expect(metrics.filter(({ grows }) => grows).length).toBe(14);
  });

  test("help is one sentence that names nothing as in the source's placeholders", () => {
    for (const { name, help, source } of metrics) {
      expect(help, name).toMatch(/^[A-Z0-9].*[.)]$/);
      expect(source, name).toMatch(/\.(rs|py|go|ts)(:|$| )/);
      expect(
        Object.values(metric(name as "up").labels)
          .flat()
          .join(),
        name,
      ).not.toMatch(/ \(|\[\.\.\./);
    }
  });
});

test("every event that pipelines count is a metric of Alloy's, with the same help and buckets", () => {
  for (const { metric: name, help, buckets, by } of logEvents) {
    const known = metric(`${logMetricPrefix}${name}` as "up");
    expect(known).toMatchObject({
      service: "alloy",
      help,
      type: buckets === undefined ? "counter" : "histogram",
    });
    expect(known.buckets).toEqual(buckets);
    expect(Object.keys(known.labels)).toEqual([
      "component_id",
      "level",
      "source_file",
      ...(by === undefined ? [] : [by]),
    ]);
  }
  const counted = of("alloy").filter(({ name }) => name.startsWith(logMetricPrefix));
  const further = [
    "lines_total",
    "times_unread_total",
    "gate_requests_refused_total",
    "gate_lines_refused_total",
  ];
  expect(counted).toHaveLength(logEvents.length + further.length);
});

test("a metric is found by its name", () => {
  expect(metric("stacks_node_stacks_tip_height")).toMatchObject({
    type: "gauge",
    unit: "height",
    service: "stacks-node",
  });
  expect(metric("up").service).toBe("any");
  expect(() => metric("stacks_node_tip" as "up")).toThrow("@stackmon/stacks: no metric stacks_node_tip");
});

test("a real signer exposes nothing that the catalogue does not know", () => {
  const fixture = new URL("../../fixtures/metrics/signer-4.0.2.prom", import.meta.url);
  const families = familiesOf(readFileSync(fixture, "utf8"));
  expect([...families.keys()].length).toBeGreaterThan(0);
  for (const [name, family] of families) {
    const known = metric(name as "up");
    expect([name, family.type, known.service]).toEqual([name, known.type, "stacks-signer"]);
    expect([...family.labels]).toEqual(Object.keys(known.labels));
    expect([...family.bounds]).toEqual([
      ...(known.buckets ?? []).map(String),
      ...(known.buckets ? ["+Inf"] : []),
    ]);
    for (const { labels } of family.samples) {
      for (const [label, values] of Object.entries(known.labels)) expect(values).toContain(labels[label]);
    }
  }
});
