import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../diagnostic.ts";
import { linesOf } from "./lines.fixture.ts";
import { readStack } from "./read-stack.ts";
import type { Stack } from "./stack.ts";
import type { StackFile } from "./stack-file.ts";

const nodes = [{ host: "node-1" }];

function stackOf(file: unknown): Stack {
  const read = readStack(file);
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join("\n"));
  return read.value;
}

describe("a file that says only who its nodes are", () => {
  test("is one server with every default", () => {
    expect(stackOf({ nodes })).toEqual({
      name: "stacks",
      job: "stacks",
      labels: {},
      scrapeInterval: "15s",
      services: [
        { name: "stacks-node", unit: "stacks-node.service", metricsAddress: "127.0.0.1:9153", logFiles: [] },
        {
          name: "stacks-signer",
          unit: "stacks-signer.service",
          metricsAddress: "127.0.0.1:30001",
          logFiles: [],
        },
        { name: "bitcoin-node", unit: "bitcoind.service", metricsAddress: "127.0.0.1:9332", logFiles: [] },
      ],
      journal: { enabled: true, units: [], maxAge: "7h" },
      hostMetrics: true,
      nodes: [{ host: "node-1", labels: {}, services: ["stacks-node", "stacks-signer", "bitcoin-node"] }],
      hub: {
        address: "127.0.0.1",
        listenAddress: "127.0.0.1",
        metricsPort: 9091,
        logsPort: 3500,
        otlpPort: 4318,
        tls: "none",
        replicas: [],
      },
      stores: {
        metrics: {
          kind: "victoria-metrics",
          address: "127.0.0.1",
          port: 8428,
          retentionDays: 30,
          tls: false,
          login: "none",
        },
        logs: {
          kind: "victoria-logs",
          address: "127.0.0.1",
          port: 9428,
          retentionDays: 7,
          tls: false,
          login: "none",
        },
      },
      sampling: [],
      limits: [],
      drops: [],
      maxLineBytes: 262_144,
      delivery: { logs: "queue", metrics: "queue", queueBytes: 4_294_967_296 },
      grafana: {
        address: "127.0.0.1",
        port: 3000,
        url: "http://127.0.0.1:3000",
        metricsAddress: "127.0.0.1:3000",
      },
      vmalert: { metrics: "none", logs: "none" },
      alerting: { contacts: [], routes: {}, groupBy: "host", muteWindows: [], rules: {} },
    } satisfies Stack);
  });

  test("warns of nothing", () => expect(linesOf({ nodes })).toEqual([]));
});

test.each(["10.0.0.1", "fd00::1"])("a node comes from %s", (address) => {
  expect(stackOf({ nodes: [{ host: "a", address }] }).nodes[0]?.address).toBe(address);
});

describe("what a file says wins over a default", () => {
  const said: readonly [string, Omit<StackFile, "nodes">, (stack: Stack) => unknown, unknown][] = [
    [
      "services in the file's order",
      { services: { "bitcoin-node": null, "stacks-node": {} } },
      (s) => s.services.map(({ name }) => name),
      ["bitcoin-node", "stacks-node"],
    ],
    [
      "a node runs what is declared",
      { services: { "stacks-node": {} } },
      (s) => s.nodes[0]?.services,
      ["stacks-node"],
    ],
    [
      "a service without metrics",
      { services: { "stacks-node": { metrics: "none" } } },
      (s) => s.services[0]?.metricsAddress,
      "none",
    ],
    [
      "the hub listens where it is reached",
      { hub: { address: "10.0.0.10" } },
      (s) => s.hub !== "none" && s.hub.listenAddress,
      "10.0.0.10",
    ],
    [
      "the hub listens elsewhere",
      { hub: { address: "hub.example.org", listenAddress: "10.0.0.10" } },
      (s) => s.hub !== "none" && s.hub.listenAddress,
      "10.0.0.10",
    ],
    ["no hub", { hub: "none" }, (s) => s.hub, "none"],
    ["weeks", { stores: { logs: { retention: "4w" } } }, (s) => s.stores.logs.retentionDays, 28],
    ["years", { stores: { metrics: { retention: "1y" } } }, (s) => s.stores.metrics.retentionDays, 365],
    ["Loki's own port", { stores: { logs: { kind: "loki" } } }, (s) => s.stores.logs.port, 3100],
    [
      "Prometheus's own port",
      { stores: { metrics: { kind: "prometheus" } } },
      (s) => s.stores.metrics.port,
      9090,
    ],
    [
      "another port",
      { stores: { metrics: { kind: "prometheus", port: 9095 } } },
      (s) => s.stores.metrics.port,
      9095,
    ],
    [
      "links lead to where Grafana binds",
      { grafana: { address: "fd00::10", port: 3001 } },
      (s) => s.grafana.url,
      "http://[fd00::10]:3001",
    ],
    [
      "links lead to where people open it",
      { grafana: { address: "10.0.0.10", url: "https://example.org/grafana/" } },
      (s) => [s.grafana.address, s.grafana.url],
      ["10.0.0.10", "https://example.org/grafana"],
    ],
    [
      "Grafana is scraped where it listens",
      { grafana: { address: "10.0.0.10", port: 3001 } },
      (s) => s.grafana.metricsAddress,
      "10.0.0.10:3001",
    ],
    [
      "Grafana that listens on all addresses is scraped on the loopback one",
      { grafana: { address: "0.0.0.0" } },
      (s) => s.grafana.metricsAddress,
      "127.0.0.1:3000",
    ],
    [
      "Grafana that is not to be scraped",
      { grafana: { metrics: "none" } },
      (s) => s.grafana.metricsAddress,
      "none",
    ],
    [
      "vmalert",
      { vmalert: { metrics: "127.0.0.1:8880" } },
      (s) => s.vmalert,
      { metrics: "127.0.0.1:8880", logs: "none" },
    ],
    [
      "a schema for editors",
      { $schema: "./stack-file.schema.json" },
      (s) => Object.keys(s).includes("$schema"),
      false,
    ],
  ];
  test.each(said)("%s", (_, file, part, wanted) => expect(part(stackOf({ ...file, nodes }))).toEqual(wanted));
});

const nodeSlips: readonly [nodes: unknown, rest: object, lines: string[]][] = [
  [
    [],
    {},
    [
      "stack/out-of-range: nodes › saw [], wanted a list of nodes; add an entry, as in [{ host: node-1 }], or leave the key out",
    ],
  ],
  [
    { host: "a" },
    {},
    ["stack/wrong-type: nodes › saw { host: a }, wanted a list of nodes; write it like [{ host: node-1 }]"],
  ],
  [
    ["node-1"],
    {},
    [
      'stack/wrong-type: nodes[0] › saw "node-1", wanted a mapping with at least a host; write it like { host: node-1 }',
    ],
  ],
  [
    [{ host: "node 1" }],
    {},
    [
      'stack/malformed-value: nodes[0].host › saw "node 1", wanted a host name of letters, digits, dots and dashes; write node1',
    ],
  ],
  [
    [{ host: "a", address: "a.example.org" }],
    {},
    [
      'stack/malformed-value: nodes[0].address › saw "a.example.org", wanted an IP address; write it like 10.0.0.1',
    ],
  ],
  [
    [{ host: "a" }, { host: "A" }],
    { hub: { address: "10.0.0.10" } },
    [
      "stack/duplicate-host: nodes[1].host › saw A, which nodes[0] has already, wanted a host of its own; rename one of them, or merge the two entries",
    ],
  ],
  [
    [{ host: "a", services: ["stack-node"] }],
    {},
    [
      'stack/unknown-value: nodes[0].services[0] › saw "stack-node", wanted a service name; write stacks-node',
    ],
  ],
  [
    [{ host: "a", services: ["postgres"] }],
    {},
    [
      'stack/unknown-value: nodes[0].services[0] › saw "postgres", wanted a service name; write one of stacks-node, stacks-signer, bitcoin-node',
    ],
  ],
  [
    [{ host: "a" }, { host: "b" }],
    { hub: "none" },
    [
      "stack/loopback-address: stores.metrics.address › saw 127.0.0.1, which on each of 2 nodes is that node itself, wanted an address of one server; write one that every node reaches, such as 10.0.0.10",
      "stack/loopback-address: stores.logs.address › saw 127.0.0.1, which on each of 2 nodes is that node itself, wanted an address of one server; write one that every node reaches, such as 10.0.0.10",
    ],
  ],
  [[{ host: "a" }], { hub: "none" }, []],
  [[{ host: "a" }, { host: "b" }], { hub: { address: "127.0.1.1" } }, []],
];

test.each(nodeSlips)("nodes %j with %j", (list, rest, lines) => {
  expect(linesOf({ ...rest, nodes: list })).toEqual(lines);
});

test.each([[null], [undefined], [7], ["nodes"], [[]], [[{ nodes }]]])("no mapping at all: %j", (file) => {
  const [line, ...more] = linesOf(file);
  expect(line).toMatch(
    /^stack\/wrong-type: stack file › saw .*, wanted a mapping with at least nodes; write it like \{ nodes: \[\{ host: node-1 \}\] \}$/,
  );
  expect(more).toEqual([]);
});

test("mistakes of every kind are reported at once, in the parts that the others leave", () => {
  const lines = linesOf({
    scrapeInterval: 15,
    labels: { job: "x", network: "mainnet" },
    stores: { metrics: { retenion: "30d" }, logs: { kind: "lokki", retention: "101y" } },
    hub: { address: "0.0.0.0", logsPort: 12345 },
    nodes: [{ labels: { Network: "a" } }, { host: "b", services: ["stacks-nod"] }, { host: "b" }],
  });
  expect(lines.map((line) => line.split(" ›")[0])).toEqual([
    "stack/wrong-type: scrapeInterval",
    "stack/missing-key: nodes[0]",
    "stack/unknown-value: nodes[1].services[0]",
    "stack/unknown-key: stores.metrics.retenion",
    "stack/unknown-value: stores.logs.kind",
    "stack/reserved-label: labels.job",
    "stack/ambiguous-label: nodes[0].labels.Network",
    "stack/duplicate-host: nodes[2].host",
    "stack/unspecified-address: hub.address",
    "stack/port-clash: hub.logsPort",
    "stack/out-of-range: stores.logs.retention",
  ]);
});

const two = [{ host: "a" }, { host: "b" }];
const followUps: readonly [slip: object, only: string, unhurt: object, followed: string][] = [
  [
    { hub: { address: "http://10.0.0.10" }, nodes: two },
    "stack/malformed-value",
    { hub: {}, nodes: two },
    "stack/loopback-address",
  ],
  [
    { hub: { adress: "10.0.0.10" }, nodes: two },
    "stack/unknown-key",
    { hub: { metricsPort: 9092 }, nodes: two },
    "stack/loopback-address",
  ],
  [
    { hubb: { address: "10.0.0.10" }, nodes: two },
    "stack/unknown-key",
    { nodes: two },
    "stack/loopback-address",
  ],
  [
    { hub: { adress: "10.0.0.10", metricsPort: 9153 }, nodes },
    "stack/unknown-key",
    { hub: { metricsPort: 9153 }, nodes },
    "stack/port-clash",
  ],
  [
    { grafana: { prt: 3001 }, hub: { metricsPort: 3000 }, nodes },
    "stack/unknown-key",
    { grafana: {}, hub: { metricsPort: 3000 }, nodes },
    "stack/port-clash",
  ],
  [
    { services: { "stacks-node": { metrics: "none", unit: "none", log: ["/var/log/a.log"] } }, nodes },
    "stack/unknown-key",
    { services: { "stacks-node": { metrics: "none", unit: "none" } }, nodes },
    "stack/silent-service",
  ],
];

test.each(followUps)(
  "no value of %j is blamed for what its default would be",
  (slip, only, unhurt, followed) => {
    const codes = (file: object): readonly unknown[] => linesOf(file).map((line) => line.split(":")[0]);
    expect(codes(slip)).toEqual([only]);
    expect(codes(unhurt)).toEqual([followed]);
  },
);

test("errors come before warnings", () => {
  const read = readStack({ hub: { address: "0.0.0.0", listenAddress: "0.0.0.0" }, nodes });
  expect(read.ok ? [] : read.diagnostics.map(({ severity }) => severity)).toEqual(["error", "warning"]);
});

test("reads a file without changing it", () => {
  const file = { nodes: [{ host: "a", extra: 1 }], labels: { n: 5 } };
  const before = JSON.stringify(file);
  readStack(file);
  expect(JSON.stringify(file)).toBe(before);
});

test("no JSON value throws, and each one reads the same twice", () => {
  const keys = [
    "nodes",
    "host",
    "hub",
    "labels",
    "services",
    "stacks-node",
    "logs",
    "stores",
    "sampling",
    "limits",
    "drops",
    "__proto__",
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<unknown>(null, 0, 1.5, true, "", "none", "a/b~c", "127.0.0.1:9153"),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys), tie("tree"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (file) => {
      expect(readStack(file)).toEqual(readStack(file));
    }),
    { seed: 7, numRuns: 500 },
  );
});
