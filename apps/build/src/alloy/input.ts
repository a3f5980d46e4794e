import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { FoundDiagnostic, Source } from "@stackmon/alloy-river/check";
import type { Io } from "../context.ts";
import { fault, systemReason } from "../diagnostic.ts";
import { decode } from "./decode.ts";

/** An Alloy file, or standard input, before it is read. */
export interface Input {
  /** As the user named it, or its path from the folder that the user named. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
}

/** The text of an input, or why there is none. */
export type Read =
  | ({ readonly ok: true } & Source)
  | { readonly ok: false; readonly name: string; readonly problem: FoundDiagnostic };

/**
 * Yields the text of an input.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-utf8`.
 */
export async function readInput({ name, path }: Input, io: Io): Promise<Read> {
  try {
    return toRead(name, path === undefined ? await io.stdin() : await readFile(path));
  } catch (error) {
    return { ok: false, name, problem: unreadable(name, error) };
  }
}

/** {@link readInput} for files that are asked for one by one in the middle of a check. */
export function readInputNow(name: string, path: string): Read {
  try {
    return toRead(name, readFileSync(path));
  } catch (error) {
    return { ok: false, name, problem: unreadable(name, error) };
  }
}

/** Yields the diagnostic about a file or folder that cannot be read. */
export function unreadable(name: string, error: unknown): FoundDiagnostic {
  const help = "name a file or folder that exists and that you may read";
  return {
    ...fault("build/unreadable-file", name, `cannot be read: ${systemReason(error)}`, help),
    file: name,
  };
}

function toRead(name: string, bytes: Uint8Array): Read {
  const decoded = decode(bytes);
  if (decoded.ok) return { ok: true, name, source: decoded.text };
  const [message, help] =
    decoded.encoding === "UTF-16"
      ? ["the file is UTF-16, and Alloy reads UTF-8 alone", "save it as UTF-8: iconv -f UTF-16 -t UTF-8"]
      : [
          "this byte is no UTF-8, which Alloy reads alone",
          "save the file as UTF-8, or correct the character",
        ];
  const problem = { ...fault("build/invalid-utf8", name, message, help), file: name };
  return { ok: false, name, problem: { ...problem, position: decoded.position } };
}
