import { Gunzip, strFromU8 } from "fflate";
import { checksumsPath, parseChecksums } from "../checksum/checksums.ts";
import { sha256 } from "../checksum/sha256.ts";
import { tarHeaders, type TarHeader } from "./header.ts";
import { maxUnpackedBytes } from "./gzip.ts";

/** Compressed bytes inflated at a time: what comes out before the damage is kept piece by piece. */
const step = 256;

/**
 * Yields the first file of a damaged bundle that is not whole, by the bundle's own SHA256SUMS, which is its second
 * file, else the first entry whose header is not; `undefined` when all are, or when no file can be read.
 */
export function firstDamagedFile(archive: Uint8Array): string | undefined {
  const tar = salvage(archive);
  const headers = tarHeaders(tar);
  const files = readableFiles(tar, headers);
  const sums = files.get(checksumsPath);
  if (sums === undefined) return files.size > 0 ? checksumsPath : undefined;
  const damaged = [...parseChecksums(strFromU8(sums))].find(([path, sum]) => {
    const content = files.get(path);
    return content === undefined || sha256(content) !== sum;
  });
  return damaged?.[0] ?? headers.find(({ isWhole }) => !isWhole)?.path;
}

/** Files whose headers and contents are there. */
function readableFiles(tar: Uint8Array, headers: readonly TarHeader[]): ReadonlyMap<string, Uint8Array> {
  const whole = headers.filter(({ isWhole, end }) => isWhole && end <= tar.length);
  return new Map(whole.map(({ path, content, size }) => [path, tar.subarray(content, content + size)]));
}

/** What can be inflated, up to the damage. */
function salvage(archive: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < archive.length && length <= maxUnpackedBytes; at += step) {
      gunzip.push(archive.subarray(at, at + step), at + step >= archive.length);
    }
  } catch {
    // The damage: what came before it is what was asked for.
  }
  const content = new Uint8Array(length);
  pieces.reduce((at, piece) => (content.set(piece, at), at + piece.length), 0);
  return content;
}
