import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveOf } from "@stackmon/harness";
import type { Role } from "../src/render/role.ts";

const bin = fileURLToPath(new URL("../bin/stackmon.js", import.meta.url));

/** Builds a stack file's bundles with the real command, below a folder, and yields the archive of each role. */
export function buildBundles(stackFile: string, folder: string): Readonly<Record<Role, string>> {
  const out = join(folder, "bundles");
  stackmon("bundle", "--stack", written(stackFile, folder), "--out", out);
  return {
    agent: archiveOf(out, "agent"),
    hub: archiveOf(out, "hub"),
    // A stack with two hubs or with storage nodes has none.
    get single() {
      return archiveOf(out, "single");
    },
    get storage() {
      return archiveOf(out, "storage");
    },
  };
}

/**
 * Makes a stack file's certificates with the real command, below a folder, and yields the folder of them all.
 *
 * @param names What the hub is reached under, beside the addresses of the stack file.
 */
export function makeCertificates(stackFile: string, folder: string, names: readonly string[] = []): string {
  const out = join(folder, "certs");
  const more = names.flatMap((name) => ["--san", name]);
  stackmon("certs", "init", "--stack", written(stackFile, folder), "--out", out, ...more);
  return out;
}

/** Gives the hub or a node another certificate, with another key, in the folder of them all. */
export function renewCertificate(certs: string, owner: string): void {
  stackmon("certs", "renew", owner, "--certs", certs);
}

function written(stackFile: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "stack.yaml");
  writeFileSync(path, stackFile);
  return path;
}

function stackmon(...args: readonly string[]): void {
  execFileSync(process.execPath, [bin, ...args], { stdio: "pipe" });
}
