import { describe, expect, test } from "vitest";
import { hasCertificates, tlsOf } from "./certificate-use.ts";
import type { MachineRole } from "./certificate-use.ts";
import { readStack } from "./read-stack.ts";
import type { Stack } from "./stack.ts";

const address = "10.0.0.10";
const roles: readonly MachineRole[] = ["agent", "hub", "single"];

function stackOf(file: object): Stack {
  const read = readStack({ nodes: [{ host: "node-1" }], ...file });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const plainHub = { hub: { address } };
const gate = { hub: { address, tls: "mutual" } };
const stores = (tls: boolean | "mutual", address?: string) => ({
  stores: { metrics: { kind: "prometheus", tls, address } },
});

describe("what the programs of agent, hub and single server know each other by", () => {
  test.each([
    ["plain HTTP everywhere", plainHub, [false, false, false]],
    ["a gate", gate, ["mutual", "mutual", false]],
    ["a store with TLS behind a plain hub", { ...plainHub, ...stores(true) }, [false, true, true]],
    [
      "a store that asks for a certificate",
      { ...plainHub, ...stores("mutual") },
      [false, "mutual", "mutual"],
    ],
    ["agents that write to a store with TLS", { hub: "none", ...stores(true, address) }, [true, true, true]],
    ["a gate before a store with TLS", { ...gate, ...stores(true) }, ["mutual", "mutual", true]],
  ] as const)("%s", (_, file, expected) => {
    const stack = stackOf(file);
    expect(roles.map((role) => tlsOf(role, stack))).toEqual(expected);
    expect(hasCertificates(stack)).toBe(expected.some((tls) => tls !== false));
  });

  test("a storage node shows one where the store that it keeps does", () => {
    const storage = { nodes: [{ host: "store-1", address: "10.0.0.21" }] };
    const spread = (...signals: string[]) =>
      tlsOf(
        "storage",
        stackOf({ ...gate, stores: { logs: { tls: true } }, storage: { ...storage, stores: signals } }),
      );
    expect([spread("logs"), spread("metrics"), tlsOf("storage", stackOf(gate))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
