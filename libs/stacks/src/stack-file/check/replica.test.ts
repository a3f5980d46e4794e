import { describe, expect, test } from "vitest";
import { linesOf } from "../lines.fixture.ts";

const nodes = [{ host: "node-1", address: "10.0.0.1" }];
const first = { host: "hub-1", address: "10.0.0.11" };
const second = { host: "hub-2", address: "10.0.0.12" };
const asking = { tls: true, login: "stackmon" };
const stores = { metrics: asking, logs: asking };
const pair = { nodes, hub: { replicas: [first, second] }, stores };

/** Codes and places of what is reported. */
const found = (file: object): string[] =>
  linesOf({ ...pair, ...file }).map((line) => line.split(" › ")[0] ?? "");

test("two hubs under two addresses are a pair", () => {
  expect(found({})).toEqual([]);
  expect(found({ hub: { replicas: [second, first], tls: "mutual" } })).toEqual([]);
  expect(found({ grafana: { database: { host: "10.0.0.20:5432" } } })).toEqual([]);
});

describe("what is no pair", () => {
  test.each<[string, object, readonly string[]]>([
    ["one hub", { hub: { replicas: [first] } }, ["stack/replica-count: hub.replicas"]],
    [
      "three hubs",
      { hub: { replicas: [first, second, { host: "hub-3", address: "10.0.0.13" }] } },
      ["stack/replica-count: hub.replicas"],
    ],
    [
      "two of one host, whatever its capitals",
      { hub: { replicas: [first, { ...second, host: "HUB-1" }] } },
      ["stack/duplicate-host: hub.replicas[1].host"],
    ],
    [
      "two of one address",
      { hub: { replicas: [first, { ...second, address: first.address }] } },
      ["stack/replica-address: hub.replicas[1].address"],
    ],
    [
      "neither with an address, on two nodes",
      {
        nodes: [...nodes, { host: "node-2" }],
        hub: { replicas: [{ host: "hub-1", adress: "10.0.0.11" }, { host: "hub-2" }] },
      },
      ["stack/unknown-key: hub.replicas[0].adress", "stack/missing-key: hub.replicas[1]"],
    ],
    [
      "a hub on a node",
      { hub: { replicas: [first, { host: "node-1", address: "10.0.0.1" }] } },
      ["stack/duplicate-host: hub.replicas[1].host", "stack/replica-address: hub.replicas[1].address"],
    ],
    [
      "an address that every machine has",
      { hub: { replicas: [first, { ...second, address: "127.0.0.1" }] } },
      ["stack/replica-address: hub.replicas[1].address"],
    ],
    [
      "an address beside theirs",
      { hub: { ...pair.hub, address: "10.0.0.10", listenAddress: "10.0.0.10" } },
      ["stack/replica-address: hub.address", "stack/replica-address: hub.listenAddress"],
    ],
    [
      "stores that cannot be one",
      { stores: { metrics: { ...asking, kind: "prometheus" }, logs: { kind: "loki", tls: "mutual" } } },
      ["stack/unsupported-replicas: stores.metrics.kind", "stack/unsupported-replicas: stores.logs.kind"],
    ],
    [
      "stores elsewhere",
      { stores: { metrics: asking, logs: { ...asking, address: "10.0.0.20" } } },
      ["stack/unsupported-replicas: stores.logs.address"],
    ],
    ["pushes", { delivery: { logs: "push" } }, ["stack/unsupported-replicas: delivery.logs"]],
    [
      "a database for one Grafana",
      { hub: { address: "10.0.0.10" }, grafana: { database: { host: "10.0.0.20:5432" } } },
      ["stack/unsupported-replicas: grafana.database"],
    ],
    [
      "a receiver on the port of vmauth's neighbours",
      { hub: { ...pair.hub, otlpPort: 9094, logsPort: 8428 } },
      ["stack/port-clash: hub.otlpPort", "stack/port-clash: stores.metrics.port"],
    ],
    [
      "stores that ask the other hub for nothing",
      { stores: {} },
      ["stack/open-store: stores.metrics", "stack/open-store: stores.logs"],
    ],
  ])("%s", (_, file, wanted) => expect(found(file)).toEqual(wanted));
});
