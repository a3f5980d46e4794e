import { describe, expect, test } from "vitest";
import { parseStack } from "../stack-file/read.ts";
import { hubProfile, isSubjectName, nodeProfile, storageProfile } from "./profile.ts";

const hubNames = (text: string, ...more: string[]): readonly string[] => {
  const read = parseStack(`nodes: [{ host: node-1 }]\n${text}`, "stack.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return hubProfile(read.value, more).names;
};

test("a storage node is a server under its name and its address, and nobody's client", () => {
  const text = "nodes: [{ host: node-1 }]\nstorage: { nodes: [{ host: store_1, address: 10.0.0.21 }] }";
  const read = parseStack(text, "stack.yaml");
  const stack = read.ok ? read.value : undefined;
  const [node] = stack?.storage?.nodes ?? [];
  if (stack === undefined || node === undefined) throw new Error(JSON.stringify(read));
  expect(storageProfile(stack, node)).toMatchObject({
    commonName: "store_1",
    names: ["10.0.0.21"],
    usages: ["serverAuth"],
  });
});

describe("names of the hub", () => {
  test.each([
    ["all defaults", "", ["127.0.0.1", "localhost"]],
    ["a name", "hub: { address: hub.example.org }", ["hub.example.org", "127.0.0.1", "localhost"]],
    [
      "a name, and an address to listen at",
      "hub: { address: hub.example.org, listenAddress: 10.0.0.10 }",
      ["hub.example.org", "10.0.0.10", "127.0.0.1", "localhost"],
    ],
    [
      "all interfaces",
      "hub: { address: 10.0.0.10, listenAddress: 0.0.0.0 }",
      ["10.0.0.10", "127.0.0.1", "localhost"],
    ],
    [
      "all IPv6 interfaces",
      'hub: { address: fd00::10, listenAddress: "::" }',
      ["fd00::10", "127.0.0.1", "localhost"],
    ],
    [
      "no hub, but stores that agents write to",
      "hub: none\nstores: { metrics: { address: 10.0.0.11 }, logs: { address: logs.example.org } }",
      ["10.0.0.11", "logs.example.org", "localhost", "127.0.0.1"],
    ],
  ])("%s", (_, text, names) => {
    expect(hubNames(text)).toEqual(names);
  });

  test("further ones are added once", () => {
    expect(hubNames("", "203.0.113.7", "localhost")).toEqual(["127.0.0.1", "localhost", "203.0.113.7"]);
  });
});

test.each([
  ["node-1", true],
  ["Node-1.EXAMPLE.org", true],
  ["1node", true],
  ["10.0.0.5", true],
  ["fd00::5", true],
  [`${"a".repeat(63)}.org`, true],
  [`${"a".repeat(64)}.org`, false],
  [`${"a.".repeat(126)}b`, true],
  [`${"a.".repeat(127)}b`, false],
  ["node_1", false],
  ["a..b", false],
  ["node-.example", false],
  ["10.0.0.300", false],
  ["10.5", false],
  ["", false],
])("%s as a subject alternative name: %s", (text, is) => {
  expect(isSubjectName(text)).toBe(is);
});

test.each([
  ["node-1", ["node-1"]],
  ["10.0.0.5", ["10.0.0.5"]],
  ["node_1", []],
  ["a..b", []],
])("node %s is its common name, and names %j", (host, names) => {
  const read = parseStack(`nodes: [{ host: "${host}" }]`, "stack.yaml");
  const [node] = read.ok ? read.value.nodes : [];
  if (!read.ok || node === undefined) throw new Error(JSON.stringify(read));
  expect(nodeProfile(read.value, node)).toEqual({
    commonName: host,
    organization: "stacks",
    names,
    usages: ["clientAuth"],
  });
});
