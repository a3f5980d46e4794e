import { describe, expect, test } from "vitest";
import type { LocatedDiagnostic, Outcome } from "../diagnostic.ts";
import type { Stack } from "@stackmon/stacks";
import { pathSteps } from "../yaml/locate.ts";
import { parseStack, readStackFile } from "./read.ts";
import { stackTemplate } from "./template.ts";

function found(outcome: Outcome<Stack>): string[] {
  const all: readonly LocatedDiagnostic[] = outcome.ok ? outcome.warnings : outcome.diagnostics;
  return all.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

describe("parseStack places diagnostics", () => {
  test.each<[string, string, string[]]>([
    ["nothing wrong", "nodes:\n  - host: a\n", []],
    ["an unknown key", "nodes:\n  - host: a\n    labls: {}\n", ["s.yaml:3:5 stack/unknown-key"]],
    ["a wrong type in a list", "hub: none\nnodes:\n  - host: 7\n", ["s.yaml:3:5 stack/wrong-type"]],
    ["a flow mapping", "nodes: [{ host: a, labels: { host: b } }]\n", ["s.yaml:1:30 stack/reserved-label"]],
    [
      "a key with dots",
      'nodes: [{ host: a }]\nlabels: { "a.b": c }\n',
      ["s.yaml:2:11 stack/malformed-value"],
    ],
    [
      "the second of two hosts",
      "hub: { address: 10.0.0.9 }\nnodes:\n  - host: a\n  - host: a\n",
      ["s.yaml:4:5 stack/duplicate-host"],
    ],
    ["what is missing", "\n\nname: x\n", ["s.yaml:3:1 stack/missing-key"]],
    [
      "a rule that there is none of",
      "nodes: [{ host: a }]\nalerting:\n  rules:\n    StacksFewPeer: { disabled: true }\n",
      ["s.yaml:4:5 alert/unknown-rule"],
    ],
    ["an empty file", "", ["s.yaml:1:1 stack/wrong-type"]],
    ["a list at the top", "- host: a\n", ["s.yaml:1:1 stack/wrong-type"]],
    ["two keys of one name", "nodes:\n  - host: a\nname: x\nname: y\n", ["s.yaml:4:1 build/duplicate-key"]],
    ["a tab as indent", "nodes:\n\t- host: a\n", ["s.yaml:2:1 build/invalid-yaml"]],
    ["an open flow", "nodes: [{ host: a }\nname: x", ["s.yaml:2:1 build/invalid-yaml"]],
    ["two documents", "nodes: [{ host: a }]\n---\nname: x\n", ["s.yaml:2:1 build/invalid-yaml"]],
    ["an alias of nothing", "nodes: *none\n", ["s.yaml:1:1 build/invalid-yaml"]],
  ])("%s", (_, text, expected) => {
    expect(found(parseStack(text, "s.yaml"))).toEqual(expected);
  });

  test("every YAML mistake at once", () => {
    expect(found(parseStack("name: x\nname: y\nhub: none\nhub: none\n", "s.yaml"))).toEqual([
      "s.yaml:2:1 build/duplicate-key",
      "s.yaml:4:1 build/duplicate-key",
    ]);
  });

  test("aliases that stand for something are its value", () => {
    const text = "labels: &l { network: mainnet }\nnodes: [{ host: a, labels: *l }]\n";
    const outcome = parseStack(text, "s.yaml");
    expect(outcome.ok && outcome.value.nodes[0]?.labels).toEqual({ network: "mainnet" });
  });

  test("a billion laughs is refused, not expanded", () => {
    const laughs = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg"].map((pair) => [...pair])) {
      laughs.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(", ")}]`);
    }
    expect(found(parseStack(laughs.join("\n"), "s.yaml"))).toEqual(["s.yaml:1:1 build/invalid-yaml"]);
  });
});

describe("pathSteps reads a diagnostic's path", () => {
  test.each<[string, (string | number)[]]>([
    ["", []],
    ["name", ["name"]],
    ["stores.metrics.retention", ["stores", "metrics", "retention"]],
    ["nodes[2].host", ["nodes", 2, "host"]],
    ['labels["a.b"]', ["labels", "a.b"]],
    ['labels["a]\\"b"].x', ["labels", 'a]"b', "x"]],
    ["services.stacks-node.logs[0]", ["services", "stacks-node", "logs", 0]],
  ])("%s", (where, steps) => {
    expect(pathSteps(where)).toEqual(steps);
  });
});

test("the template of init is a stack without a warning", () => {
  expect(found(parseStack(stackTemplate, "stack.yaml"))).toEqual([]);
});

test("the template with every commented key taken in is a stack too", () => {
  // A sentence has one space after its #; a key or an entry has none or, inside a block, two and more.
  const whole = stackTemplate.replaceAll(/^( *)#(?=\S|  )/gm, "$1");
  const outcome = parseStack(whole, "stack.yaml");
  if (!outcome.ok) throw new Error(found(outcome).join("\n"));
  expect(outcome.value.nodes.map(({ host }) => host)).toEqual(["node-1", "node-2"]);
  expect(outcome.value.sampling).toHaveLength(1);
});

test("a file that is not there names it and the way out", async () => {
  const outcome = await readStackFile("none.yaml", "/");
  expect(outcome.ok ? [] : outcome.diagnostics).toEqual([
    {
      code: "build/unreadable-file",
      severity: "error",
      where: "none.yaml",
      message: "cannot be read: it does not exist",
      help: "name an existing stack file, or write one with: stackmon init",
    },
  ]);
});
