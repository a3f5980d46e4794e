import { identity } from "@stackmon/alloy-river";
import { describe, expect, test } from "vitest";
import { logFlow } from "./log-flow.ts";

const process = (name: string, ...to: readonly string[]): string =>
  `loki.process "${name}" {\n  forward_to = [${to.map((each) => `${each}.receiver`).join(", ")}]\n}\n`;
const source = (name: string, ...to: readonly string[]): string =>
  `loki.source.api "${name}" {\n  http { }\n  forward_to = [${to.map((each) => `${each}.receiver`).join(", ")}]\n}\n`;
const write = (name: string): string => `loki.write "${name}" { }\n`;

/** What a configuration's flow is, or the code and message of what is wrong. */
function flowOf(text: string, entry?: string): object | string {
  const files = [{ name: "a.alloy", source: text }];
  const result = logFlow({ files, folder: "/", ...(entry !== undefined && { entry }) });
  if (!result.ok) return result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
  const { entry: start, blocks, receivers } = result.flow;
  return {
    entry: start.kind === "source" ? identity(start.source.block) : start.receivers,
    blocks: blocks.map(({ block }) => identity(block)),
    receivers,
  };
}

describe("lines enter", () => {
  const two = process("a", "loki.write.w") + process("b", "loki.write.w") + write("w");
  test.each<[string, string, string | undefined, unknown]>([
    [
      "where the only source sends them",
      source("s", "loki.process.b") + two,
      undefined,
      ["loki.process.b.receiver"],
    ],
    [
      "where two sources send them",
      source("s", "loki.process.b") + source("t", "loki.process.b") + two,
      undefined,
      ["loki.process.b.receiver"],
    ],
    [
      "at the only root",
      process("a", "loki.process.b") + process("b", "loki.write.w") + write("w"),
      undefined,
      ["loki.process.a.receiver"],
    ],
    [
      "where a source sends them through a function",
      `loki.source.api "s" {\n  http { }\n  forward_to = array.concat([loki.process.b.receiver], [])\n}\n${two}`,
      undefined,
      ["loki.process.b.receiver"],
    ],
    ["at a component", two, "loki.process.a", ["loki.process.a.receiver"]],
    ["at its receiver", two, "loki.process.a.receiver", ["loki.process.a.receiver"]],
    ["at a source", source("s", "loki.process.b") + two, "loki.source.api.s", "loki.source.api.s"],
  ])("%s", (_, text, entry, wanted) => expect(flowOf(text, entry)).toMatchObject({ entry: wanted }));

  test.each<[string, string, string | undefined, string]>([
    [
      "two roots",
      two,
      undefined,
      "scenario/ambiguous-entry: lines may enter at loki.process.a.receiver, loki.process.b.receiver",
    ],
    ["nowhere", write("w"), undefined, "scenario/ambiguous-entry: no component here passes logs on"],
    [
      "what is not there",
      two,
      "loki.process.c",
      "scenario/unknown-entry: loki.process.c is no component here that passes logs on",
    ],
    [
      "where lines leave",
      two,
      "loki.write.w",
      "scenario/unknown-entry: loki.write.w is no component here that passes logs on",
    ],
  ])("not at %s", (_, text, entry, wanted) => expect(flowOf(text, entry)).toBe(wanted));
});

test("what a line does not pass is left out, what it needs is kept", () => {
  const text = `
local.file "key" {
  filename = "/key"
}
local.file "other" {
  filename = "/other"
}
loki.process "a" {
  forward_to = [loki.write.w.receiver, loki.relabel.r.receiver, otelcol.receiver.loki.o.receiver]
  stage.replace {
    expression = local.file.key.content
  }
}
loki.relabel "r" {
  forward_to = [loki.echo.e.receiver]
}
loki.echo "e" { }
loki.write "w" { }
otelcol.receiver.loki "o" {
  output { }
}
prometheus.remote_write "p" { }
`;
  expect(flowOf(text)).toEqual({
    entry: ["loki.process.a.receiver"],
    blocks: ["local.file.key", "loki.process.a", "loki.relabel.r"],
    receivers: ["loki.write.w", "loki.echo.e", "otelcol.receiver.loki.o"],
  });
});

describe("custom components", () => {
  const module = (inside: string): string =>
    `declare "redact" {\n  argument "to" { }\n${inside}}\nredact "web" {\n  to = [loki.write.w.receiver]\n}\n`;
  const passing = `  loki.process "p" {\n    forward_to = argument.to.value\n  }\n`;

  test("their modules are kept", () => {
    const text = source("s", "redact.web") + module(passing) + write("w");
    expect(flowOf(text)).toMatchObject({
      blocks: ["declare.redact", "redact.web"],
      receivers: ["loki.write.w"],
    });
  });

  test("a module that sends is refused", () => {
    const text = source("s", "redact.web") + module(passing + write("inside")) + write("w");
    expect(flowOf(text)).toBe(
      "scenario/unsupported-component: lines pass this module, which has loki.write.inside, which would send to or listen on the network",
    );
  });

  test("an imported one is refused", () => {
    const text = `${source("s", "lib.redact.web")}import.file "lib" {\n  filename = "lib.alloy"\n}\nlib.redact "web" {\n  to = [loki.write.w.receiver]\n}\n${write("w")}`;
    expect(flowOf(text)).toBe(
      "scenario/unsupported-component: lines pass this module, which is imported, and not looked into",
    );
  });
});

test("what is wrong with the syntax is told as it is", () => {
  expect(flowOf("loki.process {")).toMatch(/^alloy\/unexpected-token: /);
});
