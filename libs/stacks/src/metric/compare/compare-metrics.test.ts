import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { metrics } from "../catalogue.ts";
import { exposition } from "../exposition.ts";
import type { MetricSource } from "../metric.ts";
import { readExposition } from "../text/read-exposition.ts";
import { compareMetrics } from "./compare-metrics.ts";
import { changeKinds, isBreaking } from "./metric-change.ts";
import type { MetricChange } from "./metric-change.ts";

/** What a real signer 4.0.2 exposes soon after its start. */
const signer = readFileSync(new URL("../../../fixtures/metrics/signer-4.0.2.prom", import.meta.url), "utf8");

/** Of a run that is settled, in which nothing is still to come. */
const changesOf = (service: MetricSource, ...texts: readonly string[]): readonly MetricChange[] =>
  compareMetrics(
    service,
    texts.flatMap((text) => [...readExposition(text).families.values()]),
    { settled: true },
  ).changes;

/** The families that a signer has touched after some hours, of which the real ones are among them. */
const touched = exposition("stacks-signer", {
  touched: metrics
    .filter(({ service, status }) => service === "stacks-signer" && status === "live")
    .filter(({ name }) => !signer.includes(`# TYPE ${name} `))
    .map(({ name }) => name as "stacks_signer_nonce"),
});
const whole = signer + touched;

test("a signer that has touched all is as the catalogue says", () => {
  expect(changesOf("stacks-signer", whole)).toEqual([]);
  expect(compareMetrics("stacks-signer", [...readExposition(whole).families.values()])).toEqual({
    changes: [],
    known: metrics
      .filter(({ service, status }) => service === "stacks-signer" && status === "live")
      .map(({ name }) => name),
    further: [],
  });
});

test("what a signer that has just started has not touched is missed, and nothing else", () => {
  const changes = changesOf("stacks-signer", signer);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["vanished"]));
  expect(changes).toHaveLength(11);
});

describe("of a run of which nobody says that it is settled", () => {
  const soon = (service: MetricSource, text: string): readonly MetricChange[] =>
    compareMetrics(service, [...readExposition(text).families.values()]).changes;

  test("what node and signer have not touched is told apart, and breaks nothing", () => {
    const changes = soon("stacks-signer", signer);
    expect(changes.map(({ kind, name }) => ({ kind, name }))).toEqual(
      changesOf("stacks-signer", signer).map(({ name }) => ({ kind: "untouched", name })),
    );
    expect(changes.filter(isBreaking)).toEqual([]);
    expect(soon("stacks-node", "").filter(isBreaking)).toEqual([]);
  });

  test("what seems to be renamed vanished nevertheless", () => {
    const [name, renamed] = ["stacks_signer_stacks_node_height", "stacks_signer_stacks_nodes_height"];
    expect(soon("stacks-signer", whole.replaceAll(name, renamed))).toEqual([
      { kind: "vanished", name, type: "gauge", nearest: renamed },
      { kind: "appeared", name: renamed, seen: "gauge" },
    ]);
    expect(soon("stacks-signer", whole.replaceAll(name, "up_and_running"))).toEqual([
      { kind: "appeared", name: "up_and_running", seen: "gauge" },
      { kind: "untouched", name, type: "gauge" },
    ]);
  });

  test.each(["bitcoin-node", "alloy", "loki"] as const)("%s has all from its start", (service) => {
    expect(soon(service, "").some(isBreaking)).toBe(true);
    expect(soon(service, "").some(({ kind }) => kind === "untouched")).toBe(false);
  });
});

test("several answers are one", () => {
  expect(changesOf("stacks-signer", signer, touched)).toEqual([]);
});

describe("of a real signer whose", () => {
  const height = "stacks_signer_stacks_node_height";
  const rpc = "stacks_signer_node_rpc_call_latencies_histogram";
  test.each<[what: string, from: string | RegExp, to: string, changes: readonly MetricChange[]]>([
    [
      "gauge is renamed",
      /stacks_signer_stacks_node_height/g,
      "stacks_signer_stacks_nodes_height",
      [
        { kind: "vanished", name: height, type: "gauge", nearest: "stacks_signer_stacks_nodes_height" },
        { kind: "appeared", name: "stacks_signer_stacks_nodes_height", seen: "gauge" },
      ],
    ],
    [
      "gauge is another one's",
      /stacks_signer_stacks_node_height/g,
      "up_and_running",
      [
        { kind: "vanished", name: height, type: "gauge" },
        { kind: "appeared", name: "up_and_running", seen: "gauge" },
      ],
    ],
    [
      "gauge is a counter",
      `# TYPE ${height} gauge`,
      `# TYPE ${height} counter`,
      [{ kind: "retyped", name: height, seen: "counter", known: "gauge" }],
    ],
    ["gauge says no type", `# TYPE ${height} gauge\n`, "", []],
    ["histogram says no type", `# TYPE ${rpc} histogram\n`, "", []],
    [
      "gauge has a label",
      `${height} 7`,
      `${height}{network="mainnet",empty=""} 7`,
      [{ kind: "unknown-labels", name: height, labels: ["network"] }],
    ],
    [
      "histogram has another label",
      /path=/g,
      "route=",
      [
        { kind: "missing-labels", name: rpc, labels: ["path"] },
        { kind: "unknown-labels", name: rpc, labels: ["route"] },
      ],
    ],
    [
      "label has another value",
      /response_type="rejected"/g,
      'response_type="ignored"',
      ["block_responses_sent", "block_validation_responses"].map((name) => ({
        kind: "unknown-values",
        name: `stacks_signer_${name}`,
        label: "response_type",
        values: ["ignored"],
      })),
    ],
    [
      "histogram has other buckets",
      /(?<=v2.*)le="0.005"/g,
      'le="0.004"',
      [
        {
          kind: "rebucketed",
          name: rpc,
          seen: [0.004, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
          known: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        },
      ],
    ],
  ])("%s", (_, from, to, changes) => {
    const changed = whole.replace(from, to);
    expect(changed).not.toBe(whole);
    expect(changesOf("stacks-signer", changed)).toEqual(changes);
  });
});

describe("metrics that need not be there", () => {
  const dead = metrics.filter(({ service, status }) => service === "stacks-node" && status === "dead");
  const conditional = metrics.filter(
    ({ service, status }) => service === "stacks-node" && status === "conditional",
  );
  const live = exposition("stacks-node");
  /** The Python client names what has no series yet: a banned peer, an error. */
  const untouched = [
    "bitcoin_ban_created gauge",
    "bitcoin_banned_until gauge",
    "bitcoin_exporter_errors_total counter",
  ];
  const bitcoin = exposition("bitcoin-node") + untouched.map((type) => `# TYPE ${type}\n`).join("");

  test("conditional ones say when they are, and break nothing", () => {
    const changes = changesOf("stacks-node", live);
    expect(changes).toEqual(
      conditional
        .map(({ name, condition = "" }) => ({ kind: "absent", name, condition }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(changes.filter(isBreaking)).toEqual([]);
  });

  test.each(dead.map(({ name, type }) => ({ name, type })))(
    "$name, dead upstream, is called out",
    ({ name, type }) => {
      const revived = changesOf("stacks-node", `${live}# TYPE ${name} ${type}\n`);
      expect(revived[0]).toEqual({ kind: "revived", name, seen: type });
    },
  );

  test("the start of the process is known of every program, and not missed", () => {
    const start = "# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds 1\n";
    for (const text of [bitcoin, bitcoin + start])
      expect(new Set(changesOf("bitcoin-node", text).map(({ kind }) => kind))).toEqual(new Set(["absent"]));
  });
});

test("of a program of which the catalogue has a selection, further metrics are none that appeared", () => {
  const text = `${exposition("alloy")}# TYPE alloy_labelstore_global_ids_count gauge\nalloy_labelstore_global_ids_count 1\n`;
  const { changes, further } = compareMetrics("alloy", [...readExposition(text).families.values()]);
  expect(further).toEqual(["alloy_labelstore_global_ids_count"]);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["absent"]));
});

test("labels of Alloy are compared as pipelines store them", () => {
  const text = `# TYPE loki_write_sent_entries_total counter
loki_write_sent_entries_total{component_id="loki.write.store",component_path="/",host="127.0.0.1:9428",tenant=""} 1
# TYPE stacks_log_lines_total counter
stacks_log_lines_total{component_id="loki.process.stacks",component_path="/",host="node-1",job="stacks",level="info",region="eu",source_file="src/main.rs"} 1
# TYPE prometheus_scrape_targets_gauge gauge
prometheus_scrape_targets_gauge{component_id="prometheus.scrape.alloy",component_path="/",scrape_job="alloy"} 1
`;
  const relabelled = changesOf("alloy", text).filter(({ kind }) => kind !== "absent" && kind !== "vanished");
  expect(relabelled).toEqual([
    { kind: "unknown-labels", name: "prometheus_scrape_targets_gauge", labels: ["scrape_job"] },
  ]);
});

test("changes come from what breaks queries to what breaks nothing", () => {
  expect(new Set(changeKinds).size).toBe(changeKinds.length);
  const kinds = changesOf("stacks-node", "# TYPE a gauge\na 1\n").map(({ kind }) => kind);
  expect(kinds).toEqual(kinds.toSorted((a, b) => changeKinds.indexOf(a) - changeKinds.indexOf(b)));
});
