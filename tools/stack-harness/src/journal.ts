import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { JournalEntry } from "./journal-export.ts";
import { exportEntry, journalMachineId } from "./journal-export.ts";
import { JournalRemote } from "./journal-remote.ts";

/**
 * Writes a real journal into a folder, to be read with `path = FOLDER`.
 *
 * Throws when systemd-journal-remote is not installed or refuses the entries.
 */
export async function writeJournal(
  folder: string,
  entries: readonly JournalEntry[],
  program?: string,
): Promise<void> {
  const remote = new JournalRemote(journalFile(folder), program);
  remote.write(entries.map(exported).join("\n"));
  await remote.end();
}

/** The journal that is written in a folder; its own folder is made. */
export function journalFile(folder: string): string {
  mkdirSync(join(folder, journalMachineId), { recursive: true });
  return join(folder, journalMachineId, "system.journal");
}

function exported(entry: JournalEntry, index: number): string {
  const time = entry.time ?? new Date();
  return exportEntry(entry, BigInt(time.getTime()) * 1000n + BigInt(index), index);
}
