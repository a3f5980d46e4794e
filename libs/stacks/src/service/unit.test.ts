import { expect, test } from "vitest";
import { readStack } from "../stack-file/read-stack.ts";
import { serviceOfUnit } from "./unit.ts";

const read = readStack({
  nodes: [{ host: "a" }],
  services: { "stacks-node": { unit: "stacks@mainnet.service" }, "bitcoin-node": {} },
});

test.each([
  ["stacks@mainnet.service", "stacks-node"],
  ["bitcoind.service", "bitcoin-node"],
  ["stacks-signer.service", "stacks-signer"],
  ["nginx.service", "nginx"],
  ["user@1000.service", "user@1000"],
  ["a.b.slice", "a.b"],
])("entries of %s are of %s", (unit, service) => {
  expect(read.ok && serviceOfUnit(unit, read.value.services)).toBe(service);
});
