import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot, engines, missingHeaders } from "@stackmon/engines";
import { goModule } from "./paths.ts";

// The tags of the Alloy that is run, so that both describe and share the same compiled packages.
const tags = engines.alloy.tags.join(" ");

const isSource = (name: string): boolean =>
  (name.endsWith(".go") && !name.endsWith("_test.go")) || /^go\.(mod|sum)$/.test(name);

/** Twelve hex digits that change with the extractor's source, its pinned modules and its build tags. */
export function sourceHash(directory: string = goModule): string {
  const hash = createHash("sha256").update(tags);
  for (const name of readdirSync(directory).filter(isSource).toSorted()) {
    hash.update(`\0${name}\0`).update(readFileSync(join(directory, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

function go(args: readonly string[]): void {
  const env = { ...process.env, GOWORK: "off", GO111MODULE: "on" };
  const { status, error } = spawnSync("go", args, { cwd: goModule, env, stdio: ["ignore", 2, 2] });
  if (error) throw new Error(`schema-extractor/no-go: ${error.message}; install Go`);
  if (status !== 0) throw new Error(`schema-extractor/build: go ${args[0]} ended with ${status}`);
}

/**
 * The path of the built extractor: from the engines' cache, else built. It holds all of Alloy: the first build takes a minute or two where Alloy
 * was built before, else as long as Alloy.
 */
export function provideExtractor(report: (line: string) => void): string {
  const directory = join(cacheRoot(), `schema-extractor-${sourceHash()}`);
  const binary = join(directory, "schema-extractor");
  if (existsSync(binary)) return binary;
  const headers = missingHeaders(engines.alloy);
  if (headers.length > 0) {
    throw new Error(
      `schema-extractor/missing-headers: ${headers.join(", ")} › run: npm run engines -- --system`,
    );
  }
  report(`building the extractor with Alloy ${engines.alloy.version}`);
  mkdirSync(cacheRoot(), { recursive: true });
  const work = mkdtempSync(`${directory}.building-`);
  try {
    go([
      "build",
      "-mod=readonly",
      "-tags",
      tags,
      "-ldflags",
      "-s -w",
      "-o",
      join(work, "schema-extractor"),
      ".",
    ]);
    if (!existsSync(binary)) renameSync(work, directory);
    return binary;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The schema of the pinned Alloy, as the file's whole text. */
export function extractSchema(report: (line: string) => void): string {
  const binary = provideExtractor(report);
  const { status, stdout, stderr, error } = spawnSync(binary, ["-directory", goModule, "-tags", tags], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (stderr !== "") report(stderr.trimEnd());
  if (status !== 0) throw new Error(`schema-extractor/extract: the extractor ended with ${status}`);
  return stdout;
}
