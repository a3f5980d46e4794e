import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { engine } from "@stackmon/engines";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { call, type Call } from "../src/io.fixture.ts";

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** `stackmon test` with the pinned Alloy on PATH; seconds, which differ, are left out. */
async function run(args: readonly string[], cwd: string = folder, alloy = engine("alloy")): Promise<Call> {
  const { stdout, ...rest } = await call(["test", ...args], cwd, { env: { PATH: dirname(alloy) } });
  return { ...rest, stdout: stdout.replace(/\(\d+\.\d s\)/, "(… s)") };
}

test("the examples pass", async () => {
  expect(await run(["scenarios"], examples)).toEqual({
    code: 0,
    stdout: "18 passed, 0 failed (… s)\n",
    stderr: "",
  });
});

const stack = "nodes: [{ host: node-1 }]\nhub: { address: 10.0.0.10 }\n";

test("a failing scenario shows what was wanted and what came out, and where it is written", async () => {
  write("stack.yaml", stack);
  write(
    "hub.scenarios.yaml",
    `stack: stack.yaml
role: hub
scenarios:
  - name: wrong level and height
    labels: { service: stacks-node }
    lines:
      - "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [tenure_id:abc] Processing block, height: 12345"
      - another line
    expect:
      - labels: { level: warn }
        metadata: { block_height: "1" }
      - dropped
  - name: right
    labels: { service: stacks-node }
    lines: [x]
    count: 1
`,
  );
  expect(await run(["hub.scenarios.yaml"])).toEqual({
    code: 1,
    stdout: `hub.scenarios.yaml:4:5: failed: wrong level and height
  line 1: INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [tenure_id:abc] Processing block, height: 12345
    - label level: warn
    + label level: info
    - metadata block_height: 1
    + metadata block_height: 12345
  line 2: another line
    - outcome: dropped
    + outcome: an entry
    + receiver: loki.write.store
    + label service: stacks-node
    + line: another line
1 passed, 1 failed (… s)
`,
    stderr: "",
  });
  expect(await run(["--filter", "RIGHT", "."])).toEqual({
    code: 0,
    stdout: "1 passed, 0 failed (… s)\n",
    stderr: "",
  });
});

test("the agent's journal: units become services, and lines of a record are joined", async () => {
  write("stack.yaml", stack);
  write(
    "agent.scenarios.yaml",
    `stack: stack.yaml
role: agent
entry: loki.source.journal.units
scenarios:
  - name: a record of two lines
    labels: { __journal__systemd_unit: stacks-node.service }
    lines:
      - "WARN [1600000000.5] [src/main.rs:1] [main] many"
      - "lines"
      - "INFO [1600000000.6] [src/main.rs:2] [main] one"
    expect:
      - line: "WARN [1600000000.5] [src/main.rs:1] [main] many\\nlines"
        labels: { service: stacks-node, job: stacks }
      - joined
      - labels: { service: stacks-node }
`,
  );
  expect(await run([])).toMatchObject({ code: 0, stdout: "1 passed, 0 failed (… s)\n" });
});

test("a hundred scenarios of several files and a real hub run in one start", async () => {
  write("stack.yaml", stack);
  for (const file of ["a", "b", "c", "d"]) {
    const scenarios = Array.from(
      { length: 25 },
      (_, index) => `  - name: height ${index}
    labels: { service: stacks-node }
    lines: ["INFO [1600000000.5] [src/main.rs:1] [main] block, block_height: ${index}"]
    expect: [{ labels: { level: info }, metadata: { block_height: "${index}", component: main } }]
`,
    );
    write(`${file}.scenarios.yaml`, `stack: stack.yaml\nrole: hub\nscenarios:\n${scenarios.join("")}`);
  }
  write("alloy", `#!/bin/sh\necho start >> "${join(folder, "starts")}"\nexec "${engine("alloy")}" "$@"\n`);
  chmodSync(join(folder, "alloy"), 0o755);
  const { code, stdout } = await run(["."], folder, join(folder, "alloy"));
  expect([code, stdout]).toEqual([0, "100 passed, 0 failed (… s)\n"]);
  expect(readFileSync(join(folder, "starts"), "utf8")).toBe("start\n");
});

describe("a configuration of the user's", () => {
  const scenarios =
    "config: web.alloy\nscenarios:\n  - { name: a, labels: { job: x }, lines: [hello], expect: [{}] }\n";

  test("that Alloy refuses is shown with its place, and what ran is kept where asked for", async () => {
    write("web.alloy", 'loki.process "web" {\n\tforward_to = []\n\n\tstage.drp { }\n}\n');
    write("web.scenarios.yaml", scenarios);
    const { code, stdout, stderr } = await run(["--keep", "web.scenarios.yaml"]);
    const [kept = "", at = ""] = /^kept in (.*)$/m.exec(stderr) ?? [];
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      `web.alloy:4:2: error: scenario/refused-config: alloy › unrecognized block name "stage.drp"; correct the configuration: stackmon alloy check says more
1 error
${kept}
`,
    ]);
    expect(readdirSync(at).toSorted()).toEqual(expect.arrayContaining(["alloy.log", "config.alloy"]));
    rmSync(at, { recursive: true });
  });

  test("is of one file or a folder, and results are JSON where asked for", async () => {
    write("web.alloy", 'loki.process "web" {\n\tforward_to = [loki.write.store.receiver]\n}\n');
    write("store.alloy", 'loki.write "store" { }\n');
    write("web.scenarios.yaml", scenarios.replace("web.alloy", "."));
    const { code, stdout } = await run(["--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      passed: 1,
      failed: 0,
      duration: expect.any(Number) as number,
      results: [{ name: "a", file: "web.scenarios.yaml", line: 3, column: 5, passed: true, differences: [] }],
      diagnostics: [],
    });
  });
});
