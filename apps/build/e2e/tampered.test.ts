import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveOf } from "@stackmon/harness";
import { stackFiles } from "../src/compose.fixture.ts";
import { call } from "../src/io.fixture.ts";
import { positions, TamperedArchive, UnpackedBundle, type Tampering } from "./tampered-bundle.ts";

/** One that is trusted, not the one in the bundle. */
const verifier = fileURLToPath(import.meta.resolve("@stackmon/bundle/verify.sh"));

/** Bytes of each file of an agent's bundle that are changed, one after the other; of a server's, which is large, one. */
const bytesPerFile = 4;

let folder = "";
const stackmon = (...args: string[]) => call(args, folder);
const bundle = (role: string): string => archiveOf(join(folder, "out"), role);
const publicKey = (): string => join(folder, "stackmon.pub");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tampered-"));
  writeFileSync(join(folder, "stack.yaml"), stackFiles.victoria);
  await stackmon("key", "create");
  const { code } = await stackmon("bundle", "--out", "out", "--sign-key", "stackmon.key");
  expect(code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a bundle that nobody touched passes both verifiers", async () => {
  for (const role of ["agent", "hub", "single"]) {
    const unpacked = new UnpackedBundle(bundle(role), join(folder, "whole", role));
    expect(await unpacked.verify(verifier, publicKey())).toEqual({ status: 0, stderr: "" });
    expect(await stackmon("verify", "--public-key", "stackmon.pub", bundle(role))).toMatchObject({
      code: 0,
      stderr: "",
    });
  }
}, 120_000);

test("whatever is done to any file of an agent's bundle, both verifiers name it", async () => {
  const unpacked = new UnpackedBundle(bundle("agent"), join(folder, "agent"));
  const { files } = unpacked;
  expect(files).toEqual(
    expect.arrayContaining(["SHA256SUMS", "SHA256SUMS.sig", "manifest.json", "sbom.cdx.json", "verify.sh"]),
  );
  const unseen: string[] = [];
  for (const tampering of files.flatMap((path) => unpacked.tamperings(path, bytesPerFile))) {
    tampering.change();
    const [shell, own] = await Promise.all([
      unpacked.verify(verifier, publicKey()),
      stackmon("verify", "--public-key", "stackmon.pub", unpacked.packed()),
    ]);
    if (shell.status !== 1 || !names(shell.stderr, tampering)) unseen.push(told("verify.sh", tampering));
    if (own.code !== 1 || !names(own.stderr, tampering)) unseen.push(told("stackmon", tampering));
    tampering.undo();
  }
  expect(unseen).toEqual([]);
  expect((await unpacked.verify(verifier, publicKey())).status).toBe(0);
}, 300_000);

test("a byte of any file of a server's bundle is missed by neither", async () => {
  const archive = bundle("single");
  const unpacked = new UnpackedBundle(archive, join(folder, "single"));
  const packed = new TamperedArchive(archive);
  const { files } = unpacked;
  expect(files.length).toBeGreaterThan(150);
  expect((await stackmon("verify", "--public-key", "stackmon.pub", archive)).code).toBe(0);
  // With nothing flipped in it, all that is said of the archive is that it was compressed by another program.
  writeFileSync(join(folder, "flipped.tar.gz"), packed.flipped("README.md", 0, 0));
  const { stderr } = await stackmon("verify", "--public-key", "stackmon.pub", "flipped.tar.gz");
  expect(stderr).toMatch(/^flipped\.tar\.gz: error: bundle\/not-canonical: archive › .*\n1 error\n$/);
  const unseen: string[] = [];
  for (const path of files) {
    const content = readFileSync(unpacked.at(path));
    const [flip] = unpacked.tamperings(path, 1);
    const [[position, mask] = [0, 1]] = positions(path, content.length, 1);
    writeFileSync(join(folder, "flipped.tar.gz"), packed.flipped(path, position, mask));
    flip?.change();
    const [shell, own] = await Promise.all([
      unpacked.verify(verifier, publicKey()),
      stackmon("verify", "--public-key", "stackmon.pub", "flipped.tar.gz"),
    ]);
    flip?.undo();
    if (flip === undefined || shell.status !== 1 || !names(shell.stderr, flip))
      unseen.push(`verify.sh: ${path}`);
    if (flip === undefined || own.code !== 1 || !names(own.stderr, flip)) unseen.push(`stackmon: ${path}`);
  }
  expect(unseen).toEqual([]);
}, 600_000);

/**
 * Of the lists, whichever file disagrees with them may be the one that is named. That the system's tar has packed it is
 * told of a bundle in which all else is right.
 */
function names(stderr: string, { path }: Tampering): boolean {
  if (["SHA256SUMS", "manifest.json"].includes(path))
    return /bundle\/(?!not-canonical: (?!SHA256SUMS))[a-z-]+: /.test(stderr);
  const lines = stderr.split("\n").filter((line) => !line.includes("bundle/not-canonical: "));
  return [": ", "/"].some((before) => lines.some((line) => line.includes(`${before}${path} › `)));
}

function told(verifierName: string, { what, path }: Tampering): string {
  return `${verifierName}: ${path}: ${what}`;
}
