export interface JournalEntry {
  /** Unit whose process wrote it: `stacks-node.service`. */
  readonly unit: string;
  readonly message: string;
  /** When journald took it; default: now. */
  readonly time?: Date;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The machine that writes all journals of the harness; its boot has the same id. */
export const journalMachineId = "00000000000000000000000000000001";

/**
 * One entry in journal export format, without the empty line that ends it.
 *
 * @param microseconds when journald took it, of Unix time
 * @param index of the entry in its journal; the monotonic clock ticks once an entry
 *
 * *Source:* https://systemd.io/JOURNAL_EXPORT_FORMATS/
 */
export function exportEntry(
  { unit, message, fields = {} }: JournalEntry,
  microseconds: bigint,
  index: number,
): string {
  const all: Readonly<Record<string, string>> = {
    __REALTIME_TIMESTAMP: String(microseconds),
    __MONOTONIC_TIMESTAMP: String(1_000_000 + index),
    _BOOT_ID: journalMachineId,
    _MACHINE_ID: journalMachineId,
    _HOSTNAME: "journal-host",
    _SYSTEMD_UNIT: unit,
    _PID: "4242",
    _TRANSPORT: "stdout",
    PRIORITY: "6",
    ...fields,
    MESSAGE: message,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}
