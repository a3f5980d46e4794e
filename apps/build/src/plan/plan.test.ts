import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { call } from "../io.fixture.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stackFile(nodes: readonly string[], more = ""): void {
  const text = nodes.map((node) => `  - ${node}\n`).join("");
  writeFileSync(join(folder, "stack.yaml"), `nodes:\n${text}hub: { address: 10.0.0.10 }\n${more}`);
}

describe("stackmon plan", () => {
  test("tells of each kind of node, the hub, both stores and what of a hub it is", async () => {
    stackFile(["{ host: a }", "{ host: b }", "{ host: c, services: [bitcoin-node] }"]);
    const { code, stdout, stderr } = await call(["plan"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n").map((line) => line.replaceAll(/ {2,}/g, " | "));
    expect(lines).toEqual([
      expect.stringMatching(/series \| samples\/s \| lines\/s \| logs a day$/),
      "each of 2: stacks-node, stacks-signer, bitcoin-node | 638 | 43 | 46 | 1.6 GB",
      "c: bitcoin-node | 210 | 14 | 1.0 | 13 MB",
      "the hub itself | 622 | 41 | 0.0 | 0.0 B",
      "all together | 2108 | 141 | 93 | 3.3 GB",
      "",
      expect.stringMatching(/a day \| kept \| after \| disk$/),
      expect.stringMatching(/^VictoriaMetrics \| [\d.]+ MB \| [\d.]+ [MG]B \| 30 d \| [\d.]+ [MG]B$/),
      expect.stringMatching(/^VictoriaLogs \| [\d.]+ [MG]B \| [\d.]+ GB \| 7 d \| [\d.]+ GB$/),
      "",
      expect.stringMatching(/^Passing it on keeps 0\.\d\d processors of the hub busy, and is \d\.\d % of/),
      "",
    ]);
  });

  test("of an example is what docs/capacity.md shows", async () => {
    const root = join(import.meta.dirname, "../../../..");
    const { stdout } = await call(["plan", "examples/multi-node/stack.yaml"], root);
    expect(readFileSync(join(root, "docs/capacity.md"), "utf8")).toContain(`\`\`\`\n${stdout}\`\`\`\n`);
  });

  test("gives the numbers themselves as JSON", async () => {
    stackFile(["{ host: a }"]);
    const { stdout } = await call(["plan", "--format", "json"], folder);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      diagnostics: [],
      plan: { nodes: [{ hosts: ["a"], each: { series: 638 } }], stores: { logs: { retentionDays: 7 } } },
    });
  });

  test.each([
    [
      "a hundred nodes are more than a hub was seen to take",
      120,
      /^stack\.yaml: warning: build\/hub-outgrown: nodes › asks 1\.\d times /,
    ],
    ["a dozen are not", 12, /^$/],
  ])("%s", async (_, count, expected) => {
    stackFile(Array.from({ length: count }, (__, index) => `{ host: node-${index} }`));
    const { code, stderr } = await call(["plan"], folder);
    expect([code, stderr]).toEqual([0, expect.stringMatching(expected)]);
  });

  test("of a stack file with mistakes it names them, and plans nothing", async () => {
    stackFile(["{ hots: a }"]);
    const { code, stdout, stderr } = await call(["plan"], folder);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining("stack/unknown-key")]);
  });
});
