import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installStranger, type Stranger } from "./stranger.ts";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "stackmon-stranger-"));
let stranger: Stranger;

beforeAll(() => {
  stranger = installStranger(root, folder);
  stranger.compile();
  stranger.run();
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exit code and what the program said, so that a failure shows the reason. */
function verdict(
  name: Parameters<typeof engine>[0],
  args: readonly string[],
): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(engine(name), args, { cwd: folder, encoding: "utf8" });
  return [status, status === 0 ? "" : `${stdout}${stderr}`];
}

test.each(["out/hand-made.alloy", "out/agent.alloy"])("Alloy accepts the stranger's %s", (file) => {
  expect(verdict("alloy", ["fmt", "--test", file])).toEqual([0, ""]);
  expect(verdict("alloy", ["validate", "--stability.level=public-preview", file])).toEqual([0, ""]);
});

test("promtool accepts the stranger's rules", () => {
  expect(verdict("promtool", ["check", "rules", "--lint=none", "out/rules.json"])).toEqual([0, ""]);
});

test("the packed command tests a pipeline on the real Alloy", () => {
  cpSync(join(root, "examples/scenarios"), join(folder, "scenarios"), { recursive: true });
  const args = ["--alloy", engine("alloy"), "scenarios/web.scenarios.yaml"];
  expect(stranger.stackmon("test", ...args)).toMatch(/^3 passed, 0 failed /);
});
