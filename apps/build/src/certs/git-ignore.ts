import { basename } from "node:path";
import type { LocatedDiagnostic } from "../diagnostic.ts";
import { isUnignored } from "../publish/is-unignored.ts";
import { certsWarning } from "./diagnostic-code.ts";
import { currentAuthority, keyPath } from "./layout.ts";

/**
 * Warns of a folder of certificates, `named` as the user named it, that lies in a git work tree and is not ignored
 * there: `certs/tracked-keys`. Without git there is nothing to warn of.
 */
export async function trackedKeys(root: string, named: string): Promise<readonly LocatedDiagnostic[]> {
  if (!(await isUnignored(root, keyPath(currentAuthority)))) return [];
  const message = "lies in a git work tree that does not ignore it, and holds private keys";
  const help = `write ${basename(root)}/ into its .gitignore, or keep the folder outside`;
  return [certsWarning("certs/tracked-keys", named, message, help)];
}
