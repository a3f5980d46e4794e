import { execFile } from "node:child_process";

/**
 * Whether `path`, relative to `folder`, lies in a git work tree that would add it. Without git it does not.
 *
 * *Source:* git-check-ignore(1): 0 where a path is ignored, 1 where it is not, 128 outside a work tree. What is tracked
 * already counts as not ignored.
 */
export function isUnignored(folder: string, path: string): Promise<boolean> {
  const args = ["-C", folder, "check-ignore", "--quiet", path];
  return new Promise((resolve) => execFile("git", args, (error) => resolve(error?.code === 1)));
}
