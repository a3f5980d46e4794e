import { describe, expect, test } from "vitest";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import { check } from "@stackmon/alloy-river/check";
import type { StackName } from "./cases.fixture.ts";
import { cases, made, stackFiles } from "./cases.fixture.ts";
import { agent } from "./agent/agent.ts";
import { certificateMetrics, lineQueues, sampleQueues } from "@stackmon/stacks";
import { hub } from "./hub/hub.ts";
import { pipeline } from "./pipeline.ts";
import { stackOf } from "./stack-of.fixture.ts";

describe.each(cases)("$role of $name", ({ name, role, make }) => {
  const { text, ast, variables, stability } = made(name, role);

  test("is as it was", async () => {
    await expect(text).toMatchFileSnapshot(`golden/${name}/${role}.alloy`);
  });

  test("passes the check", () => {
    expect(check(role, ast, { stability })).toEqual([]);
  });

  test("reads exactly the variables that it lists, each with a meaning", () => {
    const read = [...text.matchAll(/sys\.env\("(\w+)"\)/g)].map(([, variable]) => variable ?? "");
    expect(variables.map((each) => each.name).toSorted()).toEqual([...new Set(read)].toSorted());
    for (const each of variables) expect(each.meaning).toMatch(/^[A-Z].*\.$/);
  });

  test("falls back to the defaults that it lists", () => {
    const missing = variables.filter(
      (each) =>
        each.default !== "" &&
        !text.includes(`coalesce(sys.env("${each.name}"), ${JSON.stringify(each.default)})`),
    );
    expect(missing).toEqual([]);
  });

  test("is the same text again", () => {
    const again = make();
    expect(again.ok && again.text).toBe(text);
  });
});

const meanings: readonly [StackName, "agent" | "hub" | "single", wanted: string[], unwanted: string[]][] = [
  [
    "defaults",
    "agent",
    [
      'coalesce(sys.env("STACKMON_HUB_OTLP_ENDPOINT"), "http://127.0.0.1:4318")',
      "_SYSTEMD_UNIT=stacks-node.service _SYSTEMD_UNIT=stacks-signer.service _SYSTEMD_UNIT=bitcoind.service",
      "storage           = otelcol.storage.file.logs.handler",
      "storage       = otelcol.storage.file.metrics.handler",
      "queue_size        = 4294967296",
      "block_on_overflow = true",
      "num_consumers     = 1",
      'timeout = "50ms"',
      "max_size      = 8388608",
      'max_elapsed_time = "0s"',
      'keys = ["host", "job", "service", "level", "source_file"]',
      "__journal__boot_id",
      "__journal_priority_keyword",
      'prometheus.exporter.unix "host"',
      "node_filesystem_avail_bytes",
    ],
    [
      "loki.source.file",
      "loki.write",
      "prometheus.remote_write",
      "Sha2Hash",
      "scrape_timeout",
      "STACKMON_LABEL",
      "textfile",
      "stackmon_certificate",
    ],
  ],
  [
    "defaults",
    "hub",
    [
      "use_incoming_timestamp = true",
      "source_file",
      "disable_message_parsing=1",
      'prometheus.scrape "alloy"',
      'prometheus.exporter.unix "host"',
      'coalesce(sys.env("STACKMON_LOGS_STORE_ADDRESS"), "127.0.0.1:9428")',
      'endpoint               = string.format("[%s]:4318", coalesce(sys.env("STACKMON_HUB_LISTEN_ADDRESS"), "127.0.0.1"))',
      'coalesce(sys.env("STACKMON_LOGS_STORE_OTLP_ENDPOINT"), "http://127.0.0.1:9428/insert/opentelemetry")',
      'coalesce(sys.env("STACKMON_METRICS_STORE_OTLP_ENDPOINT"), "http://127.0.0.1:8428/opentelemetry")',
      'set(resource.attributes["job"], resource.attributes["service.name"])',
      "max_backoff_retries = 0",
      'max_keepalive_time = "24h"',
    ],
    ['prometheus.scrape "services"', "loki.source.journal"],
  ],
  [
    "defaults",
    "single",
    ["prometheus.scrape", "loki.source.journal", "source_file"],
    ["receive_http", "loki.source.api", "loki.write"],
  ],
  [
    "push",
    "agent",
    [
      'coalesce(sys.env("STACKMON_HUB_LOGS_URL"), "http://10.0.0.10:3500/loki/api/v1/push")',
      'coalesce(sys.env("STACKMON_HUB_METRICS_URL"), "http://10.0.0.10:9091/api/v1/metrics/write")',
      "max_backoff_retries = 0",
      'max_keepalive_time = "24h"',
    ],
    ["otelcol.exporter", 'loki.process "stacks"'],
  ],
  ["push", "hub", ["max_backoff_retries = 0", 'loki.process "stacks"'], ["otelcol.exporter"]],
  ["push", "single", ["max_backoff_retries = 0", 'loki.process "stacks"'], ["otelcol.exporter"]],
  [
    "labels",
    "agent",
    ['"network"', 'coalesce(sys.env("STACKMON_LABEL_REGION"), "eu")', 'sys.env("STACKMON_LABEL_RACK")'],
    ["STACKMON_LABEL_NETWORK"],
  ],
  ["labels", "hub", ['"network"', '"source_file", "network", "region", "rack"])'], ["STACKMON_LABEL"]],
  [
    "classic",
    "hub",
    [
      "9191",
      "3600",
      'coalesce(sys.env("STACKMON_HUB_LISTEN_ADDRESS"), "::")',
      "http://127.0.0.1:9090/api/v1/write",
      "http://127.0.0.1:9090/api/v1/otlp",
      'keep_keys(resource.attributes, ["service.name", "service.instance.id"])',
      "http://10.0.0.20:3200/loki/api/v1/push",
      "http://10.0.0.20:3200/otlp",
    ],
    ["disable_message_parsing", "vl_rows"],
  ],
  ["classic", "agent", ["http://[fd00::10]:4318"], ["transform"]],
  [
    "files",
    "agent",
    ['scrape_timeout  = "5s"', 'sys.env("STACKMON_ROOT") + "/var/log/stacks/signer*.log"', "Sha2Hash"],
    ["loki.source.journal", "STACKMON_STACKS_SIGNER_ADDRESS", "STACKMON_BITCOIN", "exporter.unix", "node_"],
  ],
  ["files", "hub", [], ["Sha2Hash", "exporter.unix", "node_"]],
  [
    "gated",
    "agent",
    [
      '"https://10.0.0.10:4318"',
      'coalesce(sys.env("STACKMON_TLS_KEY_FILE"), "/etc/stackmon/tls/node.key")',
      'reload_interval = "10s"',
      'directory = coalesce(sys.env("STACKMON_CERTIFICATES_FOLDER"), "/var/lib/stackmon-certificates")',
      "node_filesystem_avail_bytes|",
      "|stackmon_certificate_readable|",
    ],
    ["http://10.0.0.10", "insecure"],
  ],
  [
    "gated",
    "hub",
    [
      'endpoint               = "127.0.0.1:14318"',
      "include_metadata       = true",
      "listen_port    = 13500",
      "listen_port    = 24995",
      'otelcol.client.metadata["x-stackmon-host"][0]',
      "node-1;node-1|a\\.example\\.org;a\\.example\\.org",
      "^(?:stacks-node|stacks-signer|bitcoin-node|chrony)$",
      "prometheus\\.relabel\\.(?:node_a_example_org_26456|refused_node_a_example_org_26456)",
      'datapoint.attributes["host"] != otelcol.client.metadata["x-stackmon-host"][0]',
      'address        = "127.0.0.1:15140"',
    ],
    ["STACKMON_HUB_LISTEN_ADDRESS", ":4318", "listen_port    = 9091"],
  ],
  [
    "gatedPush",
    "agent",
    [
      '"https://10.0.0.10:3500/loki/api/v1/push"',
      '"https://10.0.0.10:9091/api/v1/metrics/write"',
      "tls_config",
      'set_collectors = ["textfile"]',
      `regex         = "${certificateMetrics.join("|")}"`,
    ],
    ["otelcol.exporter", "netdev", "node_cpu"],
  ],
  [
    "gatedPush",
    "hub",
    ['loki.process "gate"', "listen_port    = 13500", 'set_collectors = ["textfile"]'],
    ["otelcol.exporter", "14318", "node_cpu"],
  ],
  ["gatedPush", "single", ['prometheus.scrape "alloy"'], ["exporter.unix", "node_", "stackmon_certificate"]],
  [
    "scaled",
    "hub",
    [
      'coalesce(sys.env("STACKMON_LOGS_STORE_ADDRESS"), "127.0.0.1:9471")',
      'coalesce(sys.env("STACKMON_VMINSERT_ADDRESS"), "127.0.0.1:8480")',
      '__address__ = "[fd00::21]:9428",\n\t\t\t__host      = "store-1"',
      '__address__ = "10.0.0.22:8482",\n\t\t\t__host      = "store-2"',
      '"https://127.0.0.1:9428/insert/opentelemetry"',
      '"http://127.0.0.1:8428/opentelemetry"',
    ],
    ["METRICS_STORE_ADDRESS", "8400"],
  ],
  [
    "direct",
    "agent",
    [
      "_SYSTEMD_UNIT=stacks@mainnet.service _SYSTEMD_UNIT=chrony.service",
      'max_age       = "48h"',
      "http://10.0.0.20:9428/insert/opentelemetry",
      "http://10.0.0.20:8428/opentelemetry",
      'set(resource.attributes["instance"], resource.attributes["service.instance.id"])',
    ],
    ["STACKMON_HUB", "bitcoind.service", "STACKMON_BITCOIN_NODE_ADDRESS", "STACKMON_LOGS_STORE_ADDRESS"],
  ],
];

test.each(meanings)("%s %s says what it must, and no more", (name, role, wanted, unwanted) => {
  const { text } = made(name, role);
  for (const each of wanted) expect(text).toContain(each);
  for (const each of unwanted) expect(text).not.toContain(each);
});

test("a stack without hub has no hub pipeline, and its agent is the single server's but for the store's scrape", () => {
  expect(hub(stackOf(stackFiles.direct))).toBeUndefined();
  const whole = made("direct", "single").text;
  const start = whole.indexOf("// What the store of metrics");
  const end = whole.indexOf("// Samples wait");
  expect(made("direct", "agent").text).toBe(whole.slice(0, start) + whole.slice(end));
});

test("a machine is scraped once, though it is node and hub", () => {
  const exporters = made("defaults", "single").text.match(/^prometheus\.exporter\.unix /gm);
  expect(exporters).toHaveLength(1);
});

test("what a service does not have is neither scraped nor read", () => {
  const bare = agent(
    stackOf({ nodes: [{ host: "node-1" }], services: { "bitcoin-node": { unit: "none", metrics: "none" } } }),
  );
  expect(bare.ok && bare.variables.map(({ name }) => name)).toEqual([
    "STACKMON_HOST",
    "STACKMON_ROOT",
    "STACKMON_HUB_OTLP_ENDPOINT",
  ]);
  expect(bare.ok && bare.text).not.toMatch(/"services"|loki\.source/);
});

test("boards and alerts know the queues by their names", () => {
  const ids = (name: "pair" | "direct"): string[] =>
    [...made(name, "agent").text.matchAll(/^otelcol\.exporter\.otlphttp "(\w+)"/gm)].map(
      ([, label]) => `otelcol.exporter.otlphttp.${label}`,
    );
  const queues = [...ids("pair"), ...ids("direct")].toSorted();
  expect(queues).toEqual([...lineQueues, ...sampleQueues].toSorted());
  expect(made("defaults", "hub").text).not.toMatch(/otlphttp "(hub|store)(_metrics)?"/);
});

test("what the check refuses is no pipeline", () => {
  const store = prometheus.remoteWrite("store", {
    endpoint: [{ url: "http://127.0.0.1:8428", headers: { "X-Store-Token": "s3cret" } }],
  });
  const refused = pipeline("hub", [store], []);
  expect(refused.ok ? [] : refused.diagnostics.map(({ code }) => code)).toContain("alloy/literal-secret");
});
