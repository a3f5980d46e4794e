import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleIndexPath, readBundleIndex } from "@stackmon/bundle";

/**
 * Path of a role's archive in a folder of bundles; throws where its index has none.
 *
 * @example
 * await machine.install(archiveOf("dist/bundles", "agent"));
 */
export function archiveOf(folder: string, role: string): string {
  const index = readBundleIndex(readFileSync(join(folder, bundleIndexPath)));
  if (!index.ok)
    throw new Error(
      `${folder}: ${index.faults.map(({ field, message }) => `${field} ${message}`).join("; ")}`,
    );
  const file = index.value.bundles.find((bundle) => bundle.role === role)?.file;
  if (file === undefined) throw new Error(`${folder} has no bundle of the role ${role}`);
  return join(folder, file);
}
