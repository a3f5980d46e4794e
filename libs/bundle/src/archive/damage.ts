import { Gunzip, strFromU8 } from "fflate";
import { checksumsPath, parseChecksums } from "../checksum/checksums.ts";
import { sha256 } from "../checksum/sha256.ts";
import { maxUnpackedBytes } from "./gzip.ts";

/** Compressed bytes inflated at a time: what comes out before the damage is kept piece by piece. */
const step = 256;

const blockSize = 512;

/**
 * Yields the first file of a damaged bundle that is not whole, by the bundle's own SHA256SUMS, which is its second
 * file; `undefined` when all are, or when no file can be read.
 */
export function firstDamagedFile(archive: Uint8Array): string | undefined {
  const files = readableFiles(salvage(archive));
  const sums = files.get(checksumsPath);
  if (sums === undefined) return files.size > 0 ? checksumsPath : undefined;
  const damaged = [...parseChecksums(strFromU8(sums))].find(([path, sum]) => {
    const content = files.get(path);
    return content === undefined || sha256(content) !== sum;
  });
  return damaged?.[0];
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

/** Files below the top folder, up to the first header that is none. *Source:* POSIX pax(1), "ustar Interchange Format". */
function readableFiles(tar: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + blockSize <= tar.length;) {
    const header = strFromU8(tar.subarray(at, at + blockSize), true);
    const size = Number.parseInt(header.slice(124, 136), 8);
    if (header.slice(257, 262) !== "ustar" || !(size >= 0)) break;
    const path = [text(header.slice(345, 500)), text(header.slice(0, 100))]
      .filter((part) => part !== "")
      .join("/");
    const content = tar.subarray(at + blockSize, at + blockSize + size);
    if (content.length === size) files.set(path.slice(path.indexOf("/") + 1), content);
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

/** A field of a header ends at its first NUL. */
function text(field: string): string {
  return field.split("\0", 1)[0] ?? "";
}
