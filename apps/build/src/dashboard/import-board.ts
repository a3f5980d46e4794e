import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { importDashboard, type Escapes } from "@stackmon/dashboards/import";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import type { Io } from "../context.ts";
import { jsonFault } from "./json-fault.ts";

/** A dashboard's file as TypeScript. */
export interface ImportedBoard {
  readonly text: string;
  readonly panels: number;
  readonly escapes: Escapes;
}

/**
 * Reads a dashboard's JSON from a file, or `-` for standard input, and yields TypeScript that builds it.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-utf8`, `build/invalid-json`, and those of `importDashboard`.
 */
export async function importBoard(path: string, name: string, io: Io): Promise<Outcome<ImportedBoard>> {
  const read = await readText(path, name, io);
  if (!read.ok) return read;
  const parsed = parse(read.value, name);
  if (!parsed.ok) return parsed;
  const imported = importDashboard(parsed.value);
  if (!imported.ok) return refuse(...imported.diagnostics.map((one) => ({ ...one, file: name })));
  return { ok: true, value: imported, warnings: [] };
}

async function readText(path: string, name: string, io: Io): Promise<Outcome<string>> {
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

function parse(text: string, name: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown, warnings: [] };
  } catch (error) {
    const { offset, message } = jsonFault(text) ?? { offset: 0, message: systemReason(error) };
    const before = text.slice(0, offset).split("\n");
    const place = { file: name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const help = "correct it here, or export the dashboard again";
    return refuse({ ...fault("build/invalid-json", "", message, help), ...place });
  }
}

/** `3 panels; 2 raw properties (1 set, 1 removed), 1 raw query`. */
export function summaryOf({ panels, escapes: { set, removed, queries } }: ImportedBoard): string {
  const raw = set + removed;
  const properties = `${counted(raw, "raw property", "raw properties")}${raw === 0 ? "" : ` (${set} set, ${removed} removed)`}`;
  return `${counted(panels, "panel", "panels")}; ${properties}, ${counted(queries, "raw query", "raw queries")}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
