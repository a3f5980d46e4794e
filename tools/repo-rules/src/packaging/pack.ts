import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as the registry would get it. */
export interface PackedPackage {
  readonly name: string;
  /** Folder of its sources, relative to the root. */
  readonly folder: string;
  /** Absolute path of the tarball. */
  readonly tarball: string;
}

/** Yields the folders of the workspace's packages that are not private, in path order. */
export function publishedFolders(root: string): readonly string[] {
  return ["apps", "libs", "tools"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => readManifest(root, folder)?.private === false)
    .toSorted();
}

/** A folder without a package.json, as of a Go module, is no package. */
function readManifest(root: string, folder: string): { readonly private: boolean } | undefined {
  try {
    const text = readFileSync(join(root, folder, "package.json"), "utf8");
    return { private: (JSON.parse(text) as { private?: boolean }).private ?? false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Packs the built packages into `destination`, as `npm publish` would; `tsc -b` must have run. */
export function packPackages(
  root: string,
  folders: readonly string[],
  destination: string,
): readonly PackedPackage[] {
  const workspaces = folders.flatMap((folder) => ["--workspace", folder]);
  const args = ["pack", "--json", "--loglevel", "error", "--pack-destination", destination, ...workspaces];
  const listing = execFileSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const packed = JSON.parse(listing) as readonly { readonly name: string; readonly filename: string }[];
  return packed.map(({ name, filename }, index) => ({
    name,
    folder: folders[index] ?? "",
    tarball: join(destination, filename),
  }));
}
