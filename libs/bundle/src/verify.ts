import { strFromU8 } from "fflate";
import { compress } from "./archive/gzip.ts";
import { tarHeaders } from "./archive/header.ts";
import { archive } from "./archive/tar.ts";
import { checksums, checksumsPath, signaturePath } from "./checksum/checksums.ts";
import { sha256 } from "./checksum/sha256.ts";
import { compareFiles } from "./compare.ts";
import { fault, type Diagnostic } from "./diagnostic.ts";
import { checkManifest } from "./manifest/check.ts";
import { bundleName, manifestPath, type Manifest } from "./manifest/manifest.ts";
import { signatureFaults, type VerifySignature } from "./signature.ts";
import { unpack, type Unpacked } from "./unpack.ts";

/** A bundle whose every byte is as its manifest and SHA256SUMS say. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  /** Path below the top folder → content, `manifest.json`, `SHA256SUMS` and a signature included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Whether it holds a signature. Whose, is known only where {@link VerifyOptions.verifySignature} was given. */
  readonly signed: boolean;
}

export interface VerifyOptions {
  /** Whether these bytes are a message's signature by the key that is trusted; given, an unsigned bundle is refused. */
  readonly verifySignature?: VerifySignature | undefined;
}

export type VerifyResult =
  | { readonly ok: true; readonly value: VerifiedBundle }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Yields the verified content of an archive that {@link pack} wrote, or every fault found, each naming its file.
 *
 * Without `verifySignature` it proves that a bundle is whole, not who made it: whoever can change the files can write new
 * checksums. Then compare the archive's own SHA-256 with the one its builder published.
 *
 * Diagnostics: those of {@link unpack}, and `bundle/invalid-manifest`, `bundle/changed-file`, `bundle/missing-file`,
 * `bundle/extra-file`, `bundle/top-folder`, `bundle/not-canonical`, `bundle/missing-signature`, `bundle/wrong-signature`.
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
export async function verify(
  bytes: Uint8Array,
  { verifySignature }: VerifyOptions = {},
): Promise<VerifyResult> {
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
    ...signatureFaults(files, verifySignature),
  ];
  if (diagnostics.length > 0 || manifest === undefined) return { ok: false, diagnostics };
  const canonical = await canonicalFaults(bytes, unpacked.value, manifest);
  if (canonical.length > 0) return { ok: false, diagnostics: canonical };
  return {
    ok: true,
    value: {
      manifest,
      files: new Map([...files].map(([path, file]) => [path, file.bytes])),
      signed: files.has(signaturePath),
    },
  };
}

function topFault(top: string, manifest: Manifest): Diagnostic[] {
  const wanted = bundleName(manifest);
  if (top === wanted) return [];
  const message = `the top folder is ${top}, the manifest describes ${wanted}`;
  return [fault("bundle/top-folder", top, message, "get the bundle from where it was built")];
}

/** With every file in order, what is left are owners, times, other modes, order, padding, and how it is compressed. */
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
  const wanted = await archive(top, files);
  const difference = firstDifference(tar, wanted);
  if (difference !== undefined) return [notCanonical(...foreignEntry(tar, difference))];
  // Inflating ignores bits and bytes that mean nothing, and further gzip members, which other programs do unpack.
  if (firstDifference(bytes, compress(wanted)) === undefined) return [];
  return [
    notCanonical("archive", "every file is right, but the archive is not compressed as this tool does"),
  ];
}

/** The entry whose header is the first that is another, as where and message. */
function foreignEntry(tar: Uint8Array, difference: number): readonly [string, string] {
  const entry = tarHeaders(tar).find(({ isEntry, end }) => isEntry && difference < end);
  return entry === undefined
    ? ["archive", "every file is right, but the archive holds more bytes than this tool writes"]
    : [entry.path, "its content is right, but its header in the archive (owner, time, mode, order) is not"];
}

function notCanonical(where: string, message: string): Diagnostic {
  const help = "the bundle was packed again by another program; get it from where it was built";
  return fault("bundle/not-canonical", where, message, help);
}

/** The first position at which one has another byte than the other, or none. */
function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) if (left[at] !== right[at]) return at;
  return undefined;
}
