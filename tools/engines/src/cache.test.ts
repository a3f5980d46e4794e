import { describe, expect, it } from "vitest";
import { cacheKey, cachePaths, cacheRoot, goPlatform, recipeHash } from "./cache.ts";
import { ENGINE_NAMES, engines } from "./engines.ts";

const linux = { os: "linux", arch: "amd64" };

describe("the cache's folder", () => {
  it.each([
    [{}, "/u/.cache/stackmon/engines"],
    [{ XDG_CACHE_HOME: "/var/c" }, "/var/c/stackmon/engines"],
    [{ XDG_CACHE_HOME: "relative" }, "/u/.cache/stackmon/engines"],
    [{ XDG_CACHE_HOME: "/var/c", STACKMON_ENGINES: "/e" }, "/e"],
    [{ STACKMON_ENGINES: "" }, "/u/.cache/stackmon/engines"],
  ])("%j → %s", (env, root) => {
    expect(cacheRoot(env, "/u")).toBe(root);
  });
});

describe("the platform in Go's words", () => {
  it.each([
    ["linux", "x64", "linux", "amd64"],
    ["darwin", "arm64", "darwin", "arm64"],
    ["win32", "ia32", "windows", "386"],
  ])("%s %s", (os, arch, goOs, goArch) => {
    expect(goPlatform(os, arch)).toEqual({ os: goOs, arch: goArch });
  });
});

describe("the key of a built program", () => {
  const { loki } = engines;

  it("names program, version and platform", () => {
    expect(cacheKey(loki, linux)).toBe(`loki-v3.5.0-linux-amd64-${recipeHash(loki)}`);
  });

  it.each([
    ["tags", { ...loki, tags: [] }],
    ["a checksum", { ...loki, base: { ...loki.base, sum: "h1:other" } }],
    ["the stamp", { ...loki, stamp: { ...loki.stamp, value: "3.5.1" } }],
    ["the main package", { ...loki, main: { text: "package main" } }],
  ])("changes with %s", (_what, changed) => {
    expect(cacheKey(changed, linux)).not.toBe(cacheKey(loki, linux));
    expect(cacheKey({ ...loki }, linux)).toBe(cacheKey(loki, linux));
  });

  it("is another for every program", () => {
    expect(new Set(ENGINE_NAMES.map((name) => cacheKey(engines[name], linux))).size).toBe(
      ENGINE_NAMES.length,
    );
  });

  it("holds the binary under the program's name", () => {
    expect(cachePaths(loki, "/e", linux).binary).toBe(`/e/${cacheKey(loki, linux)}/loki`);
    expect(cachePaths(loki, "/e", { os: "windows", arch: "amd64" }).binary).toMatch(/\/loki\.exe$/);
  });
});
