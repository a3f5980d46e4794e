import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { atExit } from "../at-exit.ts";

const ballast = ".ballast";

/** *Source:* capabilities(7); Linux, include/uapi/linux/capability.h. */
const capSysAdmin = 21n;

/**
 * A file system of a few MiB of its own at a folder, such as a machine's `var/lib`. It is to be unmounted before the
 * folder can be removed, and is unmounted when this process ends, SIGKILL excepted.
 *
 * It is a tmpfs: a file takes whole pages of 4 KiB, so on a full disk a file can still grow to the end of its last page.
 */
export class SmallDisk {
  readonly folder: string;
  readonly #release: () => void;

  /**
   * Mounts it; the folder is made when it is not there.
   *
   * Throws when the folder holds anything, which would be hidden, and when this process may not mount.
   */
  constructor(folder: string, mebibytes: number) {
    if (!SmallDisk.possible)
      throw new Error(
        "a small disk needs root with the right to mount (CAP_SYS_ADMIN), which this process is not",
      );
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0)
      throw new Error(`${folder} is not empty: mount a small disk before what writes there starts`);
    run("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m,mode=0755`, "stackmon-small-disk", folder]);
    this.folder = folder;
    this.#release = atExit(() => unmount(folder));
  }

  /** Whether this process may mount: root may, though not in most containers. */
  static get possible(): boolean {
    const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return ((BigInt(`0x${effective ?? "0"}`) >> capSysAdmin) & 1n) === 1n;
  }

  /** Bytes that are left. */
  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Writes a file of zeros, or more of it, until so many bytes are left, by default none. Yields how many it wrote. */
  fill(left = 0): number {
    const file = openSync(join(this.folder, ballast), "a");
    try {
      return writeUntilFull(file, this.free - left);
    } finally {
      closeSync(file);
    }
  }

  /** Removes what `fill` wrote. */
  empty(): void {
    rmSync(join(this.folder, ballast), { force: true });
  }

  /** Takes it away with all that is on it, though files on it are open. */
  unmount(): void {
    this.#release();
    unmount(this.folder);
  }
}

/** Writes up to `size` bytes; less when others fill the disk meanwhile. */
function writeUntilFull(file: number, size: number): number {
  const zeros = Buffer.alloc(1 << 20);
  let written = 0;
  try {
    while (written < size) written += writeSync(file, zeros, 0, Math.min(zeros.length, size - written));
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== "ENOSPC") throw failure;
  }
  return written;
}

function unmount(folder: string): void {
  spawnSync("umount", ["--lazy", folder]);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")}: ${error?.message ?? stderr.trim()}`);
}
