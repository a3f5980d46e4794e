import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./repository.ts";

/**
 * Yields the files below `root` that git tracks or would track: new files are judged before they are added.
 *
 * Throws when `root` is no git checkout.
 */
export function readRepository(root: string): Repository {
  const paths = listFiles(root);
  const texts = new Map<string, string>();
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    if (!bytes.includes(0)) texts.set(path, bytes.toString("utf8"));
  }
  return { paths: new Set(paths), texts };
}

function listFiles(root: string): readonly string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listing = execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const present = (path: string): boolean =>
    existsSync(join(root, path)) && statSync(join(root, path)).isFile();
  return [...new Set(listing.split("\0"))].filter((path) => path !== "" && present(path)).toSorted();
}
