import { isUtf8 } from "node:buffer";
import type { Position } from "@stackmon/alloy-river";

/** A text, or where its bytes stop being UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly encoding: "UTF-16" | "unknown"; readonly position: Position };

/**
 * Yields the text of UTF-8 bytes, a byte order mark included; no byte is ever replaced.
 *
 * A byte order mark of UTF-16 says that the file is UTF-16.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  }
  return isUtf16(bytes)
    ? { ok: false, encoding: "UTF-16", position: { line: 1, column: 1, offset: 0 } }
    : { ok: false, encoding: "unknown", position: firstBadByte(bytes) };
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const newline = 0x0a;

/** Line by line, since no sequence of UTF-8 goes over the end of a line. */
function firstBadByte(bytes: Uint8Array): Position {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(newline, start);
    const text = bytes.subarray(start, end === -1 ? undefined : end);
    if (end === -1 || !isUtf8(text)) {
      const good = goodBytes(text);
      return { line, column: good + 1, offset: start + good };
    }
    start = end + 1;
  }
}

/** Bytes of the characters before the first byte that starts none. */
function goodBytes(line: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let good = 0;
  for (let at = 0; at < line.length; at++) {
    try {
      if (decoder.decode(line.subarray(at, at + 1), { stream: true }) !== "") good = at + 1;
    } catch {
      break;
    }
  }
  return good;
}
