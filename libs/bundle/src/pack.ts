import { strToU8 } from "fflate";
import { archive, type ArchiveFile } from "./archive/tar.ts";
import { compress } from "./archive/gzip.ts";
import { checksums, checksumsPath, signaturePath } from "./checksum/checksums.ts";
import { sha256 } from "./checksum/sha256.ts";
import { comparePaths, pathFault } from "./file/path.ts";
import {
  bundleName,
  manifestPath,
  renderManifest,
  type Identity,
  type ManifestFile,
} from "./manifest/manifest.ts";

/** What a bundle is made from. */
export interface BundleSource extends Identity {
  /** Path → content; paths as {@link pathFault} allows them, without those that `pack` writes itself. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of `files` that get mode 0755; none by default. */
  readonly executables?: ReadonlySet<string>;
  /** Yields the Ed25519 signature of a message; without it the bundle is not signed. */
  readonly sign?: ((message: Uint8Array) => Uint8Array) | undefined;
  /** Yields a SHA-256 as {@link sha256} does, which is the default; a platform's own is faster. */
  readonly digest?: (bytes: Uint8Array) => string;
}

/** A bundle ready to be written. */
export interface PackedBundle {
  /** `<name>-<role>-<version>.tar.gz` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of `bytes`. */
  readonly sha256: string;
}

/**
 * Yields the gzip-compressed tar archive of a bundle: its files, `manifest.json` and `SHA256SUMS` under one top folder,
 * and where `sign` is given `SHA256SUMS.sig`. The same source gives the same bytes on every machine; a signature adds
 * its file and changes no other.
 *
 * Throws on a path that cannot be archived and on an `executables` entry that is no file: both are mistakes of the
 * composing program, not of its user.
 *
 * @example
 * ```ts
 * import { pack, sha256 } from "@stackmon/bundle";
 *
 * const text = new TextEncoder().encode("// hub\n");
 * const bundle = await pack({
 *   name: "stackmon",
 *   role: "hub",
 *   version: "1.2.3",
 *   sourceRevision: "unknown",
 *   inputSha256: sha256(text),
 *   upstream: { alloy: "v1.19.0" },
 *   files: new Map([["alloy/hub.alloy", text]]),
 * });
 * ```
 */
export async function pack(source: BundleSource): Promise<PackedBundle> {
  const payload = payloadOf(source);
  const digest = source.digest ?? sha256;
  const listed = [...payload].map(([path, file]) => manifestFile(path, file, digest));
  const manifest = renderManifest(source, listed);
  const sums = strToU8(
    checksums(
      new Map([...listed.map((file) => [file.path, file.sha256] as const), [manifestPath, digest(manifest)]]),
    ),
  );
  const all = new Map(payload)
    .set(manifestPath, { bytes: manifest, executable: false })
    .set(checksumsPath, { bytes: sums, executable: false });
  if (source.sign !== undefined) {
    all.set(signaturePath, { bytes: source.sign(sums), executable: false });
  }
  const top = bundleName(source);
  const bytes = compress(await archive(top, all));
  return { fileName: `${top}.tar.gz`, bytes, sha256: digest(bytes) };
}

function payloadOf(source: BundleSource): ReadonlyMap<string, ArchiveFile> {
  const executables = source.executables ?? new Set<string>();
  for (const path of executables) {
    if (!source.files.has(path))
      throw new Error(`@stackmon/bundle: executable ${path} is no file of the bundle`);
  }
  for (const path of source.files.keys()) checkPath(path);
  return new Map(
    [...source.files]
      .sort(([left], [right]) => comparePaths(left, right))
      .map(([path, bytes]) => [path, { bytes, executable: executables.has(path) }]),
  );
}

function checkPath(path: string): void {
  const why = pathFault(path);
  if (why !== undefined) throw new Error(`@stackmon/bundle: path ${JSON.stringify(path)} ${why}`);
  if ([manifestPath, checksumsPath, signaturePath].includes(path)) {
    throw new Error(`@stackmon/bundle: ${path} is written by pack`);
  }
}

function manifestFile(path: string, file: ArchiveFile, digest: (bytes: Uint8Array) => string): ManifestFile {
  return {
    path,
    size: file.bytes.length,
    sha256: digest(file.bytes),
    mode: file.executable ? "0755" : "0644",
  };
}
