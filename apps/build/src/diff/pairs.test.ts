import { beforeAll, describe, expect, test } from "vitest";
import { compareBundles, type BundleDiff } from "./compare-bundles.ts";
import { changesIn, composedBundle, differencesOf } from "./diff.fixture.ts";
import { diffMarkdown } from "./output/markdown.ts";
import { diffText } from "./output/text.ts";
import type { Role } from "../render/role.ts";

const plain = `
nodes: [{ host: node-1, address: 10.0.0.1, services: [stacks-node, bitcoin-node] }, { host: node-2, address: 10.0.0.2 }]
hub: { address: 10.0.0.10 }
stores:
  metrics: { kind: victoria-metrics, retention: 30d }
  logs: { kind: victoria-logs, retention: 7d }
`;
const base = composedBundle(plain, "hub");

function against(change: (text: string) => string, role: Role = "hub"): BundleDiff {
  const before = role === "hub" ? base : composedBundle(plain, role);
  return compareBundles(before, composedBundle(change(plain), role));
}

const lossesOf = ({ losses }: BundleDiff): readonly string[] =>
  losses.map(({ code, kind, name }) => `${code} ${kind} ${name}`);

test("the same stack file makes no difference, whatever its layout", () => {
  expect(against((text) => text.replace(/ {2}metrics:/, "  # kept\n  metrics:")).changes).toEqual([]);
});

describe("a retention that is cut, and a threshold that is retuned", () => {
  let diff: BundleDiff;
  beforeAll(() => {
    diff = against(
      (text) =>
        `${text.replace("30d", "20d")}alerting: { rules: { StacksRpcSlow: { threshold: 5, for: 30m }, StacksFewPeers: { disabled: true } } }\n`,
    );
  });

  test("the retention is told as lost, the rules are not", () => {
    expect(lossesOf(diff)).toEqual(["retention environment stores/victoria-metrics.env"]);
    expect(differencesOf(diff, "environment", "stores/victoria-metrics.env")).toEqual([
      'VM_retentionPeriod: "30d" → "20d"',
    ]);
  });

  test("the rule's number and time are told in both evaluators", () => {
    const rule = differencesOf(diff, "alert", "StacksRpcSlow");
    expect(rule.map((one) => one.split(":", 1)[0])).toEqual(expect.arrayContaining(["expr", "for"]));
    expect(rule.find((one) => one.startsWith("for"))).toMatch(/ → "30m"$/);
    expect(differencesOf(diff, "grafana-rule", "StacksRpcSlow").length).toBeGreaterThan(1);
  });

  test("the rule that is disabled goes, with its runbook, and nothing else does", () => {
    expect(changesIn(diff).filter((one) => one.startsWith("removed"))).toEqual([
      "removed alert StacksFewPeers",
      "removed grafana-rule StacksFewPeers (stackmon-stacks-few-peers)",
      "removed runbook StacksFewPeers",
    ]);
    expect(changesIn(diff).filter((one) => /^(?:added|renamed)/.test(one))).toEqual([]);
  });

  test("text and Markdown are the golden files", async () => {
    const build = { schema: "stackmon/bundle-diff/1", bundles: [diff], added: [], removed: [] } as const;
    await expect(diffText(build)).toMatchFileSnapshot("golden/retention-and-rules.txt");
    await expect(diffMarkdown(build)).toMatchFileSnapshot("golden/retention-and-rules.md");
  });
});

test("a service more on a node is in that node's environment, and loses nothing", () => {
  const diff = against(
    (text) => text.replace("[stacks-node, bitcoin-node]", "[stacks-node, stacks-signer, bitcoin-node]"),
    "agent",
  );
  expect(differencesOf(diff, "environment", "env/nodes/node-1.env")).toEqual([
    'STACKMON_SERVICES: "stacks-node|bitcoin-node" → "stacks-node|stacks-signer|bitcoin-node"',
  ]);
  expect(lossesOf(diff)).toEqual([]);
});

test("a gate before the hub: its unit, its ports, and certificates for the agents", () => {
  const mutual = (text: string): string => text.replace("10.0.0.10 }", "10.0.0.10, tls: mutual }");
  const hub = against(mutual);
  expect(changesIn(hub)).toEqual(
    expect.arrayContaining([
      "added unit stackmon-gate.service",
      "removed component prometheus.receive_http.agents",
      "removed flow prometheus.receive_http.agents → prometheus.remote_write.store (metrics)",
      "added connection inbound: agents → hub's gate 10.0.0.10:4318, metrics and logs, OTLP over HTTP",
      "removed connection inbound: agents → hub Alloy 10.0.0.10:4318, metrics and logs, OTLP over HTTP",
      "added alert HubRefusesNode",
    ]),
  );
  expect(lossesOf(hub)).toEqual([]);
  const agent = against(mutual, "agent");
  expect(differencesOf(agent, "component", "otelcol.exporter.otlphttp.hub")).toEqual(
    expect.arrayContaining([expect.stringMatching(/^client\.endpoint: .*http:.* → .*https:/)]),
  );
  expect(lossesOf(agent)).toEqual([]);
});

test("another store: what it held is told as lost, data sources keep their UID", () => {
  const diff = against((text) => text.replace("kind: victoria-metrics", "kind: prometheus"));
  expect(lossesOf(diff)).toEqual(["store-data program victoria-metrics"]);
  expect(diff.losses[0]?.reason).toBe("its data stay on the disk, and prometheus begins empty");
  expect(changesIn(diff)).toEqual(
    expect.arrayContaining([
      "added program prometheus",
      "added unit prometheus.service",
      "removed unit victoria-metrics.service",
    ]),
  );
  expect(differencesOf(diff, "data-source", "Stacks metrics")).toContain(
    'type: "victoriametrics-metrics-datasource" → "prometheus"',
  );
});

test("a label more on a node: its series and streams begin anew", () => {
  const diff = against((text) => text.replace("node-1,", "node-1, labels: { region: eu },"), "agent");
  expect(lossesOf(diff)).toEqual(
    expect.arrayContaining([
      "series-labels component discovery.relabel.services",
      "stream-fields component otelcol.processor.groupbyattrs.streams",
      "series-labels environment env/nodes/node-1.env",
    ]),
  );
  expect(lossesOf(diff)).not.toContain("series-labels environment env/nodes/node-2.env");
});

test("the order of what is told is the same whichever bundle's files come first", () => {
  const other = composedBundle(plain.replace("30d", "20d"), "hub");
  const turned = { ...other, files: new Map([...other.files].toReversed()) };
  expect(compareBundles(base, turned)).toEqual(compareBundles(base, other));
});
