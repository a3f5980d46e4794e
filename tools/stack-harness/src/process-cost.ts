import { readFileSync } from "node:fs";

/** User and system time of a process since its start. *Source:* proc_pid_stat(5), in ticks of 10 ms. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The most memory that a process held so far. *Source:* proc_pid_status(5), VmHWM. */
export function highWaterMegabytes(pid: number): number {
  return statusMegabytes(pid, "VmHWM");
}

/**
 * Memory that a process holds, without what it has only mapped of files, which the system takes back when it needs to:
 * for Go programs without most of their program text. *Source:* proc_pid_status(5), RssAnon.
 */
export function ownMegabytes(pid: number): number {
  return statusMegabytes(pid, "RssAnon");
}

function statusMegabytes(pid: number, name: string): number {
  const value = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(
    readFileSync(`/proc/${pid}/status`, "utf8"),
  )?.[1];
  if (value === undefined) throw new Error(`@stackmon/harness: process ${pid} says nothing of ${name}`);
  return Number(value) / 1024;
}
