import { execFile } from "node:child_process";
import { basename } from "node:path";
import type { LocatedDiagnostic } from "../diagnostic.ts";
import { certsWarning } from "./diagnostic-code.ts";
import { currentAuthority, keyPath } from "./layout.ts";

/**
 * Warns of a folder of certificates, `named` as the user named it, that lies in a git work tree and is not ignored
 * there: `certs/tracked-keys`. Without git there is nothing to warn of.
 */
export async function trackedKeys(root: string, named: string): Promise<readonly LocatedDiagnostic[]> {
  if (!(await isUnignored(root))) return [];
  const message = "lies in a git work tree that does not ignore it, and holds private keys";
  const help = `write ${basename(root)}/ into its .gitignore, or keep the folder outside`;
  return [certsWarning("certs/tracked-keys", named, message, help)];
}

/**
 * *Source:* git-check-ignore(1): 0 where a path is ignored, 1 where it is not, 128 outside a work tree. What is tracked
 * already counts as not ignored.
 */
function isUnignored(root: string): Promise<boolean> {
  const args = ["-C", root, "check-ignore", "--quiet", keyPath(currentAuthority)];
  return new Promise((resolve) => execFile("git", args, (error) => resolve(error?.code === 1)));
}
