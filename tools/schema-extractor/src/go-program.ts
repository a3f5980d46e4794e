import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "@stackmon/engines";

/** A Go program of this repository, built into the engines' cache. */
export interface GoProgram {
  /** Name of the binary, and first part of its folder's name in the cache. */
  readonly name: string;
  /** Folder that holds go.mod and go.sum. */
  readonly module: string;
  /** Folder of the main package, relative to the module's: `.` or a folder's name. It imports no other package of the module. */
  readonly main: string;
  readonly tags: readonly string[];
}

const isPin = (name: string): boolean => /^go\.(mod|sum)$/.test(name);

const isCode = (name: string): boolean => name.endsWith(".go") && !name.endsWith("_test.go");

function sources({ module, main }: GoProgram): readonly (readonly [name: string, path: string])[] {
  const filesOf = (folder: string, isSource: (name: string) => boolean) =>
    readdirSync(folder)
      .filter(isSource)
      .map((name) => [name, join(folder, name)] as const);
  const files = [...filesOf(module, isPin), ...filesOf(join(module, main), isCode)];
  return files.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Twelve hex digits that change with the program's source, its pinned modules and its build tags. */
export function programHash(program: GoProgram): string {
  const hash = createHash("sha256").update(program.tags.join(" "));
  for (const [name, path] of sources(program)) hash.update(`\0${name}\0`).update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

function build({ name, module, main, tags }: GoProgram, output: string): void {
  const env = { ...process.env, GOWORK: "off", GO111MODULE: "on" };
  const args = ["build", "-mod=readonly", "-tags", tags.join(" "), "-ldflags", "-s -w", "-o", output];
  const { status, error } = spawnSync("go", [...args, main === "." ? main : `./${main}`], {
    cwd: module,
    env,
    stdio: ["ignore", 2, 2],
  });
  if (error) throw new Error(`${name}/no-go: ${error.message}; install Go`);
  if (status !== 0) throw new Error(`${name}/build: go build ended with ${status}`);
}

/** Gives a finished build its place; of two that finish at once the first stays. */
function place(work: string, directory: string, binary: string): void {
  try {
    renameSync(work, directory);
  } catch (error) {
    if (!existsSync(binary)) throw error;
  }
}

/**
 * The path of a built program: from the engines' cache, else built there under a key of its sources. Each build has a folder of its own until it
 * is complete, so two at once cost time only.
 *
 * @param prepare runs before a build, and throws where something is missing.
 * @throws Error `NAME/no-go`, `NAME/build`
 */
export function provideGoProgram(program: GoProgram, prepare: () => void = () => undefined): string {
  const directory = join(cacheRoot(), `${program.name}-${programHash(program)}`);
  const binary = join(directory, program.name);
  if (existsSync(binary)) return binary;
  prepare();
  mkdirSync(cacheRoot(), { recursive: true });
  const work = mkdtempSync(`${directory}.building-`);
  try {
    build(program, join(work, program.name));
    place(work, directory, binary);
    return binary;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
