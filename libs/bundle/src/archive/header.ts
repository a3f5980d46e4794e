import { strFromU8 } from "fflate";

/** Where an entry of a tar archive lies, as its header says. */
export interface TarHeader {
  /** Below the top folder; of that folder itself its name. */
  readonly path: string;
  /** A file or folder: no header that says something of the next one. */
  readonly isEntry: boolean;
  /** The header's checksum is right. */
  readonly isWhole: boolean;
  /** Offset of the content, in bytes. */
  readonly content: number;
  readonly size: number;
  /** Offset of the next header, in bytes. */
  readonly end: number;
}

const blockSize = 512;

/**
 * Yields the headers of an archive, up to the first block that is none.
 *
 * *Source:* POSIX pax(1), "ustar Interchange Format".
 */
export function tarHeaders(tar: Uint8Array): readonly TarHeader[] {
  const headers: TarHeader[] = [];
  for (let at = 0; at + blockSize <= tar.length; at = headers.at(-1)?.end ?? tar.length) {
    const block = tar.subarray(at, at + blockSize);
    const header = strFromU8(block, true);
    const size = Number.parseInt(header.slice(124, 136), 8);
    if (header.slice(257, 262) !== "ustar" || !(size >= 0)) break;
    const content = at + blockSize;
    const end = content + Math.ceil(size / blockSize) * blockSize;
    const isEntry = !/[gxKL]/.test(header.slice(156, 157));
    headers.push({ path: pathOf(header), isEntry, isWhole: isWhole(block, header), content, size, end });
  }
  return headers;
}

/** `top/a/b` → `a/b`, `top/` → `top`. */
function pathOf(header: string): string {
  const parts = [text(header.slice(345, 500)), text(header.slice(0, 100))];
  const path = parts.filter((part) => part !== "").join("/");
  return path.slice(path.indexOf("/") + 1) || path.slice(0, -1);
}

/** The checksum is the sum of the header's bytes, with spaces where it stands itself. */
function isWhole(block: Uint8Array, header: string): boolean {
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return Number.parseInt(header.slice(148, 156), 8) === sum;
}

/** A field ends at its first NUL. */
function text(field: string): string {
  return field.split("\0", 1)[0] ?? "";
}
