import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the kernel shows of a machine with a sensor, and a mirror of which one disk has failed. */
const files = {
  "proc/mdstat": `Personalities : [raid1]
md0 : active raid1 nvme1n1p2[1](F) nvme0n1p2[0]
      975983616 blocks super 1.2 [2/1] [U_]
      bitmap: 5/8 pages [20KB], 65536KB chunk

unused devices: <none>
`,
  "sys/devices/platform/coretemp.0/hwmon/hwmon0/name": "coretemp\n",
  "sys/devices/platform/coretemp.0/hwmon/hwmon0/temp1_input": "61000\n",
  "sys/devices/platform/coretemp.0/hwmon/hwmon0/temp1_crit": "100000\n",
} as const;

/** Links as the kernel makes them, from which the exporter names a chip. */
const links = {
  "sys/class/hwmon/hwmon0": "../../devices/platform/coretemp.0/hwmon/hwmon0",
  "sys/devices/platform/coretemp.0/hwmon/hwmon0/device": "../../../coretemp.0",
} as const;

/** Files of the machine's own that collectors cannot do without. */
const copied = ["stat", "meminfo", "loadavg", "mounts", "diskstats", "vmstat"] as const;

/** Writes what stands for /proc and /sys of such a machine. */
export function writeMachine(folder: string): { readonly procfs: string; readonly sysfs: string } {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
  for (const name of copied) writeFileSync(join(folder, "proc", name), readFileSync(`/proc/${name}`));
  return { procfs: join(folder, "proc"), sysfs: join(folder, "sys") };
}
