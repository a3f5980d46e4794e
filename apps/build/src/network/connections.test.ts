import { describe, expect, test } from "vitest";
import { parseStack } from "../stack-file/read.ts";
import type { Role } from "../render/role.ts";
import type { Connection } from "./connection.ts";
import { connections, target } from "./connections.ts";

function rows(role: Role, file: string): readonly Connection[] {
  const stack = parseStack(file, "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  return connections(role, stack.value);
}

const line = (one: Connection): string =>
  `${one.direction}: ${one.source} -> ${one.destination} ${target(one)} ${one.protocol}`;

const far = "nodes: [{ host: a }, { host: b }]\nhub: { address: 10.0.0.10 }";

describe("who connects to whom", () => {
  test.each<[string, Role, string, readonly string[]]>([
    [
      "an agent reaches its hub, and listens for its own machine alone",
      "agent",
      `${far}\nservices: { stacks-node: {} }`,
      [
        "local: Alloy -> Stacks node 127.0.0.1:9153 HTTP",
        "outbound: Alloy -> hub Alloy 10.0.0.10:4318 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
      ],
    ],
    [
      "what is pushed goes to the receivers of pushes",
      "agent",
      `${far}\nservices: { stacks-node: {} }\ndelivery: { metrics: push, logs: push }`,
      [
        "local: Alloy -> Stacks node 127.0.0.1:9153 HTTP",
        "outbound: Alloy -> hub Alloy 10.0.0.10:9091 HTTP",
        "outbound: Alloy -> hub Alloy 10.0.0.10:3500 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
      ],
    ],
    [
      "a service on another machine is scraped there",
      "agent",
      "nodes: [{ host: a }]\nservices: { stacks-node: { metrics: '10.0.0.7:9153' } }",
      [
        "outbound: Alloy -> Stacks node 10.0.0.7:9153 HTTP",
        "local: Alloy -> hub Alloy 127.0.0.1:4318 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
      ],
    ],
    [
      "a hub of a name is looked up",
      "agent",
      "nodes: [{ host: a }]\nservices: { stacks-node: {} }\nhub: { address: hub.example.org, listenAddress: 10.0.0.10 }",
      [
        "local: Alloy -> Stacks node 127.0.0.1:9153 HTTP",
        "outbound: Alloy -> hub Alloy hub.example.org:4318 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
        "outbound: Alloy -> the machine's resolver as in /etc/resolv.conf:53 DNS",
      ],
    ],
    [
      "a hub is reached by agents, writes to its stores and scrapes them and Grafana",
      "hub",
      `${far}\nstores: { metrics: { kind: prometheus }, logs: { kind: loki } }`,
      [
        "inbound: agents -> hub Alloy 10.0.0.10:4318 HTTP",
        "inbound: other senders -> hub Alloy 10.0.0.10:9091 HTTP",
        "inbound: other senders -> hub Alloy 10.0.0.10:3500 HTTP",
        "local: nobody -> hub Alloy 127.0.0.1, any free gRPC",
        "local: nobody -> hub Alloy 127.0.0.1, any free gRPC",
        "local: Alloy -> Prometheus 127.0.0.1:9090 HTTP",
        "local: Alloy -> Loki 127.0.0.1:3100 HTTP",
        "local: Alloy -> Prometheus 127.0.0.1:9090 HTTP",
        "local: Alloy -> Loki 127.0.0.1:3100 HTTP",
        "local: Alloy -> Grafana 127.0.0.1:3000 HTTP",
        "local: Loki -> Loki 127.0.0.1:9095 gRPC",
        "local: Grafana -> Prometheus 127.0.0.1:9090 HTTP",
        "local: Grafana -> Loki 127.0.0.1:3100 HTTP",
        "local: browsers -> Grafana 127.0.0.1:3000 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
      ],
    ],
    [
      "an agent reaches both hubs of a pair",
      "agent",
      "nodes: [{ host: a }]\nservices: { stacks-node: {} }\nhub: { replicas: [{ host: x, address: 10.0.0.11 }, { host: y, address: 10.0.0.12 }] }",
      [
        "local: Alloy -> Stacks node 127.0.0.1:9153 HTTP",
        "outbound: Alloy -> hub Alloy 10.0.0.11:4318 HTTP",
        "outbound: Alloy -> hub Alloy 10.0.0.12:4318 HTTP",
        "local: browser on this machine -> Alloy 127.0.0.1:12345 HTTP",
      ],
    ],
    [
      "without a hub the stores are reached by agents",
      "hub",
      "nodes: [{ host: a }]\nhub: none\nstores: { metrics: { address: 10.0.0.20 }, logs: { address: 10.0.0.20 } }",
      [
        "inbound: agents -> VictoriaMetrics 10.0.0.20:8428 HTTP",
        "inbound: agents -> VictoriaLogs 10.0.0.20:9428 HTTP",
        "local: Grafana -> VictoriaMetrics 10.0.0.20:8428 HTTP",
        "local: Grafana -> VictoriaLogs 10.0.0.20:9428 HTTP",
        "local: browsers -> Grafana 127.0.0.1:3000 HTTP",
        "outbound: grafana-cli -> grafana.com grafana.com:443 HTTPS",
      ],
    ],
  ])("%s", (_, role, file, wanted) => expect(rows(role, file).map(line)).toEqual(wanted));
});

test.each([
  [
    "Grafana on an address of the hub's own",
    "grafana: { address: 10.0.0.10 }",
    ["local: Alloy -> Grafana 10.0.0.10:3000 HTTP"],
  ],
  ["Grafana that is not to be scraped", "grafana: { metrics: none }", []],
  [
    "vmalert elsewhere",
    "grafana: { metrics: none }\nvmalert: { metrics: 127.0.0.1:8880, logs: 10.0.0.30:8881 }",
    [
      "local: Alloy -> vmalert, rules on metrics 127.0.0.1:8880 HTTP",
      "outbound: Alloy -> vmalert, rules on logs 10.0.0.30:8881 HTTP",
    ],
  ],
])("a hub scrapes %s", (_, file, wanted) => {
  const scraped = rows("hub", `${far}\n${file}`).filter(({ purpose }) => purpose === "scrape its metrics");
  expect(scraped.map(line).filter((each) => !/Victoria/.test(each))).toEqual(wanted);
});

describe("where agents come from", () => {
  const from = (nodes: string): unknown =>
    rows("hub", `nodes: ${nodes}\nhub: { address: 10.0.0.10 }`)[0]?.from;

  test("is known when every node has an address, and only then", () => {
    expect(from("[{ host: a, address: 10.0.0.1 }, { host: b, address: 'fd00::2' }]")).toEqual([
      "10.0.0.1",
      "fd00::2",
    ]);
    expect(from("[{ host: a, address: 10.0.0.1 }, { host: b }]")).toEqual([]);
  });
});

test("nothing but Grafana asks who is there, and nothing but a download is encrypted", () => {
  const all = rows("hub", far);
  expect(
    all.filter(({ authentication }) => authentication !== "none").map(({ destination }) => destination),
  ).toEqual(["Grafana"]);
  expect(all.filter(({ transport }) => transport === "TLS").map(({ destination }) => destination)).toEqual([
    "grafana.com",
  ]);
});
