import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  bundleIndexPath,
  checksumsPath,
  parseChecksums,
  readBundleIndex,
  signaturePath,
  type IndexedBundle,
} from "@stackmon/bundle";
import { mapBounded } from "../alloy/map-bounded.ts";
import { digest } from "../pack-files.ts";
import type { SigningKey } from "../signing/key.ts";

/** A bundle that is wanted, and by what the index tells that it is the same. */
export type WantedBundle = Pick<IndexedBundle, "file"> & Partial<Pick<IndexedBundle, "madeFrom" | "sha256">>;

/**
 * Yields which of the wanted bundles the build before has left in `folder`, by their file.
 *
 * A bundle is taken for what its index says only where it has the index's digest, and the index that of the checksums
 * beside it. Where bundles are signed the checksums must be signed with the same key, so whoever can write to the folder
 * cannot have a file of theirs passed on as ours.
 */
export async function leftBundles(
  folder: string,
  wanted: readonly WantedBundle[],
  signingKey: SigningKey | undefined,
): Promise<ReadonlyMap<string, IndexedBundle>> {
  const indexed = await indexedBundles(folder, signingKey);
  const candidates = wanted.flatMap(({ file, madeFrom, sha256 }) => {
    const bundle = indexed.get(file);
    if (bundle === undefined) return [];
    return (madeFrom ?? bundle.madeFrom) === bundle.madeFrom && (sha256 ?? bundle.sha256) === bundle.sha256
      ? [bundle]
      : [];
  });
  const whole = await mapBounded(candidates, async (bundle) =>
    (await isWhole(folder, bundle)) ? [bundle] : [],
  );
  return new Map(whole.flat().map((bundle) => [bundle.file, bundle]));
}

async function indexedBundles(
  folder: string,
  signingKey: SigningKey | undefined,
): Promise<ReadonlyMap<string, IndexedBundle>> {
  const [sums, index, signature] = await Promise.all(
    [checksumsPath, bundleIndexPath, signaturePath].map((name) => bytesOf(join(folder, name))),
  );
  if (sums === undefined || index === undefined) return new Map();
  if (signingKey !== undefined && !(signature !== undefined && signingKey.verify(sums, signature)))
    return new Map();
  if (parseChecksums(new TextDecoder().decode(sums)).get(bundleIndexPath) !== digest(index)) return new Map();
  const read = readBundleIndex(index);
  return new Map(read.ok ? read.value.bundles.map((bundle) => [bundle.file, bundle]) : []);
}

async function isWhole(folder: string, { file, size, sha256 }: IndexedBundle): Promise<boolean> {
  const path = join(folder, file);
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size !== size) return false;
  const bytes = await bytesOf(path);
  return bytes !== undefined && digest(bytes) === sha256;
}

function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}
