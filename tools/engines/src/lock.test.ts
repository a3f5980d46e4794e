import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireLock, lockHolder, releaseLock, startTicks } from "./lock.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "cache", "loki.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("a build lock", () => {
  it("is taken once, and again after its release", () => {
    expect(acquireLock(path, 7)).toBeUndefined();
    expect(acquireLock(path)).toMatchObject({ pid: process.pid, since: 7 });
    releaseLock(path);
    expect(acquireLock(path)).toBeUndefined();
  });

  it("is taken over from a process that has ended", async () => {
    expect(acquireLock(path)).toBeUndefined();
    const pid = await endedPid();
    writeFileSync(path, JSON.stringify({ pid, since: 1 }));
    expect(lockHolder(path)).toBeUndefined();
    expect(acquireLock(path)).toBeUndefined();
    expect(readFileSync(path, "utf8")).toContain(`"pid":${process.pid}`);
  });

  // Left out: only Linux tells when a process was started, in /proc.
  it.runIf(existsSync("/proc/self/stat"))(
    "is taken over where the pid now belongs to another process",
    () => {
      acquireLock(path);
      const mine = JSON.parse(readFileSync(path, "utf8")) as object;
      writeFileSync(path, JSON.stringify({ ...mine, startTicks: "1" }));
      expect(lockHolder(path)).toBeUndefined();
    },
  );

  it("is taken over where its file is damaged", () => {
    acquireLock(path);
    writeFileSync(path, "{");
    expect(acquireLock(path)).toBeUndefined();
  });
});

describe("the start time in /proc/PID/stat", () => {
  it.each([
    ["42 (node) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20", "4711"],
    ["42 (a) b) (c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20", "4711"],
  ])("%s", (stat, ticks) => {
    expect(startTicks(stat)).toBe(ticks);
  });
});
