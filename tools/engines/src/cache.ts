import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { Recipe } from "./recipe/recipe.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Operating system and architecture, in Go's words. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
}

const GO_OS: Readonly<Record<string, string>> = { win32: "windows", sunos: "solaris" };
const GO_ARCH: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };

/** This machine's platform as Go names it. */
export function goPlatform(os: string = process.platform, arch: string = process.arch): Platform {
  return { os: GO_OS[os] ?? os, arch: GO_ARCH[arch] ?? arch };
}

/**
 * The folder that holds the built programs: `STACKMON_ENGINES`, else `stackmon/engines` in `XDG_CACHE_HOME`, else in `~/.cache`.
 * A relative `XDG_CACHE_HOME` is ignored, as the XDG base directory specification asks.
 */
export function cacheRoot(env: Environment = process.env, home: string = homedir()): string {
  if (env["STACKMON_ENGINES"]) return resolve(env["STACKMON_ENGINES"]);
  const xdg = env["XDG_CACHE_HOME"];
  const base = xdg && isAbsolute(xdg) ? xdg : join(home, ".cache");
  return join(base, "stackmon", "engines");
}

/** Twelve hex digits that change with anything that changes the built program. */
export function recipeHash(recipe: Recipe): string {
  return createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 12);
}

/** The folder name of one built program. Only a finished build ever has it. */
export function cacheKey(recipe: Recipe, platform: Platform = goPlatform()): string {
  return [recipe.name, recipe.version, platform.os, platform.arch, recipeHash(recipe)].join("-");
}

/** Where everything about one program lies; none of it need exist. */
export interface CachePaths {
  readonly directory: string;
  readonly binary: string;
  readonly lock: string;
  readonly log: string;
}

export function cachePaths(
  recipe: Recipe,
  root: string = cacheRoot(),
  platform: Platform = goPlatform(),
): CachePaths {
  const directory = join(root, cacheKey(recipe, platform));
  const binary = join(directory, platform.os === "windows" ? `${recipe.name}.exe` : recipe.name);
  return { directory, binary, lock: `${directory}.lock`, log: `${directory}.log` };
}
