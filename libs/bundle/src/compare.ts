import { strFromU8 } from "fflate";
import type { ArchiveFile } from "./archive/tar.ts";
import { checksumsPath, parseChecksums, signaturePath } from "./checksum/checksums.ts";
import { sha256 } from "./checksum/sha256.ts";
import { fault, type Diagnostic } from "./diagnostic.ts";
import { comparePaths } from "./file/path.ts";
import { manifestPath, type Manifest, type ManifestFile } from "./manifest/manifest.ts";

/** What is known of one path: its content, and what each of the two lists says of it. */
interface Evidence {
  readonly path: string;
  readonly file: ArchiveFile | undefined;
  readonly actual: string | undefined;
  readonly listed: ManifestFile | undefined;
  readonly summed: string | undefined;
}

const again = "fetch or build the bundle again";

/**
 * Yields a diagnostic per file that is missing, extra or changed.
 *
 * The manifest and SHA256SUMS both list every file. Where one of them agrees with the content, the other one is what
 * was changed, and is named in place of the file. Where one list is missing or unreadable, the other alone is the
 * measure.
 */
export function compareFiles(
  files: ReadonlyMap<string, ArchiveFile>,
  manifest: Manifest | undefined,
): readonly Diagnostic[] {
  const listed = new Map(manifest?.files.map((file) => [file.path, file]));
  const sums = parseChecksums(strFromU8(files.get(checksumsPath)?.bytes ?? new Uint8Array()));
  const hasSums = files.has(checksumsPath);
  const paths = new Set([manifestPath, checksumsPath, ...files.keys(), ...listed.keys(), ...sums.keys()]);
  const evidence = [...paths].sort(comparePaths).map((path): Evidence => {
    const file = files.get(path);
    const actual = file === undefined ? undefined : sha256(file.bytes);
    const summed = hasSums ? sums.get(path) : path === manifestPath ? actual : listed.get(path)?.sha256;
    return { path, file, actual, listed: listed.get(path), summed };
  });
  return distinct(evidence.flatMap((one) => faultsOf(one, manifest !== undefined)));
}

/** SHA256SUMS with two bad lines is still one changed file. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [`${one.code} ${one.where}`, one])).values()];
}

function faultsOf(evidence: Evidence, hasManifest: boolean): Diagnostic[] {
  const { path, file } = evidence;
  if (file === undefined) return [fault("bundle/missing-file", path, "is not in the archive", again)];
  if (path === checksumsPath || path === signaturePath) return plainFaults(path, file);
  if (path === manifestPath) return [...manifestFaults(evidence), ...plainFaults(path, file)];
  if (evidence.listed === undefined && evidence.summed === undefined) return [extra(path)];
  return hasManifest ? contentFaults(evidence, file) : sumFaults(evidence);
}

function contentFaults({ path, actual, listed, summed }: Evidence, file: ArchiveFile): Diagnostic[] {
  const likeManifest = listed?.sha256 === actual && listed?.size === file.bytes.length;
  if (!likeManifest && summed === actual) {
    return [changed(manifestPath, `says of ${path} what neither its content nor ${checksumsPath} does`)];
  }
  if (!likeManifest) return [changed(path, digests(actual, listed?.sha256 ?? summed))];
  if (summed !== actual)
    return [changed(checksumsPath, `has no line with ${path} and its SHA-256 ${actual}`)];
  return modeFaults(path, file, listed);
}

function modeFaults(path: string, file: ArchiveFile, listed: ManifestFile): Diagnostic[] {
  const mode = file.executable ? "0755" : "0644";
  return mode === listed.mode ? [] : [changed(path, `its mode is ${mode}, the manifest says ${listed.mode}`)];
}

/** The files that no manifest lists are never executable. */
function plainFaults(path: string, file: ArchiveFile): Diagnostic[] {
  return file.executable ? [changed(path, "its mode is 0755, wanted is 0644")] : [];
}

function sumFaults({ path, actual, summed }: Evidence): Diagnostic[] {
  return summed === actual ? [] : [changed(path, digests(actual, summed))];
}

/** Only SHA256SUMS knows the manifest's digest, so a difference may be a change of either. */
function manifestFaults({ path, actual, summed }: Evidence): Diagnostic[] {
  if (summed === actual) return [];
  return [changed(path, `${digests(actual, summed)} in ${checksumsPath}; one of the two files was changed`)];
}

function digests(actual: string | undefined, wanted: string | undefined): string {
  return `its SHA-256 is ${actual ?? "unknown"}, wanted is ${wanted ?? "a line that is missing"}`;
}

function changed(path: string, message: string): Diagnostic {
  return fault("bundle/changed-file", path, message, again);
}

function extra(path: string): Diagnostic {
  const help = "a bundle is not to be added to; put your own settings into stackmon.env and drop-ins";
  return fault("bundle/extra-file", path, "is listed neither by the manifest nor by SHA256SUMS", help);
}
