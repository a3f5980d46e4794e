import { readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { build, missingHeaders } from "./build.ts";
import { cachePaths, type CachePaths } from "./cache.ts";
import { elapsed } from "./duration.ts";
import { ENGINE_NAMES, engines, type EngineName } from "./engines.ts";
import { findEngine, type Found } from "./find.ts";
import { acquireLock, releaseLock } from "./lock.ts";
import type { Recipe } from "./recipe/recipe.ts";

export interface ProvideOptions {
  /** Receives one line per step. Default: nothing is reported. */
  readonly report?: (line: string) => void;
  /** Ends the running build and keeps the finished ones. */
  readonly signal?: AbortSignal;
}

/** What became of one engine: where it is, or why it is not there, with the end of its build log. */
export type Provided =
  | { readonly name: EngineName; readonly found: Found; readonly builtIn?: number }
  | { readonly name: EngineName; readonly failure: string; readonly log: string };

const HEARTBEAT_MS = 20_000;
const LOCK_POLL_MS = 1_000;
const LOG_TAIL_LINES = 25;

function tail(path: string): string {
  try {
    return readFileSync(path, "utf8").trimEnd().split("\n").slice(-LOG_TAIL_LINES).join("\n");
  } catch {
    return "";
  }
}

/** Runs a task while reporting, now and then, for how long it has been running. */
async function withHeartbeat<T>(report: (time: string) => void, task: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const timer = setInterval(() => report(elapsed(Date.now() - start)), HEARTBEAT_MS);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}

/** Takes the build lock, or waits until another process has built the program. Yields whether there is still something to build. */
async function lockOrWait(
  recipe: Recipe,
  paths: CachePaths,
  report: (text: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let told = false; ; told = true) {
    const holder = acquireLock(paths.lock);
    const built = findEngine(recipe) !== undefined;
    if (built && !holder) releaseLock(paths.lock);
    if (built || !holder) return !built;
    if (!told) report(`process ${holder.pid} is building it, waiting`);
    await sleep(LOCK_POLL_MS, undefined, { signal });
  }
}

async function buildLocked(
  recipe: Recipe,
  paths: CachePaths,
  report: (text: string) => void,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (!(await lockOrWait(recipe, paths, report, signal))) return undefined;
  const start = Date.now();
  try {
    rmSync(paths.log, { force: true });
    report(`building, log ${paths.log}`);
    await withHeartbeat(
      (time) => report(`building, ${time}`),
      () => build(recipe, paths, signal),
    );
    return Date.now() - start;
  } finally {
    releaseLock(paths.lock);
  }
}

async function provideOne(
  name: EngineName,
  report: (text: string) => void,
  signal: AbortSignal,
): Promise<Provided> {
  const recipe = engines[name];
  const paths = cachePaths(recipe);
  try {
    const before = findEngine(recipe);
    const builtIn = before ? undefined : await buildLocked(recipe, paths, report, signal);
    const found = before ?? findEngine(recipe);
    if (!found) throw new Error(`built, but ${paths.binary} is no executable file`);
    report(builtIn === undefined ? `found ${found.path}` : `built in ${elapsed(builtIn)}: ${found.path}`);
    return builtIn === undefined ? { name, found } : { name, found, builtIn };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    report(`failed: ${failure}`);
    return { name, failure, log: tail(paths.log) };
  }
}

/** Those that lack a header first: they fail at once, which is better heard before half an hour of building than after it. */
function unbuildableFirst(names: readonly EngineName[]): readonly EngineName[] {
  const lacking = new Set(names.filter((name) => missingHeaders(engines[name]).length > 0));
  return [...lacking, ...names.filter((name) => !lacking.has(name))];
}

/**
 * Provides the named programs, one after another: found on PATH at the pinned version, else in the cache, else built through the user's Go module
 * proxy. A program that fails does not keep the others from being built; one that cannot be built here is tried first.
 */
export async function provide(
  names: readonly EngineName[] = ENGINE_NAMES,
  options: ProvideOptions = {},
): Promise<Provided[]> {
  const signal = options.signal ?? new AbortController().signal;
  const results: Provided[] = [];
  for (const [index, name] of unbuildableFirst(names).entries()) {
    if (signal.aborted) break;
    const prefix = `[${index + 1}/${names.length}] ${name} ${engines[name].version}`;
    results.push(await provideOne(name, (text) => options.report?.(`${prefix}: ${text}`), signal));
  }
  return results;
}
