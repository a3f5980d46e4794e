import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaChecker } from "@stackmon/stacks";
import { pack, renderBundleIndex, type IndexedBundle } from "@stackmon/bundle";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuildDiff } from "../diff/diff-paths.ts";
import { bundleDiffSchema } from "../diff/schema.ts";
import { call, type Call } from "../io.fixture.ts";

let folder = "";
const diff = (...args: string[]): Promise<Call> => call(["diff", ...args], folder);

const retention = (days: number): string => `VM_retentionPeriod=${days}d\n`;

interface Bundle {
  readonly build: string;
  readonly role: string;
  readonly version: string;
  readonly text: string;
  readonly host?: string;
}

/** Writes a bundle of one file into a build's folder, and lists it there. */
async function write({ build, role, version, text, host }: Bundle): Promise<void> {
  const identity = { name: "stackmon", version, sourceRevision: "0".repeat(40), inputSha256: "0".repeat(64) };
  const files = new Map([["stores/victoria-metrics.env", new TextEncoder().encode(text)]]);
  const { bytes, sha256 } = await pack({ ...identity, role, upstream: { alloy: "v1.19.0" }, files });
  const file = `stackmon-${[role, ...(host === undefined ? [] : [host]), version].join("-")}.tar.gz`;
  mkdirSync(join(folder, build), { recursive: true });
  writeFileSync(join(folder, build, file), bytes);
  const own = { role, file, size: bytes.length, sha256, ...(host === undefined ? {} : { host }) };
  const bundles = [...(bundlesIn.get(build) ?? []), own];
  bundlesIn.set(build, bundles);
  writeFileSync(join(folder, build, "index.json"), renderBundleIndex({ ...identity, bundles }));
}
const bundlesIn = new Map<string, readonly IndexedBundle[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "diff-"));
  await write({ build: "old", role: "hub", version: "1.0.0", text: retention(30) });
  await write({ build: "old", role: "agent", version: "1.0.0", text: "A=1\n" });
  await write({ build: "new", role: "hub", version: "2.0.0", text: retention(20) });
  await write({ build: "new", role: "single", version: "2.0.0", text: retention(20) });
  for (const host of ["a", "b", "c", "d"]) {
    await write({ build: "fleet-1", role: "agent", version: "1.0.0", text: "A=1\n", host });
    const text = host === "c" ? "A=3\n" : "A=2\n";
    await write({ build: "fleet-2", role: "agent", version: "2.0.0", text, host: host === "d" ? "e" : host });
  }
  mkdirSync(join(folder, "unpacked"));
  execFileSync("tar", ["-xpzf", "old/stackmon-hub-1.0.0.tar.gz", "--strip-components=1", "-C", "unpacked"], {
    cwd: folder,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oldHub = "old/stackmon-hub-1.0.0.tar.gz";
const newHub = "new/stackmon-hub-2.0.0.tar.gz";
const told = `hub 1.0.0 (0000000) → 2.0.0 (0000000): 1 lost, 1 changed
  ! retention: environment stores/victoria-metrics.env
      VM_retentionPeriod was 30d and is 20d: what is older is deleted
  environment
    ~ stores/victoria-metrics.env
        VM_retentionPeriod: 30d → 20d
`;

describe("bundles are compared, whatever they are given as", () => {
  test.each([
    ["archives", oldHub, newHub],
    ["an unpacked bundle and an archive", "unpacked", newHub],
    ["an archive and a build", oldHub, "new"],
  ])("%s", async (_, before, after) => {
    expect(await diff(before, after)).toEqual({ code: 0, stdout: told, stderr: "" });
  });

  test("two builds, with the roles that only one has", async () => {
    expect((await diff("old", "new")).stdout).toBe(
      `${told}\nagent 1.0.0 (0000000): is not in the new build\n\nsingle 2.0.0 (0000000): is new\n`,
    );
  });

  test("a fleet: nodes that differ in the same are told together, and those that came and went", async () => {
    const change = (value: number): string =>
      `1 changed\n  environment\n    ~ stores/victoria-metrics.env\n        A: 1 → ${value}\n`;
    expect((await diff("fleet-1", "fleet-2")).stdout).toBe(
      [
        `agent a, agent b 1.0.0 (0000000) → 2.0.0 (0000000): ${change(2)}`,
        `agent c 1.0.0 (0000000) → 2.0.0 (0000000): ${change(3)}`,
        "agent d 1.0.0 (0000000): is not in the new build\n",
        "agent e 2.0.0 (0000000): is new\n",
      ].join("\n"),
    );
    const { bundles } = JSON.parse(
      (await diff("--format", "json", "fleet-1", "fleet-2")).stdout,
    ) as BuildDiff;
    expect(bundles.map(({ role, host }) => `${role} ${host}`)).toEqual(["agent a", "agent b", "agent c"]);
  });

  test("a machine's own files beside an unpacked bundle are left out", async () => {
    writeFileSync(join(folder, "unpacked/stackmon.env"), "SECRET=1\n");
    expect((await diff("unpacked", oldHub)).stdout).toBe("hub 1.0.0 (0000000): no difference in meaning\n");
  });
});

test("as Markdown", async () => {
  expect((await diff("--format", "markdown", oldHub, newHub)).stdout)
    .toBe(`## hub 1.0.0 (0000000) → 2.0.0 (0000000)

1 lost, 1 changed

### Lost

- **retention**: environment \`stores/victoria-metrics.env\`: VM\\_retentionPeriod was 30d and is 20d: what is older is deleted

### environment

- changed \`stores/victoria-metrics.env\`
  - VM\\_retentionPeriod: \`30d\` → \`20d\`
`);
});

test("as JSON by the published schema, also where nothing could be compared", async () => {
  const check = schemaChecker({ ...bundleDiffSchema }, "it");
  const whole = JSON.parse((await diff("--format", "json", "old", "new")).stdout) as Record<string, unknown>;
  expect(check(whole).findings).toEqual([]);
  expect(whole).toMatchObject({
    ok: true,
    bundles: [
      { role: "hub", changes: [{ change: "changed", kind: "environment" }], losses: [{ code: "retention" }] },
    ],
    removed: [{ role: "agent" }],
    added: [{ role: "single" }],
  });
  expect(check({ ...whole, more: 1 }).findings).not.toEqual([]);
  const fleet: unknown = JSON.parse((await diff("--format", "json", "fleet-1", "fleet-2")).stdout);
  expect(check(fleet).findings).toEqual([]);
  const none = await diff("--format", "json", oldHub, "absent");
  expect(none.code).toBe(1);
  expect(check(JSON.parse(none.stdout)).findings).toEqual([]);
});

test("--exit-code ends with 1 when something is lost, and with 0 when nothing is", async () => {
  expect((await diff("--exit-code", oldHub, newHub)).code).toBe(1);
  expect((await diff("--exit-code", newHub, oldHub)).code).toBe(0);
  expect((await diff("--exit-code", oldHub, oldHub)).code).toBe(0);
});

describe("what cannot be compared is refused", () => {
  test.each<[string, string[], string]>([
    [
      "no such file",
      ["absent", newHub],
      "absent: error: build/unreadable-file: cannot be read: it does not exist;",
    ],
    [
      "a folder with nothing of ours",
      [".", newHub],
      ".: error: build/no-bundle: holds neither index.json nor SHA256SUMS",
    ],
    [
      "another role",
      ["old/stackmon-agent-1.0.0.tar.gz", newHub],
      "error: build/different-roles: old/stackmon-agent-1.0.0.tar.gz holds agent, and new/stackmon-hub-2.0.0.tar.gz holds hub",
    ],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await diff(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
  });

  test("an archive and a folder with a changed byte, which are named", async () => {
    const bytes = readFileSync(join(folder, newHub));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(folder, "broken.tar.gz"), bytes);
    expect((await diff(oldHub, "broken.tar.gz")).stderr).toMatch(/^broken\.tar\.gz: error: bundle\//);
    writeFileSync(join(folder, "unpacked/stores/victoria-metrics.env"), retention(31));
    const { code, stderr } = await diff("unpacked", newHub);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^unpacked: error: bundle\/changed-file: stores\/victoria-metrics\.env › /),
    ]);
  });

  test("one argument is wrong usage", async () => {
    expect((await diff(oldHub)).code).toBe(2);
  });
});
