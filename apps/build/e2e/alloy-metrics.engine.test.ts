import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { eventually, fetchJson, fetchText } from "@stackmon/harness";
import type { Metric } from "@stackmon/stacks";
import { compareMetrics, isBreaking, logMetricPrefix, metrics, readExposition } from "@stackmon/stacks";
import type { Labels } from "./labels.ts";
import type { Deployment } from "./stack.ts";
import { documentedLine, RunningStack, runsHub } from "./stack.ts";

/*
 * The catalogue of Alloy beside what the real one exposes in each role, and beside what of it is stored.
 */

const shapes: readonly Deployment["shape"][] = ["separated", "single", "gated"];

/** More of one Alloy would be more than what it watches. */
const mostSeries = 150;

const named = (name: string): Metric | undefined =>
  metrics.find((metric) => [metric.name, ...partsOf(metric)].includes(name));

const partsOf = ({ name, type }: Metric): readonly string[] =>
  type === "histogram" ? ["_bucket", "_sum", "_count"].map((part) => name + part) : [];

/** Labels of every series of this deployment, and of what is counted of a stream's lines. */
const common = ["__name__", "host", "instance", "job", "network", "region", "service"];

describe.each(shapes)("every Alloy of a stack that is %s", (shape) => {
  const stack = new RunningStack({ shape, metrics: "victoria-metrics", logs: "victoria-logs" });
  const machines = runsHub(stack.deployment) ? [stack.node, stack.hub] : [stack.node];
  let failed = true;
  let answers: readonly string[] = [];
  let stored: readonly Labels[] = [];

  beforeAll(async () => {
    await stack.start();
    stack.writeSignerLog(documentedLine);
    await eventually("lines of the journal and the file, sent and counted", async () => {
      answers = await Promise.all(
        machines.map(({ address }) => fetchText(`http://${address}:12345/metrics`)),
      );
      expect(answers[0]).toContain("\notelcol_exporter_sent_log_records_total{");
      expect(answers[0]).toContain("\notelcol_exporter_sent_metric_points_total{");
      expect(answers[0]).toContain(`\n${logMetricPrefix}lines_total{`);
    });
    await eventually("what Alloy counts in the store", async () => {
      stored = await storedOfAlloy();
      const names = new Set(stored.map(({ __name__ }) => __name__));
      expect(names).toContain("otelcol_exporter_sent_metric_points_total");
      expect(names).toContain(`${logMetricPrefix}lines_total`);
      expect(new Set(stored.map(({ host }) => host)).size).toBe(machines.length);
    });
    failed = false;
  });
  afterAll(() => stack.stop(failed));

  const keepWhenFailed = (): void =>
    onTestFailed(() => {
      failed = true;
    });

  const storedOfAlloy = async (): Promise<readonly Labels[]> => {
    const selector = '{__name__=~"alloy_.+|loki_.+|otelcol_.+|prometheus_.+|stacks_log_.+|stacks_gate_.+"}';
    const query = new URLSearchParams({ "match[]": selector });
    const url = `http://${stack.storeAddress}:8428/api/v1/series?${query}`;
    return (await fetchJson<{ readonly data: readonly Labels[] }>(url)).data;
  };

  test("exposes all that is live, with the catalogue's types and labels", () => {
    keepWhenFailed();
    for (const answer of answers) {
      const { families, diagnostics } = readExposition(answer);
      expect(diagnostics).toEqual([]);
      const { changes, known } = compareMetrics("alloy", [...families.values()]);
      expect(changes.filter(isBreaking)).toEqual([]);
      expect(changes.filter(({ kind }) => kind !== "absent")).toEqual([]);
      expect(known.length).toBeGreaterThan(20);
    }
  });

  test("stores what the catalogue has, and nothing else", () => {
    keepWhenFailed();
    for (const { __name__: name = "", ...labels } of stored) {
      const known = named(name);
      expect(known?.service, name).toBe("alloy");
      const own = [...Object.keys(known?.labels ?? {}), ...(name.endsWith("_bucket") ? ["le"] : [])];
      expect([...own, ...common], name).toEqual(expect.arrayContaining(Object.keys(labels)));
    }
  });

  test(`stores fewer than ${mostSeries} series of each machine`, () => {
    keepWhenFailed();
    const hosts = new Set(stored.map(({ host }) => host));
    for (const host of hosts) {
      const count = stored.filter((labels) => labels["host"] === host).length;
      console.info(`${shape}, ${host}: ${count} series`);
      expect(count).toBeLessThan(mostSeries);
    }
  });
});
