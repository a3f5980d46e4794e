import { generateKeyPairSync, sign, verify as verifySignature, createPublicKey } from "node:crypto";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verify, type VerifyOptions } from "@stackmon/bundle";
import { archiveOf } from "@stackmon/harness";
import { stackFiles } from "../src/compose.fixture.ts";
import { call } from "../src/io.fixture.ts";
import type { Corruption, Whole } from "./corruption/corruption.ts";
import { corrupted, kinds, plannedCorruptions, type Planned } from "./corruption/corruptions.ts";
import { readEntries, writeEntries } from "./corruption/tar-entry.ts";
import { unpackEntries } from "./corruption/unpack-entries.ts";

const verifier = fileURLToPath(import.meta.resolve("@stackmon/bundle/verify.sh"));
const planned = plannedCorruptions(10_000, 2026);
const foreign = generateKeyPairSync("ed25519");

let folder = "";
const wholes = new Map<string, Whole>();
let options: VerifyOptions = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "corruptions-"));
  writeFileSync(join(folder, "stack.yaml"), stackFiles.victoria);
  await call(["key", "create"], folder);
  const { code } = await call(["bundle", "--out", "out", "--sign-key", "stackmon.key"], folder);
  expect(code).toBe(0);
  for (const role of ["agent", "hub", "single"])
    wholes.set(role, wholeAt(archiveOf(join(folder, "out"), role)));
  const key = createPublicKey(readFileSync(join(folder, "stackmon.pub")));
  options = { verifySignature: (message, signature) => verifySignature(null, message, key, signature) };
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function wholeAt(path: string): Whole {
  const archive = readFileSync(path);
  const entries = readEntries(gunzipSync(archive));
  return {
    archive,
    top: basename(path, ".tar.gz"),
    entries,
    files: entries.filter(({ type }) => type === "0"),
    foreignSignature: (message) => sign(null, message, foreign.privateKey),
  };
}

/** Nearly all are done to the agent's bundle: the others are forty times as large. */
function wholeFor({ role }: Planned): Whole {
  return wholeOf(role < 10 ? "hub" : role < 20 ? "single" : "agent");
}

function wholeOf(role: string): Whole {
  const whole = wholes.get(role);
  if (whole === undefined) throw new Error(`the bundle of ${role} is not built`);
  return whole;
}

test.each(["agent", "hub", "single"])(
  "the bundle of %s passes before anything is done to it",
  async (role) => {
    const { archive, entries } = wholeOf(role);
    expect((await verify(archive, options)).ok).toBe(true);
    expect(writeEntries(entries).equals(gunzipSync(archive))).toBe(true);
  },
  60_000,
);

test("10,000 seeded corruptions are refused, and each is named", async () => {
  const counts = new Map<string, number>();
  const missed: unknown[] = [];
  for (const plan of planned) {
    const { archive, named } = corrupted(wholeFor(plan), plan);
    const told = await diagnosticsOf(archive);
    if (!isNamed(told, named)) missed.push({ ...plan, named: named.slice(0, 5), told: told.slice(0, 3) });
    counts.set(plan.kind, (counts.get(plan.kind) ?? 0) + 1);
  }
  const rows = Object.keys(kinds).map((kind) => `${String(counts.get(kind) ?? 0).padStart(5)} ${kind}`);
  console.log(rows.join("\n"));
  expect(missed).toEqual([]);
  expect(counts.size).toBe(Object.keys(kinds).length);
}, 1_200_000);

test("a whole bundle under another key, or unsigned by the one that is asked for, is refused", async () => {
  const { archive } = wholeOf("agent");
  const other: VerifyOptions = {
    verifySignature: (message, signature) => verifySignature(null, message, foreign.publicKey, signature),
  };
  expect(await diagnosticsOf(archive, other)).toEqual([
    expect.stringMatching(/^bundle\/wrong-signature: SHA256SUMS\.sig › /),
  ]);
});

test("verify.sh in dash refuses those that can be unpacked, and names the same", async () => {
  const missed: unknown[] = [];
  let count = 0;
  for (const plan of planned) {
    if (count === 100) break;
    const corruption = corrupted(wholeFor({ ...plan, role: 999 }), plan);
    const at = join(folder, "unpacked", String(count));
    if (corruption.entries === undefined || !unpackEntries(corruption.entries, at)) continue;
    const { status, stderr } = await runVerifier(join(at, corruption.entries[0]?.name ?? ""));
    const isRefused = status === 1 && isNamed(stderr.split("\n"), corruption.named.flatMap(asTheShellNames));
    if (!isRefused) missed.push({ ...plan, status, stderr, named: corruption.named });
    rmSync(at, { recursive: true });
    count += 1;
  }
  expect([count, missed]).toEqual([100, []]);
}, 600_000);

async function diagnosticsOf(archive: Buffer, given: VerifyOptions = options): Promise<readonly string[]> {
  const result = await verify(archive, given);
  return result.ok
    ? []
    : result.diagnostics.map(({ code, where, message }) => `${code}: ${where} › ${message}`);
}

/** dash runs a copy of the script that the bundle did not bring, with the key that is trusted. */
function runVerifier(path: string): Promise<{ readonly status: number; readonly stderr: string }> {
  const args = [verifier, "--public-key", join(folder, "stackmon.pub"), path];
  return new Promise((resolve) =>
    execFile("dash", args, (error, _, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stderr }),
    ),
  );
}

/** Below the top folder, with a ? for what no terminal should see; of a folder that nobody listed the folder alone. */
function asTheShellNames(path: string): readonly string[] {
  const below = path.replace(/^stackmon-agent-[^/]*\//, "");
  const shown = [...Buffer.from(below)].map((byte) =>
    byte < 32 || byte > 126 ? "?" : String.fromCharCode(byte),
  );
  const folders = [...below.matchAll(/\//g)].map(({ index }) => `: ${below.slice(0, index + 1)} › `);
  return [shown.join(""), ...folders];
}

function isNamed(told: readonly string[], named: Corruption["named"]): boolean {
  return told.some((line) => named.some((path) => line.includes(path.replace(/\/$/, ""))));
}
