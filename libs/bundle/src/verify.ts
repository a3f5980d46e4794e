import { strFromU8 } from "fflate";
import { hasCanonicalHeader } from "./archive/gzip.ts";
import { archive } from "./archive/tar.ts";
import { checksums, checksumsPath } from "./checksum/checksums.ts";
import { sha256 } from "./checksum/sha256.ts";
import { compareFiles } from "./compare.ts";
import { fault, type Diagnostic } from "./diagnostic.ts";
import { checkManifest } from "./manifest/check.ts";
import { bundleName, manifestPath, type Manifest } from "./manifest/manifest.ts";
import { unpack, type Unpacked } from "./unpack.ts";

/** A bundle whose every byte is as its manifest and SHA256SUMS say. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  /** Path below the top folder → content, `manifest.json` and `SHA256SUMS` included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type VerifyResult =
  | { readonly ok: true; readonly value: VerifiedBundle }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Yields the verified content of an archive that {@link pack} wrote, or every fault found, each naming its file.
 *
 * It proves that a bundle is whole, not who made it: whoever can change the files can write new checksums. Compare the
 * archive's own SHA-256 with the one its builder published.
 *
 * Diagnostics: those of {@link unpack}, and `bundle/invalid-manifest`, `bundle/changed-file`, `bundle/missing-file`,
 * `bundle/extra-file`, `bundle/top-folder`, `bundle/not-canonical`.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { verify } from "@stackmon/bundle";
 *
 * const result = await verify(readFileSync("stackmon-hub-0.1.0.tar.gz"));
 * if (result.ok) console.log(result.value.manifest.version);
 * else for (const { code, where, message } of result.diagnostics) console.error(`${code}: ${where} › ${message}`);
 * ```
 */
export async function verify(bytes: Uint8Array): Promise<VerifyResult> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const { files, top } = unpacked.value;
  const manifestBytes = files.get(manifestPath)?.bytes;
  const checked = manifestBytes === undefined ? undefined : checkManifest(manifestBytes);
  const manifest = checked?.ok === true ? checked.manifest : undefined;
  const diagnostics = [
    ...(checked?.ok === false ? checked.diagnostics : []),
    ...(manifest === undefined ? [] : topFault(top, manifest)),
    ...compareFiles(files, manifest),
  ];
  if (diagnostics.length > 0 || manifest === undefined) return { ok: false, diagnostics };
  const canonical = await canonicalFaults(bytes, unpacked.value, manifest);
  if (canonical.length > 0) return { ok: false, diagnostics: canonical };
  return {
    ok: true,
    value: { manifest, files: new Map([...files].map(([path, file]) => [path, file.bytes])) },
  };
}

function topFault(top: string, manifest: Manifest): Diagnostic[] {
  const wanted = bundleName(manifest);
  if (top === wanted) return [];
  const message = `the top folder is ${top}, the manifest describes ${wanted}`;
  return [fault("bundle/top-folder", top, message, "get the bundle from where it was built")];
}

/** With every file in order, what is left are owners, times, modes of folders, order and padding. */
async function canonicalFaults(
  bytes: Uint8Array,
  { top, files, tar }: Unpacked,
  manifest: Manifest,
): Promise<Diagnostic[]> {
  const sums = new Map(manifest.files.map((file) => [file.path, file.sha256] as const));
  sums.set(manifestPath, sha256(files.get(manifestPath)?.bytes ?? new Uint8Array()));
  const listed = strFromU8(files.get(checksumsPath)?.bytes ?? new Uint8Array());
  if (listed !== checksums(sums)) {
    return [
      notCanonical(checksumsPath, "its lines are right but not in the form and order this tool writes"),
    ];
  }
  const same = sha256(tar) === sha256(await archive(top, files));
  if (same && hasCanonicalHeader(bytes)) return [];
  const message = "every file is right, but the archive's headers (owner, time, mode, order) are not";
  return [notCanonical("archive", message)];
}

function notCanonical(where: string, message: string): Diagnostic {
  const help = "the bundle was packed again by another program; get it from where it was built";
  return fault("bundle/not-canonical", where, message, help);
}
