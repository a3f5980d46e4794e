import { firstDamagedFile } from "./archive/damage.ts";
import { decompress } from "./archive/gzip.ts";
import { readArchive, type ArchiveEntry, type ArchiveFile } from "./archive/tar.ts";
import { fault, type Diagnostic } from "./diagnostic.ts";
import { pathFault } from "./file/path.ts";

/** The regular files of an archive by their path below its one top folder. Nothing is known of their content yet. */
export interface Unpacked {
  readonly top: string;
  readonly files: ReadonlyMap<string, ArchiveFile>;
  /** The archive before compression. */
  readonly tar: Uint8Array;
}

export type UnpackResult =
  | { readonly ok: true; readonly value: Unpacked }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const again = "fetch or build the bundle again";

/**
 * Yields the files of a gzip-compressed tar archive, refusing whatever could land outside its one top folder.
 *
 * Diagnostics: `bundle/unreadable-archive`, `bundle/unsafe-entry`, `bundle/duplicate-file`, `bundle/top-folder`.
 */
export async function unpack(bytes: Uint8Array): Promise<UnpackResult> {
  try {
    const tar = decompress(bytes);
    return collect(tar, await readArchive(tar));
  } catch (error) {
    return { ok: false, diagnostics: [unreadable(bytes, (error as Error).message)] };
  }
}

function unreadable(bytes: Uint8Array, why: string): Diagnostic {
  const damaged = firstDamagedFile(bytes);
  const from = damaged === undefined ? "" : `, and ${damaged} is the first file that is not whole`;
  const message = `cannot be read as a .tar.gz: ${why}${from}`;
  return fault("bundle/unreadable-archive", damaged ?? "archive", message, again);
}

function collect(tar: Uint8Array, entries: readonly ArchiveEntry[]): UnpackResult {
  const unsafe = entries.flatMap(entryFault);
  if (unsafe.length > 0) return { ok: false, diagnostics: unsafe };
  const tops = [...new Set(entries.map((entry) => entry.name.split("/", 1)[0] ?? ""))];
  const top = tops[0] ?? "";
  if (tops.length !== 1) return { ok: false, diagnostics: [topFolderFault(tops)] };
  const files = new Map<string, ArchiveFile>();
  const duplicates: Diagnostic[] = [];
  for (const entry of entries.filter(({ type }) => type === "file")) {
    const path = entry.name.slice(top.length + 1);
    if (files.has(path)) duplicates.push(duplicateFault(path));
    files.set(path, { bytes: entry.bytes, executable: (entry.mode & 0o111) !== 0 });
  }
  return duplicates.length > 0
    ? { ok: false, diagnostics: duplicates }
    : { ok: true, value: { top, files, tar } };
}

function entryFault({ name, type }: ArchiveEntry): Diagnostic[] {
  const path = type === "directory" ? name.replace(/\/$/, "") : name;
  const why = pathFault(path);
  const help = "do not unpack this archive; get the bundle from where it was built";
  if (why !== undefined) return [fault("bundle/unsafe-entry", JSON.stringify(name), `the path ${why}`, help)];
  if (type === "directory" || (type === "file" && path.includes("/"))) return [];
  const message =
    type === "file"
      ? "lies beside the top folder"
      : `is a ${type}; a bundle holds regular files and folders only`;
  return [fault("bundle/unsafe-entry", name, message, help)];
}

function topFolderFault(tops: readonly string[]): Diagnostic {
  const seen = tops.length === 0 ? "holds nothing" : `holds the top folders ${tops.join(", ")}`;
  return fault("bundle/top-folder", "archive", `${seen}; a bundle holds exactly one`, again);
}

function duplicateFault(path: string): Diagnostic {
  return fault("bundle/duplicate-file", path, "is in the archive more than once", again);
}
