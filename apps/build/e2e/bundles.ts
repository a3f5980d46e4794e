import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { engine, isEngineName } from "@stackmon/engines";
import type { Role } from "../src/render/role.ts";
import { roles } from "../src/render/role.ts";

/** The pinned program that a unit names. */
export function enginePath(name: string): string {
  if (!isEngineName(name)) throw new Error(`a unit starts ${name}, which is no program of tools/engines`);
  return engine(name);
}

const bin = fileURLToPath(new URL("../bin/stackmon.js", import.meta.url));

/** Builds a stack file's bundles with the real command, below a folder, and yields the archive of each role. */
export function buildBundles(stackFile: string, folder: string): Readonly<Record<Role, string>> {
  mkdirSync(folder, { recursive: true });
  const stack = join(folder, "stack.yaml");
  const out = join(folder, "bundles");
  writeFileSync(stack, stackFile);
  execFileSync(process.execPath, [bin, "bundle", "--stack", stack, "--out", out], { stdio: "pipe" });
  const built = readdirSync(out);
  const archive = (role: Role): string =>
    join(out, built.find((name) => name.startsWith(`stackmon-${role}-`)) ?? role);
  return Object.fromEntries(roles.map((role) => [role, archive(role)])) as Record<Role, string>;
}
