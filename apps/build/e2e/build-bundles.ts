import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/stackmon.js", import.meta.url));

/** Builds the bundles of a stack file with the real command, below a folder; yields where a role's archive is. */
export function buildBundles(folder: string, stackFile: string): (role: string) => string {
  const stack = join(folder, "stack.yaml");
  const out = join(folder, "bundles");
  writeFileSync(stack, stackFile);
  execFileSync(process.execPath, [bin, "bundle", "--stack", stack, "--out", out], { stdio: "pipe" });
  return (role) => join(out, readdirSync(out).find((name) => name.startsWith(`stackmon-${role}-`)) ?? role);
}
