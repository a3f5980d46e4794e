import { statSync } from "node:fs";
import { cachePaths, cacheRoot, type Environment } from "./cache.ts";
import { elapsed } from "./duration.ts";
import { engines, type EngineName } from "./engines.ts";
import { findEngine, type Found } from "./find.ts";
import { lockHolder, type LockHolder } from "./lock.ts";

/** Where one engine stands. */
export interface EngineStatus {
  readonly name: EngineName;
  readonly version: string;
  readonly found: Found | undefined;
  readonly building: LockHolder | undefined;
}

export function engineStatus(name: EngineName, env: Environment = process.env): EngineStatus {
  const recipe = engines[name];
  const { lock } = cachePaths(recipe, cacheRoot(env));
  return { name, version: recipe.version, found: findEngine(recipe, env), building: lockHolder(lock) };
}

function state({ found, building }: EngineStatus, now: number): string {
  if (found)
    return `${found.origin === "PATH" ? "on PATH" : "in the cache"}, ${megabytes(found.path)} MB, ${found.path}`;
  if (building) return `being built by process ${building.pid} for ${elapsed(now - building.since)}`;
  return "missing";
}

const megabytes = (path: string): string => (statSync(path).size / 1e6).toFixed(0);

/** One line per engine: name, version, state. */
export function statusLines(statuses: readonly EngineStatus[], now: number = Date.now()): string[] {
  const names = Math.max(...statuses.map(({ name }) => name.length));
  const versions = Math.max(...statuses.map(({ version }) => version.length));
  return statuses.map((s) => `${s.name.padEnd(names)}  ${s.version.padEnd(versions)}  ${state(s, now)}`);
}
