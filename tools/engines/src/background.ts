import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "./cache.ts";
import type { EngineName } from "./engines.ts";

/** Starts this program again, detached from the terminal, for the given engines. Yields its pid and the file its progress is written to. */
export function provideInBackground(names: readonly EngineName[]): {
  readonly pid: number;
  readonly log: string;
} {
  const log = join(cacheRoot(), "provide.log");
  mkdirSync(cacheRoot(), { recursive: true });
  const out = openSync(log, "a");
  const args = [...process.execArgv, process.argv[1] ?? "", "--only", names.join(",")];
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", out, out] });
  closeSync(out);
  child.unref();
  if (child.pid === undefined)
    throw new Error(`engines/background: ${process.execPath} could not be started`);
  return { pid: child.pid, log };
}
