import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installStranger, type Stranger } from "./stranger.ts";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "stackmon-stranger-"));
let stranger: Stranger;

beforeAll(() => {
  stranger = installStranger(root, folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the packed packages type-check and run in a project outside the workspace", () => {
  stranger.compile();
  const outputs = stranger.run();
  const rules = JSON.parse(outputs.get("rules.json") ?? "{}") as { groups: readonly unknown[] };
  const boards = [...outputs].filter(([name]) => name.endsWith(".dashboard.json"));

  expect(outputs.get("hand-made.alloy")).toContain(
    `forward_to      = [prometheus.remote_write.store.receiver]`,
  );
  expect(outputs.get("agent.alloy")).toContain("loki.source.journal");
  expect(rules.groups.length).toBeGreaterThan(0);
  expect(boards.length).toBeGreaterThan(0);
  for (const [name, json] of boards) {
    expect(JSON.parse(json)).toMatchObject({ uid: name.replace(".dashboard.json", "") });
  }
}, 120_000);

test("the packed command checks what they made and builds bundles", () => {
  expect(stranger.stackmon("alloy", "check", "--stability", "public-preview", "out/agent.alloy")).toBe(
    "out/agent.alloy: ok\n",
  );
  stranger.stackmon("init");
  stranger.stackmon("bundle", "--stack", "stack.yaml", "--out", "bundles");
  const bundles = readdirSync(join(folder, "bundles")).filter((name) => name.endsWith(".tar.gz"));
  expect(bundles.length).toBeGreaterThan(0);
  expect(stranger.stackmon("verify", ...bundles.map((name) => join("bundles", name)))).toContain("ok");
}, 120_000);

test("a logs receiver where metrics go does not compile there either", () => {
  writeFileSync(
    join(folder, "wrong.ts"),
    `import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
const logs = loki.write("logs", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] });
prometheus.scrape("node", { targets: [], forwardTo: [logs.receiver] });
`,
  );
  const tsc = join(folder, "node_modules/typescript/bin/tsc");
  const args = [
    tsc,
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--ignoreConfig",
    "wrong.ts",
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect(stdout).toMatch(/^wrong\.ts\(4,\d+\): error TS2322/);
  expect(stdout.match(/error TS/g)).toHaveLength(1);
  expect(status).not.toBe(0);
});
