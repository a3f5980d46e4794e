import { describe, expect, test } from "vitest";
import { linesOf } from "../lines.fixture.ts";

const first = { host: "store-1", address: "10.0.0.21" };
const second = { host: "store-2", address: "10.0.0.22" };
const third = { host: "store-3", address: "10.0.0.23" };
const asking = { tls: true, login: "stackmon" };
const scaled = {
  nodes: [{ host: "node-1", address: "10.0.0.1" }],
  hub: { address: "10.0.0.10" },
  stores: { logs: asking },
  storage: { nodes: [first, second, third] },
};

/** Codes and places of what is reported. */
const found = (file: object): string[] =>
  linesOf({ ...scaled, ...file }).map((line) => line.split(" › ")[0] ?? "");

test("machines of their own keep lines, or lines and samples", () => {
  expect(found({})).toEqual([]);
  expect(found({ storage: { nodes: [second] } })).toEqual([]);
  expect(found({ storage: { nodes: [{ ...first, readOnly: true }, second] } })).toEqual([]);
  expect(
    found({ storage: { ...scaled.storage, stores: ["metrics", "logs"], replicationFactor: 2 } }),
  ).toEqual([]);
  expect(found({ storage: { ...scaled.storage, stores: ["metrics"] }, stores: {} })).toEqual([]);
});

describe("what keeps nothing", () => {
  test.each<[string, object, readonly string[]]>([
    [
      "two of one host, whatever its capitals",
      { storage: { nodes: [first, { ...second, host: "STORE-1" }] } },
      ["stack/duplicate-host: storage.nodes[1].host"],
    ],
    [
      "two of one address",
      { storage: { nodes: [first, { ...second, address: first.address }] } },
      ["stack/storage-address: storage.nodes[1].address"],
    ],
    [
      "a node of the stack",
      { storage: { nodes: [{ host: "node-1", address: "10.0.0.1" }] } },
      ["stack/duplicate-host: storage.nodes[0].host", "stack/storage-address: storage.nodes[0].address"],
    ],
    [
      "the hub",
      { storage: { nodes: [{ host: "hub", address: "10.0.0.10" }] } },
      ["stack/storage-address: storage.nodes[0].address"],
    ],
    [
      "an address that every machine has",
      {
        storage: {
          nodes: [
            { ...first, address: "127.0.0.1" },
            { ...second, address: "::" },
          ],
        },
      },
      ["stack/storage-address: storage.nodes[0].address", "stack/storage-address: storage.nodes[1].address"],
    ],
    ["nodes of no hub", { hub: "none" }, ["stack/unsupported-storage: hub"]],
    [
      "nodes of two hubs",
      {
        hub: {
          replicas: [
            { host: "hub-1", address: "10.0.0.11" },
            { host: "hub-2", address: "10.0.0.12" },
          ],
        },
        stores: { metrics: asking, logs: asking },
      },
      ["stack/unsupported-storage: hub.replicas"],
    ],
    [
      "a store that cannot be spread",
      { stores: { logs: { kind: "loki" } } },
      ["stack/unsupported-storage: stores.logs.kind"],
    ],
    [
      "a store that cannot be spread, of samples",
      { storage: { ...scaled.storage, stores: ["metrics"] }, stores: { metrics: { kind: "prometheus" } } },
      ["stack/unsupported-storage: stores.metrics.kind"],
    ],
    [
      "a store elsewhere",
      { stores: { logs: { ...asking, address: "10.0.0.20" } } },
      ["stack/unsupported-storage: stores.logs.address"],
    ],
    [
      "nodes that take nothing",
      { storage: { nodes: [{ ...first, readOnly: true }] } },
      ["stack/unsupported-storage: storage.nodes"],
    ],
    [
      "copies on nodes that take nothing",
      {
        storage: {
          nodes: [first, second, { ...third, readOnly: true }],
          stores: ["metrics"],
          replicationFactor: 2,
        },
      },
      ["stack/thin-replication: storage.replicationFactor"],
    ],
    [
      "copies of lines",
      { storage: { ...scaled.storage, replicationFactor: 2 } },
      ["stack/replication-factor: storage.replicationFactor"],
    ],
    [
      "more copies than nodes",
      { storage: { ...scaled.storage, stores: ["metrics", "logs"], replicationFactor: 4 } },
      ["stack/replication-factor: storage.replicationFactor"],
    ],
    [
      "copies that cannot be kept up",
      { storage: { ...scaled.storage, stores: ["metrics", "logs"], replicationFactor: 3 } },
      ["stack/thin-replication: storage.replicationFactor"],
    ],
    [
      "a receiver on the port of what stands before the nodes",
      {
        hub: { ...scaled.hub, listenAddress: "0.0.0.0", tls: "mutual", logsPort: 9471, otlpPort: 8481 },
        storage: { ...scaled.storage, stores: ["metrics", "logs"] },
      },
      ["stack/port-clash: hub.logsPort", "stack/port-clash: hub.otlpPort"],
    ],
    [
      "lines on a port of vmstorage",
      {
        stores: { logs: { ...asking, port: 8401 } },
        storage: { ...scaled.storage, stores: ["metrics", "logs"] },
      },
      ["stack/port-clash: stores.logs.port"],
    ],
    ["lines for whoever asks", { stores: {} }, ["stack/open-store: stores.logs"]],
  ])("%s", (_, file, wanted) => expect(found(file)).toEqual(wanted));
});

test("what was invalid itself is reported once", () => {
  expect(found({ storage: { nodes: [{ host: "store 1", address: first.address }] } })).toEqual([
    "stack/malformed-value: storage.nodes[0].host",
  ]);
});
