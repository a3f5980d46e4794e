import { importDashboard, type Escapes } from "@stackmon/dashboards/import";
import { fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";
import type { Io } from "../context.ts";
import { jsonFault } from "./json-fault.ts";
import { readBoardText } from "./read-board.ts";

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
  const read = await readBoardText(path, name, io);
  if (!read.ok) return read;
  const parsed = parse(read.value, name);
  if (!parsed.ok) return parsed;
  const imported = importDashboard(parsed.value);
  if (!imported.ok) return refuse(...imported.diagnostics.map((one) => ({ ...one, file: name })));
  return { ok: true, value: imported, warnings: [] };
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
