import { gunzipSync, gzipSync } from "fflate";

/** No bundle is near it; a header that claims more is not given the memory. */
export const maxUnpackedBytes: number = 256 * 1024 * 1024;

/** Of a gzip member without a name. *Source:* RFC 1952, section 2.3. */
const headerSize = 10;

/**
 * Yields the same gzip member for the same bytes, whatever machine or Node runs it: no time, no name.
 *
 * `mem` is given because fflate's default derives it with `Math.log`, whose last bit is the engine's own.
 */
export function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mem: 8, mtime: 0 });
}

/**
 * Yields the content of a gzip member.
 *
 * Throws an Error that says what is wrong: no gzip, cut off, larger than {@link maxUnpackedBytes}, or of another
 * CRC-32 or length than its trailer says (fflate itself compares neither).
 */
export function decompress(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw new Error("it is no gzip file");
  if (bytes.length < headerSize + 8) throw new Error("it is cut off");
  const trailer = bytes.subarray(-8);
  const size = new DataView(trailer.buffer, trailer.byteOffset, 8).getUint32(4, true);
  if (size > maxUnpackedBytes) throw new Error(`its gzip trailer claims ${size} bytes or is cut off`);
  const content = inflate(bytes);
  // A stored member of the same content carries the trailer it should have.
  const expected = gzipSync(content, { level: 0, mem: 0, mtime: 0 }).subarray(-8);
  if (!expected.every((byte, index) => trailer[index] === byte)) {
    throw new Error("its content does not match its gzip checksum");
  }
  return content;
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new Error(`its compressed data are damaged or cut off (${(error as Error).message})`, {
      cause: error,
    });
  }
}
