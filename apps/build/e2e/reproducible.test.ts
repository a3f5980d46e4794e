import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reproducible-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: string[]): string =>
  execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();

/** A clone of the commit that is checked out, whose files have this time and whose packages are its own. */
function clone(name: string, time: Date): string {
  const path = join(folder, name);
  git(folder, "clone", "--quiet", "--local", root, path);
  for (const file of git(path, "ls-files").split("\n")) utimesSync(join(path, file), time, time);
  linkModules(path);
  return path;
}

/** Installed packages by links to those here; the workspace's by the same relative links, which lead into the clone. */
function linkModules(path: string): void {
  const from = join(root, "node_modules");
  const to = join(path, "node_modules");
  const own = "@stackmon";
  mkdirSync(join(to, own), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== own && !name.startsWith(".")) symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, own)))
    symlinkSync(readlinkSync(join(from, own, name)), join(to, own, name));
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function stackmon(checkout: string, environment: Readonly<Record<string, string>>, ...args: string[]): Run {
  const bin = join(checkout, "apps/build/bin/stackmon.js");
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: checkout,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

test("two clones in different places build the same bytes, which verify until one changes", () => {
  const builds = [
    { checkout: clone("one", new Date("2001-02-03T04:05:06Z")), environment: { TZ: "UTC", LANG: "C" } },
    {
      checkout: clone("another/place", new Date("2020-01-01T00:00:00Z")),
      environment: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    },
  ];
  const sums = builds.map(({ checkout, environment }) => {
    const { status, stderr } = stackmon(checkout, environment, "bundle", "--out", "dist/bundles");
    expect([status, stderr.includes("error")]).toEqual([0, false]);
    return readFileSync(join(checkout, "dist/bundles/SHA256SUMS"), "utf8");
  });
  expect(sums[1]).toBe(sums[0]);

  const [{ checkout, environment } = { checkout: "", environment: {} }] = builds;
  const bundles = join(checkout, "dist/bundles");
  const index = JSON.parse(readFileSync(join(bundles, "index.json"), "utf8")) as {
    readonly version: string;
    readonly sourceRevision: string;
    readonly bundles: readonly { readonly file: string }[];
  };
  expect(index.version).not.toContain("dirty");
  expect(index.sourceRevision).toBe(git(root, "rev-parse", "HEAD"));
  const archives = index.bundles.map(({ file }) => join(bundles, file));
  expect(archives).toHaveLength(3);
  expect(stackmon(checkout, environment, "verify", ...archives)).toMatchObject({ status: 0, stderr: "" });

  const changed = changedArchive(archives[0] ?? "");
  const { status, stderr } = stackmon(checkout, environment, "verify", changed);
  expect(status).toBe(1);
  expect(stderr).toContain("bundle/changed-file: alloy/agent.alloy › ");
});

/** The archive with one byte of one file changed, as after a faulty copy. */
function changedArchive(archive: string): string {
  const work = join(folder, "changed");
  mkdirSync(work);
  execFileSync("tar", ["-xzf", archive], { cwd: work });
  const [top = ""] = readdirSync(work);
  const file = join(work, top, "alloy/agent.alloy");
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  execFileSync("tar", ["-czf", "changed.tar.gz", top], { cwd: work });
  return join(work, "changed.tar.gz");
}
