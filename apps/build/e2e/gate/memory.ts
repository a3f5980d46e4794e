import { readFileSync } from "node:fs";
import { childrenOf } from "@stackmon/harness";

/** Resident memory of a process and of its children, in MiB: now, or the most that it has had. */
export function memory(pid: number, what: "VmRSS" | "VmHWM" = "VmRSS"): number {
  return [pid, ...childrenOf(pid)]
    .map((each) => new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${each}/status`, "utf8")))
    .reduce((sum, found) => sum + Number(found?.[1] ?? 0) / 1024, 0);
}
