import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleIndexPath, renderBundleIndex } from "@stackmon/bundle";
import { afterEach, beforeEach, expect, test } from "vitest";
import { archiveOf } from "./archive-of.ts";

const digest = "0".repeat(64);
const bundle = (role: string) => ({ role, file: `stackmon-${role}-1.0.0.tar.gz`, size: 1, sha256: digest });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archive-of-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeIndex(bytes: Uint8Array | string): void {
  writeFileSync(join(folder, bundleIndexPath), bytes);
}

test("the archive is the role's own, and a role that was not built is said", () => {
  const identity = { name: "stackmon", version: "1.0.0", sourceRevision: "abc", inputSha256: digest };
  writeIndex(renderBundleIndex({ ...identity, bundles: [bundle("agent"), bundle("hub")] }));
  expect(archiveOf(folder, "hub")).toBe(join(folder, "stackmon-hub-1.0.0.tar.gz"));
  expect(() => archiveOf(folder, "single")).toThrow(`${folder} has no bundle of the role single`);
});

test("what is no index is said", () => {
  writeIndex("{}");
  expect(() => archiveOf(folder, "hub")).toThrow(folder);
});
