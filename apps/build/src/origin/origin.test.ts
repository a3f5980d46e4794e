import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkoutOrigin, programPackages } from "./origin.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "origin-"));
  mkdirSync(join(folder, "libs"));
  write("package.json", '{ "version": "1.2.3" }');
  write("libs/a.ts", "a");
  write("stack.yaml", "nodes: []");
  write("tsconfig.base.json", "{}");
  write(".gitignore", "dist/\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const git = (...args: string[]): string =>
  execFileSync("git", ["-C", folder, "-c", "user.name=t", "-c", "user.email=t@t", ...args], {
    encoding: "utf8",
    env: { ...process.env, GIT_COMMITTER_DATE: "2026-01-02T03:04:05+13:00" },
  }).trim();
const origin = () => checkoutOrigin(pathToFileURL(`${folder}/`));

function commit(): string {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "a");
  return git("rev-parse", "HEAD");
}

test("a clean tree gives the version, the commit and its time in UTC", async () => {
  const revision = commit();
  expect(await origin()).toEqual({
    version: "1.2.3",
    sourceRevision: revision,
    revisionTime: "2026-01-01T14:04:05Z",
    warnings: [],
  });
});

test("of a signed commit, too, whatever git is set to show of signatures", async () => {
  commit();
  const signature = "gpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lH\n -----END SSH SIGNATURE-----\n";
  const signed = git("cat-file", "commit", "HEAD").replace(/^(committer .*\n)/m, `$1${signature}`);
  write("dist-commit", `${signed}\n`);
  const revision = git("hash-object", "-t", "commit", "-w", join(folder, "dist-commit"));
  git("update-ref", "HEAD", revision);
  git("config", "log.showSignature", "true");
  expect(await origin()).toMatchObject({
    sourceRevision: revision,
    revisionTime: "2026-01-01T14:04:05Z",
    warnings: [],
  });
});

test.each<[string, boolean, () => void]>([
  ["a changed file", true, () => write("libs/a.ts", "b")],
  ["a deleted file", true, () => rmSync(join(folder, "libs/a.ts"))],
  ["a staged file", true, () => (write("libs/new.ts", "n"), git("add", "libs/new.ts"))],
  ["another version", true, () => write("package.json", '{ "version": "1.2.3", "private": true }')],
  ["another lock of the dependencies", true, () => write("package-lock.json", "{}")],
  ["other compiler options", true, () => write("tsconfig.base.json", '{ "files": [] }')],
  ["an edited stack file", false, () => write("stack.yaml", "nodes: [{ host: a }]")],
  ["a new file among the sources", true, () => write("libs/b.ts", "b")],
  ["a new file elsewhere", false, () => write("other-stack.yaml", "nodes: []")],
  ["an ignored build", false, () => (mkdirSync(join(folder, "libs/dist")), write("libs/dist/a.js", "a"))],
])("%s makes the tree dirty: %s", async (_, dirty, change) => {
  const revision = commit();
  change();
  expect(await origin()).toEqual({
    version: dirty ? "1.2.3+dirty" : "1.2.3",
    sourceRevision: revision,
    ...(dirty ? {} : { revisionTime: "2026-01-01T14:04:05Z" }),
    warnings: [],
  });
});

test.each<[string, () => void]>([
  ["without a repository", () => undefined],
  ["without a commit", () => git("init", "--quiet")],
])("%s the revision is unknown, with a warning", async (_, prepare) => {
  prepare();
  const { version, sourceRevision, warnings } = await origin();
  expect([version, sourceRevision]).toEqual(["1.2.3", "unknown"]);
  expect(warnings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "warning build/unknown-revision",
  ]);
});

test("the program's packages are those that its package.json pins, by name", () => {
  const packages = programPackages();
  expect(packages.map(({ name }) => name)).toEqual(packages.map(({ name }) => name).toSorted());
  expect(packages).toContainEqual({
    name: "yaml",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
  });
  expect(packages.filter(({ name }) => name.startsWith("@stackmon/")).length).toBeGreaterThan(5);
});
