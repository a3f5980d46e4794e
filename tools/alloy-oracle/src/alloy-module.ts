import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engines } from "@stackmon/engines";

/** What `go mod download -json` says of the one module asked for. */
interface Download {
  readonly Error?: string;
  readonly Dir: string;
}

/** Go's own settings of the user count, save what would make another module's go.mod count. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  GOWORK: "off",
  GO111MODULE: "on",
  GOFLAGS: "-mod=mod",
});

/** Asks in a module whose go.sum pins the one asked for: Go itself then refuses other contents. */
function download(folder: string): Download {
  const { path, version, sum, goModSum } = engines.alloy.base;
  writeFileSync(join(folder, "go.mod"), "module stackmon/corpus\n");
  writeFileSync(join(folder, "go.sum"), `${path} ${version} ${sum}\n${path} ${version}/go.mod ${goModSum}\n`);
  const { stdout, stderr, error } = spawnSync("go", ["mod", "download", "-json", `${path}@${version}`], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
  });
  if (error) throw new Error(`alloy-oracle/no-go: ${error.message}; install Go`);
  if (stdout === "") throw new Error(`alloy-oracle/download: ${stderr.trimEnd()}`);
  return JSON.parse(stdout) as Download;
}

/**
 * The folder of the pinned Alloy's published module in Go's module cache, downloaded where it is not there.
 *
 * @throws Error `alloy-oracle/no-go`, `alloy-oracle/download`
 */
export function alloyModule(): string {
  const folder = mkdtempSync(join(tmpdir(), "alloy-module-"));
  try {
    const { Dir, Error: reason } = download(folder);
    if (reason) throw new Error(`alloy-oracle/download: ${reason}`);
    return Dir;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
