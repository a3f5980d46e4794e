import { readFileSync } from "node:fs";

/** The numbers of a process's own children; none when it has ended. *Source:* proc_pid_task(5), `children`. */
export function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return text.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
