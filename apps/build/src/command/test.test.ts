import { chmodSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { call, type Call } from "../io.fixture.ts";

const folder = useFolder();

/** `stackmon test` with a program on PATH that is never to run. */
function run(...args: readonly string[]): Promise<Call> {
  folder.write("bin/alloy", "#!/bin/sh\nexit 7\n");
  chmodSync(`${folder.path}/bin/alloy`, 0o755);
  return call(["test", ...args], folder.path, { env: { PATH: "bin" } });
}

const scenarios = (head: string): string =>
  `${head}\nscenarios:\n  - { name: a, labels: { job: x }, lines: [hello], expect: [{}] }\n`;

const two = `loki.process "a" {\n\tforward_to = [loki.write.w.receiver]\n}\nloki.process "b" {\n\tforward_to = [loki.write.w.receiver]\n}\nloki.write "w" { }\n`;

describe("mistakes are reported before anything runs", () => {
  test("those of every file at once", async () => {
    folder.write("two.alloy", two);
    folder.write("a.scenarios.yaml", scenarios("config: two.alloy"));
    folder.write("b.scenarios.yaml", scenarios("config: two.alloy\nentry: loki.process.c"));
    folder.write("c.scenarios.yaml", scenarios("config: none.alloy"));
    folder.write("d.scenarios.yaml", scenarios("stack: stack.yaml\nrole: hub"));
    folder.write("e.scenarios.yaml", scenarios("konfig: two.alloy"));
    folder.write("f.scenarios.yaml", scenarios("stack: none.yaml\nrole: hub"));
    folder.write("stack.yaml", "nodes: [{ host: a }]\nhub: none\n");
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr)
      .toBe(`a.scenarios.yaml:1:1: error: scenario/ambiguous-entry: entry › lines may enter at loki.process.a.receiver, loki.process.b.receiver; write entry: loki.process.a.receiver
b.scenarios.yaml:2:1: error: scenario/unknown-entry: entry › loki.process.c is no component here that passes logs on; write one of loki.process.a, loki.process.b
none.alloy: error: build/unreadable-file: none.alloy › cannot be read: it does not exist; name a file or folder that exists and that you may read
d.scenarios.yaml:2:1: error: scenario/empty-role: role › the hub of stack.yaml runs no Alloy; write another role
e.scenarios.yaml:1:1: error: scenario/unknown-key: konfig › konfig is no key of a scenario file; write config
e.scenarios.yaml:1:1: error: scenario/missing-key: scenario file › config is missing, wanted an Alloy file, or stack and role; add config: config.alloy
error: build/unreadable-file: none.yaml › cannot be read: it does not exist; name an existing stack file, or write one with: stackmon init
7 errors
`);
  });

  test("of the configuration's syntax, at its place", async () => {
    folder.write("a.alloy", "loki.process {\n");
    folder.write("a.scenarios.yaml", scenarios("config: a.alloy"));
    const { stderr } = await run("a.scenarios.yaml");
    expect(stderr).toMatch(/^a\.alloy:2:1: error: alloy\/unexpected-token: /);
  });

  test("of a stack file, at its place", async () => {
    folder.write("deploy/stack.yaml", "nodes: []\n");
    folder.write("deploy/a.scenarios.yaml", scenarios("stack: stack.yaml\nrole: hub"));
    const { stderr } = await run("deploy");
    expect(stderr).toMatch(/^deploy\/stack\.yaml:1:1: error: stack\/out-of-range: /);
  });

  test("as JSON", async () => {
    const { code, stdout } = await run("--format", "json", "none");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "build/unreadable-file", file: "none" }],
    });
  });
});

test("a folder without scenario files", async () => {
  folder.write("deploy/config.alloy", two);
  expect((await run("deploy")).stderr).toBe(
    "deploy: error: build/no-scenario-file: deploy › holds no file whose name ends in .scenarios.yaml, nor does any folder below it; name a scenario file, or a folder with some\n1 error\n",
  );
});

describe("without Alloy", () => {
  const help =
    "install Grafana Alloy (https://grafana.com/docs/alloy/latest/set-up/install/) or give its path with --alloy";
  test.each([
    [[], "alloy › no folder of PATH holds it"],
    [["--alloy", "none"], "none › cannot be run: it does not exist"],
    [["--alloy", "."], ". › cannot be run: it is no file"],
    [["--alloy", "two.alloy"], "two.alloy › cannot be run: permission denied"],
  ])("%j says how to get it", async (args, message) => {
    folder.write("two.alloy", two);
    folder.write("a.scenarios.yaml", scenarios("config: two.alloy\nentry: loki.process.a"));
    const { code, stderr } = await call(["test", ...args], folder.path);
    expect([code, stderr]).toEqual([1, `error: build/missing-alloy: ${message}; ${help}\n1 error\n`]);
  });
});

test("a filter that fits no scenario is wrong usage", async () => {
  folder.write("two.alloy", two);
  folder.write("a.scenarios.yaml", scenarios("config: two.alloy\nentry: loki.process.a"));
  const { code, stderr } = await run("--filter", "zzz");
  expect([code, stderr]).toEqual([2, `No scenario's name contains "zzz"\n`]);
});
