import { eventually, fetchJson, fetchText } from "@stackmon/harness";
import type { Metric, MetricSource } from "@stackmon/stacks";
import { isScrapedFrom, metrics, seriesNames } from "@stackmon/stacks";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { AllStores, combinations, storeAddress, textOf } from "./all-stores.ts";
import { RuleEvaluators } from "./rule-evaluators.ts";
import { makeTraffic, storeMetrics, storeNames } from "./store-exposition.ts";
import type { ToldFamily } from "./told-families.ts";
import { toldFamilies } from "./told-families.ts";

/*
 * The catalogue against what the real programs tell of themselves, each after it was asked and given something. Those of
 * VictoriaMetrics' makers name types with -metrics.exposeMetadata alone. Grafana cannot be run here.
 */

const stores = new AllStores();
const evaluators = new RuleEvaluators(stores.folder);
const told = new Map<MetricSource, string>();
let keep = true;

beforeAll(async () => {
  await stores.start(
    {},
    {
      "victoria-metrics": { VM_metrics_exposeMetadata: "true" },
      "victoria-logs": { VL_metrics_exposeMetadata: "true" },
    },
  );
  await evaluators.start();
  await eventually("an alert of vmalert in the store", async () => {
    const query = new URLSearchParams({ query: "ALERTS", nocache: "1", latency_offset: "1ms" });
    type Answer = { readonly data: { readonly result: readonly unknown[] } };
    const { data } = await fetchJson<Answer>(`http://${storeAddress}:8428/api/v1/query?${query}`);
    expect(data.result).not.toEqual([]);
  });
  for (const store of storeNames) {
    await makeTraffic(store);
    await makeTraffic(store);
  }
  await pushOldLine();
  for (const store of storeNames) told.set(store, await storeMetrics(store));
  told.set("prometheus", `${told.get("prometheus")}${await evaluators.metrics("prometheus")}`);
  told.set("vmalert", await evaluators.metrics("vmalert"));
  keep = false;
});

afterAll(async () => {
  await evaluators.stop();
  await stores.stop(keep);
});

/** Loki refuses it, and counts it. */
async function pushOldLine(): Promise<void> {
  const streams = [{ stream: { job: "old" }, values: [["1000000000", "a line of 1970"]] }];
  const { status } = await fetch(`http://${storeAddress}:3100/loki/api/v1/push`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ streams }),
  });
  expect(status).toBe(400);
}

describe.each(["victoria-metrics", "prometheus", "victoria-logs", "loki", "vmalert"] as const)(
  "%s",
  (program) => {
    const known = metrics.filter((metric) => metric.service !== "any" && isScrapedFrom(metric, program));
    const familyOf = ({ name }: Metric): ToldFamily | undefined =>
      toldFamilies(told.get(program) ?? "").get(name);

    const keepWhenFailed = (): void =>
      onTestFailed(() => {
        keep = true;
      });

    test("tells every metric that the catalogue has of it", () => {
      keepWhenFailed();
      const absent = known.filter((metric) => familyOf(metric) === undefined).map(({ name }) => name);
      expect(absent).toEqual([]);
    });

    test("tells each with the catalogue's type, bounds and quantiles", () => {
      keepWhenFailed();
      for (const metric of known) {
        const family = familyOf(metric);
        if (family === undefined) continue;
        expect([...family.types], metric.name).toContain(metric.type);
        expect([...family.bounds], metric.name).toEqual(
          metric.buckets === undefined ? [] : [...metric.buckets.map(String), "+Inf"],
        );
        expect([...family.quantiles], metric.name).toEqual(metric.quantiles ?? []);
      }
    });

    test("tells each with the catalogue's labels, and those values where it knows them all", () => {
      keepWhenFailed();
      for (const metric of known) {
        const family = familyOf(metric);
        if (family === undefined) continue;
        const labels = Object.keys(metric.labels).filter(
          // Of what several programs have, one may lack a label that another has.
          (label) => metric.service === program || family.labels.has(label),
        );
        expect([...family.labels.keys()].toSorted(), metric.name).toEqual(labels.toSorted());
        for (const [label, values] of Object.entries(metric.labels)) {
          if (metric.openLabels?.includes(label) === true) continue;
          expect([...(family.labels.get(label) ?? [])].toSorted(), `${metric.name} ${label}`).toEqual(
            values.toSorted(),
          );
        }
      }
    });

    test("is kept by the pipeline so far as the catalogue knows it, and no further", () => {
      const hub = combinations.map((of) => textOf(of, "alloy/hub.alloy")).join("\n");
      const kept = [...hub.matchAll(/regex\s+= "([^"]+)"\n\s+action\s+= "keep"/g)]
        .map(([, regex = ""]) => new RegExp(`^(?:${regex.replaceAll("\\\\", "\\")})$`))
        .find((regex) => regex.test(known[0]?.name ?? ""));
      const names = [...(told.get(program) ?? "").matchAll(/^([a-zA-Z_:][\w:]*)[{ ]/gm)].map(
        ([, name]) => name ?? "",
      );
      expect(new Set(names.filter((name) => kept?.test(name)))).toEqual(
        new Set(known.flatMap(seriesNames).filter((name) => names.includes(name))),
      );
    });
  },
);

test("ALERTS has the labels that the catalogue says", async () => {
  const query = new URLSearchParams({ query: "ALERTS", nocache: "1", latency_offset: "1ms" });
  type Answer = { readonly data: { readonly result: readonly { readonly metric: object }[] } };
  const { data } = JSON.parse(await fetchText(`http://${storeAddress}:8428/api/v1/query?${query}`)) as Answer;
  const labels = new Set(data.result.flatMap(({ metric }) => Object.keys(metric)));
  expect([...labels].toSorted()).toEqual(["__name__", "alertgroup", "alertname", "alertstate", "severity"]);
});
