import { existsSync, readdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";

const top = "/sys/fs/cgroup";

/**
 * The control groups that a container of this name has of its own: one in each hierarchy that systemd uses.
 *
 * *Source:* systemd, docs/CGROUP_DELEGATION.md: legacy, hybrid and unified.
 */
export function controlGroups(name: number | ""): readonly string[] {
  const hybrid = ["systemd", "unified"].map((each) => `${top}/${each}`).filter((each) => existsSync(each));
  return (hybrid.length > 0 ? hybrid : [top]).map((each) => `${each}/stackmon-${name}`);
}

/** Removes a control group in which nothing runs, and those below it: each is a folder, whose files go with it. */
export function removeControlGroup(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeControlGroup(join(folder, entry.name));
  rmdirSync(folder);
}
