import {
  bundleIndexPath,
  checksums,
  checksumsPath,
  provenancePath,
  readBundleIndex,
  renderBundleIndex,
  renderProvenance,
  sha256,
  signaturePath,
  type BundleIndex,
  type IndexedBundle,
} from "@stackmon/bundle";
import type { PackSource, RoleBundle } from "./pack-roles.ts";
import type { Output } from "./publish/publish.ts";
import type { SigningKey } from "./signing/key.ts";

/** What is beside the archives of a build. */
export interface Lists {
  readonly index: BundleIndex;
  /** In the order in which they are put in place: the index last. */
  readonly files: Output;
}

/** The names of {@link listsOf}. */
export function listNames(signingKey: SigningKey | undefined): readonly string[] {
  return [
    provenancePath,
    checksumsPath,
    ...(signingKey === undefined ? [] : [signaturePath]),
    bundleIndexPath,
  ];
}

/** Yields the archives' provenance, checksums of these and of the index, a signature of the checksums, the index. */
export function listsOf(
  { identity, packages, signingKey }: Omit<PackSource, "stack">,
  bundles: readonly IndexedBundle[],
  rings?: readonly string[],
): Lists {
  const bytes = renderBundleIndex({ ...identity, ...(rings === undefined ? {} : { rings }), bundles });
  const subjects = new Map(bundles.map(({ file, sha256: digest }) => [file, digest]));
  const provenance = renderProvenance({ ...identity, subjects, packages });
  const lists = new Map([
    [provenancePath, sha256(provenance)],
    [bundleIndexPath, sha256(bytes)],
  ]);
  const sums = new TextEncoder().encode(checksums(new Map([...subjects, ...lists])));
  const files = new Map([
    [provenancePath, provenance],
    [checksumsPath, sums],
  ]);
  if (signingKey !== undefined) files.set(signaturePath, signingKey.sign(sums));
  const index = readBundleIndex(bytes);
  if (!index.ok)
    throw new Error(`@stackmon/build: the index breaks its schema: ${JSON.stringify(index.faults)}`);
  return { index: index.value, files: files.set(bundleIndexPath, bytes) };
}

/** Yields what the index says of a role's bundle. */
export function indexed({ role, fileName, bytes, sha256: digest }: RoleBundle): IndexedBundle {
  return { role, file: fileName, size: bytes.length, sha256: digest };
}
