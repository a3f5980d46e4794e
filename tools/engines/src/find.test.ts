import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cachePaths } from "./cache.ts";
import { engines } from "./engines.ts";
import { findEngine } from "./find.ts";
import { acquireLock } from "./lock.ts";
import { engineStatus, statusLines } from "./status.ts";

const { amtool } = engines;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "find-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, output: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${output}'\n`);
  chmodSync(path, mode);
  return path;
}

const environment = (): Record<string, string> => ({
  PATH: join(folder, "bin"),
  STACKMON_ENGINES: join(folder, "cache"),
});
const onPath = (output: string, mode?: number): string =>
  program(join(folder, "bin", "amtool"), output, mode);
const inCache = (): string => program(cachePaths(amtool, join(folder, "cache")).binary, "");

describe("finding a program", () => {
  it("takes the one on PATH that states the pinned version", () => {
    inCache();
    const path = onPath("amtool, version 0.28.0 (branch: HEAD)");
    expect(findEngine(amtool, environment())).toEqual({ path, origin: "PATH" });
  });

  it.each([
    ["states another version", "amtool, version 0.28.1 (branch: HEAD)", 0o755],
    ["states none", "usage: amtool", 0o755],
    ["is not executable", "amtool, version 0.28.0", 0o644],
  ])("passes over one on PATH that %s", (_what, output, mode) => {
    onPath(output, mode);
    expect(findEngine(amtool, environment())).toBeUndefined();
    const path = inCache();
    expect(findEngine(amtool, environment())).toEqual({ path, origin: "cache" });
  });
});

describe("the status of a program", () => {
  const line = (now = 0): string | undefined => statusLines([engineStatus("amtool", environment())], now)[0];

  it("is missing, then being built, then in the cache", () => {
    expect(line()).toBe("amtool  v0.28.0  missing");
    acquireLock(cachePaths(amtool, join(folder, "cache")).lock, 1_000);
    expect(line(66_000)).toBe(`amtool  v0.28.0  being built by process ${process.pid} for 1m05s`);
    const path = inCache();
    expect(line()).toBe(`amtool  v0.28.0  in the cache, 0 MB, ${path}`);
  });
});
