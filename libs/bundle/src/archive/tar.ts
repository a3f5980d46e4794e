import { packTar, unpackTar, type ParsedTarEntryWithData, type TarHeader } from "modern-tar";
import { comparePaths } from "../file/path.ts";

/** One regular file of an archive. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** What every entry shares: no owner of the building machine and no time. */
const anonymous = { uid: 0, gid: 0, uname: "root", gname: "root", mtime: new Date(0) };

/**
 * Yields a ustar archive: `top/`, then folders and files below it, ordered by path, mode 0755 or 0644, owner root,
 * time 0.
 *
 * Folders are entries of their own, so that unpacking under a strict umask still leaves them readable.
 */
export async function archive(top: string, files: ReadonlyMap<string, ArchiveFile>): Promise<Uint8Array> {
  const folders = new Set([...files.keys()].flatMap(parents));
  const entries = [
    ...[...folders].map((path) => folderEntry(`${top}/${path}`)),
    ...[...files].map(([path, file]) => fileEntry(`${top}/${path}`, file)),
  ].sort((left, right) => comparePaths(left.header.name, right.header.name));
  return packTar(entries);
}

/** `a/b/c` → `""`, `a/`, `a/b/`. */
function parents(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) =>
    segments
      .slice(0, index)
      .map((segment) => `${segment}/`)
      .join(""),
  );
}

function folderEntry(name: string): ParsedTarEntryWithData {
  return { header: { ...anonymous, name, size: 0, mode: 0o755, type: "directory" } };
}

function fileEntry(name: string, file: ArchiveFile): ParsedTarEntryWithData {
  const header: TarHeader = {
    ...anonymous,
    name,
    size: file.bytes.length,
    mode: file.executable ? 0o755 : 0o644,
    type: "file",
  };
  return { header, data: file.bytes as Uint8Array<ArrayBuffer> };
}

/** One entry as the archive has it, before anything is believed of it. */
export interface ArchiveEntry {
  readonly name: string;
  /** `file`, `directory`, `symlink`, `link`, `fifo`, … */
  readonly type: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/** Yields every entry in the archive's order; throws modern-tar's Error on a damaged header or a cut archive. */
export async function readArchive(bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const entries = await unpackTar(bytes, { strict: true });
  return entries.map(({ header, data }) => ({
    name: header.name,
    type: header.type ?? "file",
    mode: header.mode ?? 0,
    bytes: data ?? new Uint8Array(),
  }));
}
