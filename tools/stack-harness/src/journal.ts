import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Debian's systemd-journal-remote, which writes journals without a running systemd. */
const journalRemote = "/lib/systemd/systemd-journal-remote";

export interface JournalEntry {
  /** Unit whose process wrote it: `stacks-node.service`. */
  readonly unit: string;
  readonly message: string;
  /** When journald took it; default: now. */
  readonly time?: Date;
  readonly fields?: Readonly<Record<string, string>>;
}

const machineId = "00000000000000000000000000000001";

/**
 * Writes a real journal into a folder, to be read with `path = FOLDER`.
 *
 * Throws when systemd-journal-remote is not installed or refuses the entries.
 *
 * *Source:* https://systemd.io/JOURNAL_EXPORT_FORMATS/
 */
export async function writeJournal(
  folder: string,
  entries: readonly JournalEntry[],
  program: string = journalRemote,
): Promise<void> {
  if (!existsSync(program)) throw new Error(`${program} is missing: apt-get install systemd-journal-remote`);
  const ofMachine = join(folder, machineId);
  mkdirSync(ofMachine, { recursive: true });
  const child = spawn(program, ["--output", join(ofMachine, "system.journal"), "-"], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  // It may end before it has read everything; its exit code tells.
  child.stdin.on("error", () => undefined);
  child.stdin.end(entries.map(exportEntry).join("\n"));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${errors}`);
}

function exportEntry({ unit, message, time = new Date(), fields = {} }: JournalEntry, index: number): string {
  const microseconds = BigInt(time.getTime()) * 1000n + BigInt(index);
  const all: Readonly<Record<string, string>> = {
    __REALTIME_TIMESTAMP: String(microseconds),
    __MONOTONIC_TIMESTAMP: String(1_000_000 + index),
    _BOOT_ID: machineId,
    _MACHINE_ID: machineId,
    _HOSTNAME: "journal-host",
    _SYSTEMD_UNIT: unit,
    _PID: "4242",
    _TRANSPORT: "stdout",
    PRIORITY: "6",
    ...fields,
    MESSAGE: message,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
  return lines.join("");
}
