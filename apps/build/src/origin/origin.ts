import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LocatedDiagnostic } from "../diagnostic.ts";

/** What a bundle says of the program that built it. */
export interface Origin {
  /** Of the workspace, or of this package where it is installed; `+dirty` when the sources differ from the commit. */
  readonly version: string;
  /** The commit, or `unknown`. */
  readonly sourceRevision: string;
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
    const revision = await git(root, "rev-parse", "HEAD");
    const changes = await git(root, "status", "--porcelain", "--untracked-files=all", "--", ...sources);
    return { version: changes !== "" ? `${version}+dirty` : version, sourceRevision: revision, warnings: [] };
  } catch (error) {
    return { version, sourceRevision: "unknown", warnings: [unknownRevision(error)] };
  }
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
  const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as {
    version: string;
  };
  return version;
}

function unknownRevision(error: unknown): LocatedDiagnostic {
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
  const said = (stderr ?? "").split("\n")[0] ?? "";
  return {
    code: "build/unknown-revision",
    severity: "warning",
    where: "sourceRevision",
    message: `git does not tell the commit: ${code === "ENOENT" ? "git is not installed" : said || message}`,
    help: "build from a git clone for bundles that name their commit",
  };
}
