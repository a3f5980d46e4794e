import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CachePaths } from "./cache.ts";
import { ENGINE_MODULE, goBuildArguments, goModEdits, goSumLines, type GoModJson } from "./go-mod.ts";
import type { Recipe } from "./recipe/recipe.ts";
import { CommandFailed, runCaptured, runLogged, type RunOptions } from "./run.ts";

/** What `go mod download -json` says of the one module asked for. */
interface Download {
  readonly Error?: string;
  readonly GoMod: string;
  readonly Dir: string;
  readonly Sum: string;
}

/** The user's own Go settings (GOPROXY, GOFLAGS, ...), save what would make another workspace's go.mod count. */
const goEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, GOWORK: "off", GO111MODULE: "on" });

/**
 * Downloads the base module inside a module whose go.sum already pins it: Go itself then refuses other contents. That module must not require
 * it yet: without the base's own replacements Go would load a dependency graph that the proxy does not hold.
 */
async function downloadBase({ base, unpinned }: Recipe, options: RunOptions): Promise<Download> {
  writeFileSync(join(options.cwd, "go.mod"), `module ${ENGINE_MODULE}\n`);
  writeFileSync(join(options.cwd, "go.sum"), goSumLines([base, ...unpinned]));
  const download = JSON.parse(
    await runCaptured("go", ["mod", "download", "-json", `${base.path}@${base.version}`], options),
  ) as Download;
  if (download.Error) throw new CommandFailed(download.Error);
  if (download.Sum !== base.sum) {
    throw new CommandFailed(
      `${base.path}@${base.version} has sum ${download.Sum}; the recipe pins ${base.sum}`,
    );
  }
  return download;
}

/** Writes go.mod, go.sum and, where the recipe has its own, main.go. */
async function writeModule(recipe: Recipe, options: RunOptions): Promise<void> {
  const { GoMod, Dir } = await downloadBase(recipe, options);
  copyFileSync(GoMod, join(options.cwd, "go.mod"));
  chmodSync(join(options.cwd, "go.mod"), 0o644);
  const mod = JSON.parse(await runCaptured("go", ["mod", "edit", "-json"], options)) as GoModJson;
  await runLogged("go", ["mod", "edit", ...goModEdits(mod, recipe.base)], options);
  const pins = goSumLines([recipe.base, ...recipe.unpinned]);
  writeFileSync(join(options.cwd, "go.sum"), readFileSync(join(Dir, "go.sum"), "utf8") + pins);
  if ("text" in recipe.main) writeFileSync(join(options.cwd, "main.go"), recipe.main.text);
}

/** Reads the module versions that Go recorded in the binary, so that a stamp of ours cannot stand for another version. */
async function verifyBinary(recipe: Recipe, binary: string, options: RunOptions): Promise<void> {
  const recorded = await runCaptured("go", ["version", "-m", binary], options);
  if (recorded.includes(`\t${recipe.module}\t${recipe.version}`)) return;
  throw new CommandFailed(
    `the binary was not built from ${recipe.module} ${recipe.version}:\n${recorded.slice(0, 500)}`,
  );
}

/** Missing C headers of the recipe, found by letting the C compiler include them; all of them where there is no compiler. */
export function missingHeaders(recipe: Recipe): string[] {
  const compiler = process.env["CC"] ?? "cc";
  const includes = (header: string): boolean =>
    spawnSync(compiler, ["-E", "-o", "-", "-x", "c", "-"], {
      input: `#include <${header}>\n`,
      stdio: ["pipe", "ignore", "ignore"],
    }).status === 0;
  return recipe.headers.filter((header) => !includes(header));
}

/** Removes build folders of this program that a killed run left: whoever holds its lock is the only one who builds it. */
function removeRemains({ directory }: CachePaths): void {
  if (!existsSync(dirname(directory))) return;
  const remains = readdirSync(dirname(directory)).filter((name) =>
    name.startsWith(`${basename(directory)}.building-`),
  );
  for (const name of remains) rmSync(join(dirname(directory), name), { recursive: true, force: true });
}

/**
 * Builds one program in a folder of its own beside its place in the cache and renames it there when it is complete. An interrupted build leaves
 * nothing but Go's own caches, from which the next one goes on.
 *
 * @throws CommandFailed, with the compiler's words in the log.
 */
export async function build(recipe: Recipe, paths: CachePaths, signal: AbortSignal): Promise<void> {
  const headers = missingHeaders(recipe);
  if (headers.length > 0) {
    throw new CommandFailed(`C header ${headers.join(", ")} not found; run: npm run engines -- --system`);
  }
  removeRemains(paths);
  mkdirSync(dirname(paths.directory), { recursive: true });
  const work = mkdtempSync(`${paths.directory}.building-`);
  try {
    const output = join(work, "out", basename(paths.binary));
    const options: RunOptions = { cwd: work, env: goEnvironment(), log: paths.log, signal };
    await writeModule(recipe, options);
    await runLogged("go", goBuildArguments(recipe, output), options);
    await verifyBinary(recipe, output, options);
    rmSync(paths.directory, { recursive: true, force: true });
    renameSync(join(work, "out"), paths.directory);
  } catch (error) {
    appendFileSync(paths.log, `${String(error)}\n`);
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
