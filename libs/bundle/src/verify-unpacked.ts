import type { ArchiveFile } from "./archive/tar.ts";
import { signaturePath } from "./checksum/checksums.ts";
import { compareFiles } from "./compare.ts";
import { checkManifest } from "./manifest/check.ts";
import { manifestPath } from "./manifest/manifest.ts";
import type { VerifyResult } from "./verify.ts";

/**
 * Yields the verified content of a bundle that was unpacked: the files below its top folder, without those that are the
 * machine's own. It proves that they are whole, not who made them.
 *
 * Diagnostics: `bundle/invalid-manifest`, `bundle/changed-file`, `bundle/missing-file`, `bundle/extra-file`.
 */
export function verifyUnpacked(files: ReadonlyMap<string, ArchiveFile>): VerifyResult {
  const bytes = files.get(manifestPath)?.bytes;
  const checked = bytes === undefined ? undefined : checkManifest(bytes);
  const manifest = checked?.ok === true ? checked.manifest : undefined;
  const diagnostics = [
    ...(checked?.ok === false ? checked.diagnostics : []),
    ...compareFiles(files, manifest),
  ];
  if (diagnostics.length > 0 || manifest === undefined) return { ok: false, diagnostics };
  const contents = new Map([...files].map(([path, file]) => [path, file.bytes] as const));
  return { ok: true, value: { manifest, files: contents, signed: files.has(signaturePath) } };
}
