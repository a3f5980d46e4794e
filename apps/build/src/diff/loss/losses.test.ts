import { describe, expect, test } from "vitest";
import { bundleOf, lossesBetween } from "../diff.fixture.ts";
import { lossCodes } from "./loss.ts";

/** What was and what is, in one file. */
type Row = readonly [what: string, before: string, after: string, losses: readonly string[]];

const file = (path: string, rows: readonly Row[]): void => {
  test.each(rows)("%s", (_, before, after, expected) => {
    expect(lossesBetween(bundleOf({ [path]: before }), bundleOf({ [path]: after }))).toEqual(expected);
  });
  for (const [, , , losses] of rows) for (const loss of losses) told.add(loss.split(" ", 1)[0] ?? "");
};
const told = new Set<string>();

const reader = (name: string, more = ""): string =>
  `loki.source.journal "${name}" {\n\tforward_to = [loki.write.store.receiver]\n${more}}\nloki.write "store" {\n\tendpoint {\n\t\turl = "http://a"\n\t}\n}\n`;
const queue = (storage: string, exporter = "out", directory = ""): string =>
  `otelcol.storage.file "${storage}" {${directory}\n}\notelcol.exporter.otlphttp "${exporter}" {\n\tclient {\n\t\tendpoint = "http://a"\n\t}\n\n\tsending_queue {\n\t\tstorage = otelcol.storage.file.${storage}.handler\n\t}\n}\n`;
const remoteWrite = (name: string, labels = "", url = "http://a"): string =>
  `prometheus.remote_write "${name}" {\n\tendpoint {\n\t\turl = "${url}"\n\t}\n${labels}}\n`;

describe("read positions", () => {
  file("alloy/hub.alloy", [
    [
      "a reader has another name",
      reader("units"),
      reader("journal"),
      ["read-positions component loki.source.journal.units"],
    ],
    ["a reader has another argument", reader("units"), reader("units", '\tmax_age = "1h"\n'), []],
    ["a reader goes", reader("units"), reader("units").replace(/^[\s\S]*?\n}\n/, ""), []],
    ["what keeps no positions has another name", 'loki.echo "a" { }\n', 'loki.echo "b" { }\n', []],
  ]);
});

describe("write queues", () => {
  file("alloy/hub.alloy", [
    [
      "a remote_write has another name",
      remoteWrite("a"),
      remoteWrite("b"),
      ["write-queue component prometheus.remote_write.a"],
    ],
    ["a remote_write goes", remoteWrite("a"), "", ["write-queue component prometheus.remote_write.a"]],
    ["a remote_write comes", "", remoteWrite("a"), []],
    ["a remote_write has another address", remoteWrite("a"), remoteWrite("a", "", "http://b"), []],
    [
      "a store of queues has another name",
      queue("logs"),
      queue("lines"),
      ["write-queue component otelcol.storage.file.logs"],
    ],
    [
      "a store of queues has another directory",
      queue("logs"),
      queue("logs", "out", '\n\tdirectory = "/srv/queue"'),
      ["write-queue component otelcol.storage.file.logs"],
    ],
    [
      "an exporter with a stored queue has another name",
      queue("logs"),
      queue("logs", "hub"),
      ["write-queue component otelcol.exporter.otlphttp.out"],
    ],
    [
      "an exporter without one has another name",
      queue("logs").replace(/\n\n\tsending_queue[\s\S]*/, "\n}\n"),
      queue("logs", "hub").replace(/\n\n\tsending_queue[\s\S]*/, "\n}\n"),
      [],
    ],
    [
      "an exporter takes another store",
      `${queue("logs")}otelcol.storage.file "other" { }\n`,
      `${queue("logs").replace("file.logs.handler", "file.other.handler")}otelcol.storage.file "other" { }\n`,
      ["write-queue flow otelcol.exporter.otlphttp.out"],
    ],
  ]);
});

const relabel = (component: string, rule: string): string => `${component} "x" {\n${rule}}\n`;
const rule = (label: string, value: string, more = ""): string =>
  `\trule {\n${more}\t\ttarget_label = "${label}"\n\t\treplacement = "${value}"\n\t}\n`;
const selected = '\t\tsource_labels = ["__name__"]\n';

describe("labels of series and streams", () => {
  const series = (type: string): string[] => [`series-labels component ${type}.x`];
  const streams = (type: string): string[] => [`stream-fields component ${type}.x`];
  const exporter = (more: string): string =>
    `otelcol.exporter.otlphttp "x" {\n\tclient {\n\t\tendpoint = "http://a"\n${more}\t}\n}\n`;
  const fields = (names: string): string => exporter(`\t\theaders = {"VL-Stream-Fields" = "${names}"}\n`);
  const process = (values: string): string =>
    `loki.process "x" {\n\tforward_to = []\n\n\tstage.labels {\n\t\tvalues = ${values}\n\t}\n}\n`;
  const keys = (names: string): string =>
    `otelcol.processor.groupbyattrs "x" {\n\tkeys = ${names}\n\n\toutput { }\n}\n`;
  file("alloy/hub.alloy", [
    [
      "another value",
      relabel("discovery.relabel", rule("job", "a")),
      relabel("discovery.relabel", rule("job", "b")),
      series("discovery.relabel"),
    ],
    [
      "a label more",
      relabel("discovery.relabel", ""),
      relabel("discovery.relabel", rule("region", "eu")),
      series("discovery.relabel"),
    ],
    [
      "a label that ends before the series",
      relabel("discovery.relabel", ""),
      relabel("discovery.relabel", rule("__tmp", "eu")),
      [],
    ],
    [
      "a label of some series more",
      relabel("prometheus.relabel", ""),
      relabel("prometheus.relabel", rule("node", "a", selected)),
      [],
    ],
    [
      "a label of some series less",
      relabel("prometheus.relabel", rule("node", "a", selected)),
      relabel("prometheus.relabel", ""),
      series("prometheus.relabel"),
    ],
    [
      "an external label",
      remoteWrite("x"),
      remoteWrite("x", '\texternal_labels = {cluster = "a"}\n'),
      series("prometheus.remote_write"),
    ],
    [
      "a label of a reader",
      reader("x"),
      reader("x", '\tlabels = {host = "a"}\n'),
      streams("loki.source.journal"),
    ],
    [
      "a label of a stage",
      process('{level = ""}'),
      process('{level = "", file = ""}'),
      streams("loki.process"),
    ],
    [
      "an attribute of a stream's resource",
      keys('["host"]'),
      keys('["host", "region"]'),
      streams("otelcol.processor.groupbyattrs"),
    ],
    [
      "VictoriaLogs' fields of a stream",
      fields("host"),
      fields("host,level"),
      streams("otelcol.exporter.otlphttp"),
    ],
    ["another header", fields("host"), fields("host").replace('host"}', 'host", "X-A" = "1"}'), []],
  ]);
  file("stores/loki.yaml", [
    [
      "Loki's own",
      "limits_config:\n  otlp_config:\n    resource_attributes: { ignore_defaults: true }\n",
      "limits_config:\n  otlp_config:\n    resource_attributes: { ignore_defaults: false }\n",
      ["stream-fields setting stores/loki.yaml"],
    ],
    [
      "another limit of Loki",
      "limits_config: { max_line_size: 1MB }\n",
      "limits_config: { max_line_size: 2MB }\n",
      [],
    ],
  ]);
  file("env/nodes/node-1.env", [
    [
      "of a machine",
      "STACKMON_HOST=a\n",
      "STACKMON_HOST=b\n",
      ["series-labels environment env/nodes/node-1.env"],
    ],
    ["an empty one, which is none", "A=1\n", "A=1\nSTACKMON_LABEL_REGION=\n", []],
    ["services of a machine", "STACKMON_SERVICES=a\n", "STACKMON_SERVICES=a|b\n", []],
  ]);
});

describe("state of alerts", () => {
  const rules = (more: Readonly<Record<string, unknown>>, group = "g"): string =>
    JSON.stringify({
      groups: [{ name: group, rules: [{ alert: "A", expr: "up == 0", for: "5m", ...more }] }],
    });
  file("rules/stackmon-metrics.yaml", [
    ["another name", rules({}), rules({ alert: "B" }), ["alert-state alert A"]],
    ["another group", rules({}), rules({}, "h"), ["alert-state alert A"]],
    ["another label", rules({}), rules({ labels: { severity: "info" } }), ["alert-state alert A"]],
    ["a shorter time", rules({}), rules({ for: "1m" }), []],
    ["another annotation", rules({}), rules({ annotations: { summary: "s" } }), []],
    ["another threshold", rules({}), rules({ expr: "up == 1" }), []],
    ["no such rule any more", rules({}), '{"groups":[{"name":"g","rules":[]}]}', []],
  ]);
  const grafana = (more: Readonly<Record<string, unknown>>, folder = "f", group = "g"): string =>
    JSON.stringify({
      groups: [{ name: group, folder, rules: [{ uid: "u", title: "A", data: [1], for: "5m", ...more }] }],
    });
  file("grafana/provisioning/alerting/stackmon.yaml", [
    ["another UID", grafana({}), grafana({ uid: "v" }), ["alert-state grafana-rule A (u)"]],
    ["another title", grafana({}), grafana({ title: "B" }), ["alert-state grafana-rule A (u)"]],
    ["another folder", grafana({}), grafana({}, "h"), ["alert-state grafana-rule A (u)"]],
    ["another group", grafana({}), grafana({}, "f", "h"), ["alert-state grafana-rule A (u)"]],
    ["another label", grafana({}), grafana({ labels: { a: "b" } }), ["alert-state grafana-rule A (u)"]],
    ["a shorter time", grafana({}), grafana({ for: "1m" }), []],
    ["another panel", grafana({}), grafana({ panelId: 3 }), []],
  ]);
});

describe("recorded history", () => {
  const rules = (more: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ groups: [{ name: "g", rules: [{ record: "a:b", expr: "up", ...more }] }] });
  file("rules/stackmon-metrics.yaml", [
    ["another name", rules({}), rules({ record: "a:c" }), ["recorded-history recording a:b"]],
    ["another label", rules({}), rules({ labels: { a: "b" } }), ["recorded-history recording a:b"]],
    ["another expression", rules({}), rules({ expr: "down" }), []],
  ]);
});

describe("links", () => {
  const board = (uid: string, title = "Node"): string =>
    JSON.stringify({ uid, title, panels: [{ id: 1, title: "Up" }] });
  file("grafana/dashboards/node.json", [
    ["another UID", board("a"), board("b"), ["dashboard-links dashboard a"]],
    ["another title", board("a"), board("a", "Nodes"), []],
    ["another board", board("a"), board("b", "Nodes"), []],
  ]);
  const source = (uid: string, url = "http://a"): string =>
    JSON.stringify({ datasources: [{ name: "metrics", uid, url }] });
  file("grafana/provisioning/datasources/stackmon.yaml", [
    ["another UID of a data source", source("a"), source("b"), ["data-source-links data-source metrics"]],
    ["another address of a data source", source("a"), source("a", "http://b"), []],
  ]);
});

describe("stores", () => {
  file("stores/victoria-metrics.env", [
    [
      "a shorter retention",
      "VM_retentionPeriod=30d\n",
      "VM_retentionPeriod=2w\n",
      ["retention environment stores/victoria-metrics.env"],
    ],
    ["a longer retention", "VM_retentionPeriod=30d\n", "VM_retentionPeriod=5w\n", []],
    [
      "a storage node that is asked no more",
      "VL_storageNode=10.0.0.21:9428,10.0.0.22:9428\n",
      "VL_storageNode=10.0.0.22:9428\n",
      ["store-data environment stores/victoria-metrics.env"],
    ],
    [
      "storage nodes instead of an own store",
      "VL_storageDataPath=/var/lib/victoria-logs\n",
      "VL_storageNode=10.0.0.22:9428\n",
      ["store-data environment stores/victoria-metrics.env"],
    ],
    [
      "storage nodes in another order, and one more",
      "VL_storageNode=10.0.0.21:9428,10.0.0.22:9428\n",
      "VL_storageNode=10.0.0.22:9428,10.0.0.23:9428,10.0.0.21:9428\n",
      [],
    ],
    ["the same in other words", "VM_retentionPeriod=14d\n", "VM_retentionPeriod=2w\n", []],
    [
      "another folder",
      "VM_storageDataPath=/a\n",
      "VM_storageDataPath=/b\n",
      ["store-data environment stores/victoria-metrics.env"],
    ],
    ["another address", "VM_httpListenAddr=a:1\n", "VM_httpListenAddr=b:1\n", []],
  ]);
  const unit = (retention: string, path: string): string =>
    `[Service]\nExecStart=/usr/bin/prometheus \\\n  --storage.tsdb.path=${path} \\\n  --storage.tsdb.retention.time=${retention}\n`;
  file("systemd/prometheus.service", [
    [
      "a shorter retention by a flag",
      unit("30d", "/a"),
      unit("3d", "/a"),
      ["retention unit prometheus.service"],
    ],
    [
      "another folder by a flag",
      unit("30d", "/a"),
      unit("30d", "/b"),
      ["store-data unit prometheus.service"],
    ],
    ["a longer retention by a flag", unit("30d", "/a"), unit("40d", "/a"), []],
  ]);
  const args = (more: string): string =>
    `CUSTOM_ARGS="--disable-reporting --stability.level=public-preview${more}"\n`;
  file("env/alloy.env", [
    [
      "Alloy's own folder by a flag",
      args(""),
      args(" --storage.path=/srv"),
      ["store-data environment env/alloy.env"],
    ],
    ["another flag of Alloy", args(""), args(" --cluster.name=a"), []],
  ]);
  test("another store takes its place", () => {
    const [before, after] = [bundleOf({}, { prometheus: "v3" }), bundleOf({}, { "victoria-metrics": "v1" })];
    expect(lossesBetween(before, after)).toEqual(["store-data program prometheus"]);
    expect(lossesBetween(before, bundleOf({}, { prometheus: "v4" }))).toEqual([]);
    expect(lossesBetween(bundleOf({}, { alloy: "v1" }), bundleOf({}, {}))).toEqual([]);
  });
});

test("every code is told by a row", () => {
  expect([...told].toSorted()).toEqual([...lossCodes].toSorted());
});
