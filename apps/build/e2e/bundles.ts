import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveOf } from "@stackmon/harness";
import type { Role } from "../src/render/role.ts";

const bin = fileURLToPath(new URL("../bin/stackmon.js", import.meta.url));

/** Builds a stack file's bundles with the real command, below a folder, and yields the archive of each role. */
export function buildBundles(stackFile: string, folder: string): Readonly<Record<Role, string>> {
  mkdirSync(folder, { recursive: true });
  const stack = join(folder, "stack.yaml");
  const out = join(folder, "bundles");
  writeFileSync(stack, stackFile);
  execFileSync(process.execPath, [bin, "bundle", "--stack", stack, "--out", out], { stdio: "pipe" });
  return { agent: archiveOf(out, "agent"), hub: archiveOf(out, "hub"), single: archiveOf(out, "single") };
}
