import { describe, expect, test } from "vitest";
import { ringOf, type Fleet } from "./fleet.ts";
import { linesOf } from "./lines.fixture.ts";
import { readStack } from "./read-stack.ts";

const fleet: Fleet = {
  rings: [
    { name: "canary", labels: { ring: "canary" } },
    { name: "early", share: 0.1 },
    { name: "late", share: 0.2 },
    { name: "all" },
  ],
};
const hosts = Array.from({ length: 10_000 }, (_, index) => `node-${index + 1}`);
const ring = (host: string, labels = {}, ofStack = {}, of = fleet): string =>
  ringOf(of, { host, labels }, ofStack).name;

describe("ringOf", () => {
  test("takes a node into the first ring whose labels it has, of its own or of the stack", () => {
    expect(hosts.slice(0, 50).map((host) => ring(host, { ring: "canary", region: "eu" }))).not.toContain(
      "all",
    );
    expect(ring("node-1", {}, { ring: "canary" })).toBe("canary");
    expect(ring("node-1", { ring: "none" }, { ring: "canary" })).not.toBe("canary");
  });

  test("shares are of all hosts, and do not overlap", () => {
    const count = (name: string): number => hosts.filter((host) => ring(host) === name).length;
    expect(count("early")).toBeGreaterThan(900);
    expect(count("early")).toBeLessThan(1100);
    expect(count("late")).toBeGreaterThan(1850);
    expect(count("late")).toBeLessThan(2150);
    expect(count("all")).toBe(10_000 - count("early") - count("late"));
  });

  test("a larger share takes the hosts of the smaller one and more", () => {
    const wider: Fleet = { rings: [{ name: "early", share: 0.3 }, { name: "all" }] };
    const early = hosts.filter((host) => ring(host) === "early");
    expect(early.filter((host) => ring(host, {}, {}, wider) !== "early")).toEqual([]);
  });

  test("these hosts are of these rings, in this release and any other", () => {
    expect(["node-1", "NODE-1", "node-5", "a.example.org"].map((host) => ring(host))).toMatchInlineSnapshot(`
      [
        "all",
        "all",
        "all",
        "all",
      ]
    `);
  });
});

describe("rings of a stack file", () => {
  const read = (rings: object[] | undefined): string[] =>
    linesOf({
      hub: { address: "10.0.0.10" },
      nodes: hosts.slice(0, 40).map((host, index) => ({ host, labels: { n: String(index) } })),
      fleet: rings === undefined ? {} : { rings },
    });

  test("none is one of all nodes", () => {
    expect(read(undefined)).toEqual([]);
    const stack = readStack({ nodes: [{ host: "a" }], fleet: {} });
    expect(stack.ok && stack.value.fleet).toEqual({ rings: [{ name: "all" }] });
    const without = readStack({ nodes: [{ host: "a" }] });
    expect(without.ok && without.value.fleet).toBeUndefined();
  });

  test.each<[string, object[], string[]]>([
    [
      "labels, a share, the rest",
      [{ name: "a", labels: { n: "1" } }, { name: "b", share: 0.5 }, { name: "c" }],
      [],
    ],
    [
      "no rest",
      [{ name: "a", share: 0.5 }],
      [
        "stack/unusable-ring: fleet.rings[0].name › saw a share in the last ring, wanted one that takes every node that is left; add { name: all } after it",
      ],
    ],
    [
      "a rest before others",
      [{ name: "a" }, { name: "b" }],
      [
        "stack/unusable-ring: fleet.rings[0].name › a takes every node, wanted labels or a share, as rings follow it; add a share, such as share: 0.01, or move it to the end",
      ],
    ],
    [
      "a name twice",
      [{ name: "a", share: 0.5 }, { name: "a" }],
      [
        "stack/unusable-ring: fleet.rings[1].name › saw the name a a second time, wanted each ring once; rename one of them, or merge the two",
      ],
    ],
    [
      "labels and a share",
      [{ name: "a", share: 0.5, labels: { n: "1" } }, { name: "b" }],
      [
        "stack/unusable-ring: fleet.rings[0].share › saw labels and share, wanted one of them for a; remove one of them, or make two rings",
      ],
    ],
    [
      "shares of more than all",
      [{ name: "a", share: 0.5 }, { name: "b", share: 0.5 }, { name: "c" }],
      [
        "stack/unusable-ring: fleet.rings[1].share › the shares up to here are 1, wanted less than 1, which is all hosts; lower the shares",
      ],
    ],
    [
      "labels of nobody",
      [{ name: "a", labels: { n: "41" } }, { name: "b" }],
      [
        "stack/empty-ring: fleet.rings[0].labels › a takes none of 40 nodes; give a node these labels, or remove the ring",
      ],
    ],
    [
      "no labels",
      [{ name: "a", labels: {} }, { name: "b" }],
      [
        "stack/out-of-range: fleet.rings[0].labels › saw {}, wanted a mapping of label names to texts; add an entry, as in { network: mainnet }, or leave the key out",
      ],
    ],
    [
      "a slip in a key",
      [{ name: "a", shar: 0.1 }, { name: "b" }],
      ["stack/unknown-key: fleet.rings[0].shar › shar is no key of fleet.rings[0]; write share"],
    ],
  ])("%s", (_, rings, expected) => {
    expect(read(rings)).toEqual(expected);
  });
});

test("nodes of files that nobody read are missing", () => {
  expect(linesOf({ nodesFrom: "nodes/" })).toEqual([
    "stack/missing-key: stack file › nodes is missing, and the files of nodesFrom were not read; pass the nodes of those files as nodes",
  ]);
  expect(linesOf({ nodesFrom: "nodes/", nodes: [{ host: "a" }] })).toEqual([]);
});

test("a gate tells 8000 nodes apart, and no more", () => {
  const nodes = Array.from({ length: 8001 }, (_, index) => ({ host: `node-${index}` }));
  const hub = { address: "10.0.0.10", tls: "mutual" };
  expect(linesOf({ hub, nodes: nodes.slice(1) })).toEqual([]);
  expect(linesOf({ hub, nodes })).toEqual([
    "stack/out-of-range: nodes › saw 8001 nodes, wanted at most 8000 behind one gate, since hub.tls is mutual; make several stacks, each with a hub of its own",
  ]);
});
