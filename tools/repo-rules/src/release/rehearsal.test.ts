import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackages, publishedFolders } from "../packaging/pack.ts";

/** A release of a clone, with one change more that users see. */
const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "stackmon-release-"));
const clone = join(folder, "clone");
const change = "Releases are rehearsed before they are made.";

function run(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, NX_DAEMON: "false", GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
  return execFileSync(command, args, {
    cwd: clone,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function versionIn(path: string): string {
  return (JSON.parse(readFileSync(join(clone, path, "package.json"), "utf8")) as { version: string }).version;
}

const execute = promisify(execFile);

let before = "";
beforeAll(() => {
  writeFileSync(join(folder, "gitconfig"), "[user]\n  name = release\n  email = release@example.org\n");
  execFileSync("git", ["clone", "--quiet", root, clone]);
  execFileSync("cp", ["--archive", "--link", join(root, "node_modules"), clone]);
  before = versionIn(".");
  mkdirSync(join(clone, ".nx/version-plans"), { recursive: true });
  writeFileSync(join(clone, ".nx/version-plans/rehearsal.md"), `---\n__default__: minor\n---\n\n${change}\n`);
  run("git", "add", "--all");
  run("git", "commit", "--quiet", "--message", "A plan");
  run("node_modules/.bin/nx", "release", "--skip-publish", "--first-release");
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("gives the root, every package and the tag one version, which is a new one", () => {
  const folders = ["apps", "libs", "tools"].flatMap((group) =>
    run("git", "ls-files", `${group}/*/package.json`)
      .trim()
      .split("\n")
      .map((path) => path.replace("/package.json", "")),
  );
  const version = versionIn(".");
  expect(version).not.toBe(before);
  expect(folders.length).toBeGreaterThan(10);
  expect(new Set(folders.map(versionIn))).toEqual(new Set([version]));
  expect(run("git", "tag", "--points-at", "HEAD")).toBe(`v${version}\n`);
});

test("says in the changelog what the plans say, and uses them up", () => {
  expect(readFileSync(join(clone, "CHANGELOG.md"), "utf8")).toContain(`- ${change}\n`);
  expect(run("git", "ls-files", ".nx/version-plans")).toBe("");
  expect(run("git", "status", "--porcelain")).toBe("");
});

test("builds bundles of that version and of its commit", () => {
  run(process.execPath, "apps/build/bin/stackmon.js", "bundle", "--stack", "stack.yaml", "--out", "dist/b");
  const index = JSON.parse(readFileSync(join(clone, "dist/b/index.json"), "utf8")) as object;
  const version = versionIn(".");
  expect(index).toMatchObject({ version, sourceRevision: run("git", "rev-parse", "HEAD").trim() });
  const archives = readdirSync(join(clone, "dist/b")).filter((name) => name.endsWith(".tar.gz"));
  expect(archives).toEqual(["agent", "hub", "single"].map((role) => `stackmon-${role}-${version}.tar.gz`));
}, 300_000);

test("npm would publish every package", async () => {
  execFileSync(join(root, "node_modules/.bin/tsc"), ["-b"], { cwd: root });
  const packed = packPackages(root, publishedFolders(root), folder);
  expect(packed.length).toBeGreaterThan(5);
  // A dry run asks no registry; should that change, nobody is there.
  const told = await Promise.all(
    packed.map(({ tarball }) =>
      execute("npm", ["publish", tarball, "--dry-run", "--registry", "http://127.0.0.1:9/"], { cwd: root }),
    ),
  );
  expect(told.map(({ stdout }) => stdout)).toEqual(packed.map(({ name }) => `+ ${name}@${before}\n`));
}, 600_000);
