import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cachePaths, cacheRoot, type Environment } from "./cache.ts";
import { engines, isEngineName, type EngineName } from "./engines.ts";
import type { Recipe } from "./recipe/recipe.ts";
import { reportedVersion } from "./version.ts";

/** A provided program: its absolute path and where it was found. */
export interface Found {
  readonly path: string;
  readonly origin: "PATH" | "cache";
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The version an executable states for `--version`; VictoriaMetrics prints it on stdout, older cobra programs on stderr. */
function versionOf(path: string): string | undefined {
  const { stdout, stderr } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return reportedVersion(`${stdout ?? ""}\n${stderr ?? ""}`);
}

function onPath(recipe: Recipe, env: Environment): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder.startsWith("/"));
  const candidate = folders.map((folder) => join(folder, recipe.name)).find(isExecutable);
  return candidate && versionOf(candidate) === recipe.reports ? candidate : undefined;
}

/**
 * The program at its pinned version, or undefined: first on PATH (as a shell would find it, and only where `--version` states the pinned
 * version), then in the cache.
 */
export function findEngine(recipe: Recipe, env: Environment = process.env): Found | undefined {
  const path = onPath(recipe, env);
  if (path) return { path, origin: "PATH" };
  const { binary } = cachePaths(recipe, cacheRoot(env));
  return isExecutable(binary) ? { path: binary, origin: "cache" } : undefined;
}

const found = new Map<EngineName, string>();

/**
 * The absolute path of a real program at its pinned version.
 *
 * @throws Error `engines/missing` with the command that provides it.
 * @example
 * spawn(engine("alloy"), ["validate", "agent.alloy"]);
 */
export function engine(name: EngineName): string {
  const known = found.get(name);
  if (known) return known;
  const path = findEngine(engines[name])?.path;
  if (!path) throw new Error(missing(engines[name]));
  found.set(name, path);
  return path;
}

/** As {@link engine}, of a name that may be none of ours: of the program that a unit starts. */
export function enginePath(name: string): string {
  if (!isEngineName(name)) throw new Error(`engines: ${name} is no program of tools/engines`);
  return engine(name);
}

function missing({ name, version }: Recipe): string {
  return `engines/missing: ${name} › neither PATH nor ${cacheRoot()} holds ${name} ${version}; run: npm run engines -- --only ${name}`;
}
