import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packPackages } from "./pack.ts";

/** What the example of examples/library uses, and the command with what else it needs. */
const packageFolders = [
  "apps/build",
  ...["alerts", "alloy-river", "bundle", "dashboards", "pipelines", "stacks"].map((name) => `libs/${name}`),
  "tools/stack-harness",
];

/** A project outside the workspace that has installed the packed packages. */
export interface Stranger {
  readonly folder: string;
  /** Type-checks and builds the example; throws with the compiler's output. */
  readonly compile: () => void;
  /** Runs the built example and yields its outputs by file name. */
  readonly run: () => ReadonlyMap<string, string>;
  /** Runs the installed `stackmon` there and yields what it prints on stdout; throws with all of its output. */
  readonly stackmon: (...args: readonly string[]) => string;
}

/**
 * Yields a copy of examples/library in `folder` with the packed packages installed.
 *
 * Other packages come from npm's cache, which `npm ci` has filled, else from the user's registry.
 */
export function installStranger(root: string, folder: string): Stranger {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  cpSync(join(root, "examples/library"), folder, { recursive: true });
  run(root, process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", ...packageFolders]);
  const packed = packPackages(root, packageFolders, tarballs);
  const dependencies = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const devDependencies = {
    "@types/node": pinned(root, "@types/node"),
    typescript: pinned(root, "typescript"),
  };
  const manifest = { name: "stranger", private: true, type: "module", dependencies, devDependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  run(folder, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel", "error"]);
  return {
    folder,
    compile: () => {
      run(folder, process.execPath, [join(folder, "node_modules/typescript/bin/tsc")]);
    },
    run: () => {
      run(folder, process.execPath, ["dist/main.js", "out"]);
      const names = readdirSync(join(folder, "out"));
      return new Map(names.map((name) => [name, readFileSync(join(folder, "out", name), "utf8")]));
    },
    stackmon: (...args) => run(folder, join(folder, "node_modules/.bin/stackmon"), args),
  };
}

function pinned(root: string, name: string): string {
  const text = readFileSync(join(root, "package.json"), "utf8");
  const { devDependencies } = JSON.parse(text) as { devDependencies: Readonly<Record<string, string>> };
  const version = devDependencies[name];
  if (version === undefined) throw new Error(`repo-rules: ${name} is not pinned in package.json`);
  return version;
}

function run(cwd: string, command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 240_000,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
