import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Io } from "../context.ts";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";

/**
 * Yields the text of a dashboard's file, or of standard input (`-`).
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-utf8`.
 */
export async function readBoardText(path: string, name: string, io: Io): Promise<Outcome<string>> {
  try {
    const bytes = path === "-" ? await io.stdin() : await readFile(resolve(io.cwd, path));
    if (!isUtf8(bytes)) return refuse(notUtf8(name));
    return { ok: true, value: new TextDecoder().decode(bytes), warnings: [] };
  } catch (error) {
    const help = "name a file that exists and that you may read";
    const message = `cannot be read: ${systemReason(error)}`;
    return refuse({ ...fault("build/unreadable-file", "", message, help), file: name });
  }
}

function notUtf8(name: string): LocatedDiagnostic {
  const message = "the file is not UTF-8, and JSON is nothing else";
  const help = "save it as UTF-8: iconv -t UTF-8, with -f and what it is";
  return { ...fault("build/invalid-utf8", "", message, help), file: name };
}
