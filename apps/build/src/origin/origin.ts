import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { NpmPackage } from "@stackmon/bundle";
import { warning, type LocatedDiagnostic } from "../diagnostic.ts";

/** What a bundle says of the program that built it. */
export interface Origin {
  /** Of the workspace, or of this package where it is installed; `+dirty` when the sources differ from the commit. */
  readonly version: string;
  /** The commit, or `unknown`. */
  readonly sourceRevision: string;
  /** When the commit was made, ISO 8601 in UTC, where the sources are those of the commit. */
  readonly revisionTime?: string;
  readonly warnings: readonly LocatedDiagnostic[];
}

/** This package's folder, both from src/origin and from dist/origin. */
const packageFolder = new URL("../../", import.meta.url);

/** Yields the version of this program without asking git: the root package.json's in a checkout. */
export function programVersion(): string {
  const folder = isCheckout(packageFolder) ? new URL("../../", packageFolder) : packageFolder;
  return versionIn(folder);
}

/**
 * Yields the origin of what this program builds.
 *
 * In a checkout git names the commit. An installed package asks no git: the repository around it is another one.
 */
export async function readOrigin(): Promise<Origin> {
  return isCheckout(packageFolder)
    ? checkoutOrigin(new URL("../../", packageFolder))
    : { version: versionIn(packageFolder), sourceRevision: "unknown", warnings: [] };
}

/** Yields the packages that this program is made of, as its package.json pins them, ordered by name. */
export function programPackages(): readonly NpmPackage[] {
  const { dependencies } = packageJson(packageFolder);
  return Object.entries(dependencies)
    .map(([name, version]) => ({ name, version }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What can change a bundle beside the stack file, which counts through the manifest's input hash. */
const sources = ["libs", "apps", "package.json", "package-lock.json", "tsconfig*.json"];

/**
 * Yields the origin of the checkout at `root`.
 *
 * The tree is dirty when one of the {@link sources} differs from the commit, or is a file that git neither tracks nor
 * ignores.
 */
export async function checkoutOrigin(root: URL): Promise<Origin> {
  const version = versionIn(root);
  try {
    // Of git's plumbing: what `git show` prints depends on its user's settings.
    const [seconds, revision = ""] = (
      await git(root, "rev-list", "--timestamp", "--max-count=1", "HEAD")
    ).split(" ");
    const changes = await git(root, "status", "--porcelain", "--untracked-files=all", "--", ...sources);
    if (changes !== "") return { version: `${version}+dirty`, sourceRevision: revision, warnings: [] };
    return { version, sourceRevision: revision, revisionTime: utc(Number(seconds)), warnings: [] };
  } catch (error) {
    return { version, sourceRevision: "unknown", warnings: [unknownRevision(error)] };
  }
}

/** `2026-01-02T03:04:05Z`, of seconds since 1970. */
function utc(seconds: number): string {
  return new Date(1000 * seconds).toISOString().replace(".000Z", "Z");
}

const run = promisify(execFile);

async function git(root: URL, ...args: string[]): Promise<string> {
  // Without optional locks: a build must not write into the repository that it describes.
  const { stdout } = await run("git", ["--no-optional-locks", "-C", fileURLToPath(root), ...args]);
  return stdout.trim();
}

function isCheckout(folder: URL): boolean {
  return existsSync(new URL("src/main.ts", folder)) && existsSync(new URL("../../nx.json", folder));
}

function versionIn(folder: URL): string {
  return packageJson(folder).version;
}

interface PackageJson {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

function packageJson(folder: URL): PackageJson {
  return JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as PackageJson;
}

function unknownRevision(error: unknown): LocatedDiagnostic {
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
  const said = (stderr ?? "").split("\n")[0] ?? "";
  return warning(
    "build/unknown-revision",
    "sourceRevision",
    `git does not tell the commit: ${code === "ENOENT" ? "git is not installed" : said || message}`,
    "build from a git clone for bundles that name their commit",
  );
}
