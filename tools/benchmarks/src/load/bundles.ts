import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveOf } from "@stackmon/harness";

const stackmon = fileURLToPath(new URL("../../../../apps/build/bin/stackmon.js", import.meta.url));

/** Builds a stack file's bundles as a user would, and yields the archives of agents and hub. */
export function buildBundles(stackFile: string, folder: string): Readonly<Record<"agent" | "hub", string>> {
  mkdirSync(folder, { recursive: true });
  const [stack, out] = [join(folder, "stack.yaml"), join(folder, "bundles")];
  writeFileSync(stack, stackFile);
  execFileSync(process.execPath, [stackmon, "bundle", "--stack", stack, "--out", out], { stdio: "pipe" });
  return { agent: archiveOf(out, "agent"), hub: archiveOf(out, "hub") };
}
