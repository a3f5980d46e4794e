import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** Start of the process in clock ticks after boot, where /proc tells it: a later process with the same pid differs. */
  readonly startTicks: string | undefined;
  /** When the lock was taken, milliseconds since the epoch. */
  readonly since: number;
}

/** Field 22 of /proc/PID/stat. The command name (field 2) may hold spaces and brackets, so count after its last one. */
export function startTicks(stat: string): string | undefined {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function processStart(pid: number): string | undefined {
  try {
    return startTicks(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function parse(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** The living process that holds the lock, or undefined where there is no lock or its holder has ended. */
export function lockHolder(path: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const holder = parse(text);
  if (!holder || !isAlive(holder.pid)) return undefined;
  return holder.startTicks === processStart(holder.pid) ? holder : undefined;
}

/**
 * Takes the lock; yields undefined on success, else its living holder. A lock whose holder has ended is taken over.
 * Two processes that take over the same stale lock at once may both succeed: builds have folders of their own, so that costs time only.
 */
export function acquireLock(path: string, now: number = Date.now()): LockHolder | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const mine: LockHolder = { pid: process.pid, startTicks: processStart(process.pid), since: now };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: "wx" });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = lockHolder(path);
    if (holder) return holder;
    rmSync(path, { force: true });
  }
}

export function releaseLock(path: string): void {
  rmSync(path, { force: true });
}
