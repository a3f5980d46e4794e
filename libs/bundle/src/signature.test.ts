import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, sign, verify as verifyBytes, type KeyObject } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editText, source, tampered, type Files } from "./bundle.fixture.ts";
import { checksumsPath, signaturePath } from "./checksum/checksums.ts";
import { manifestPath } from "./manifest/manifest.ts";
import { pack, type BundleSource } from "./pack.ts";
import { unpack } from "./unpack.ts";
import { verify } from "./verify.ts";

const keys = generateKeyPairSync("ed25519");
const others = generateKeyPairSync("ed25519");

const signedBy = (privateKey: KeyObject): BundleSource => ({
  ...source,
  sign: (message) => sign(null, message, privateKey),
});

async function faults(bytes: Uint8Array, publicKey?: KeyObject): Promise<string[]> {
  const verifySignature = (message: Uint8Array, signature: Uint8Array): boolean =>
    verifyBytes(null, message, publicKey ?? keys.publicKey, signature);
  const result = await verify(bytes, publicKey === undefined ? {} : { verifySignature });
  return result.ok ? [] : result.diagnostics.map(({ code, where }) => `${code} ${where}`);
}

const filesOf = async (bytes: Uint8Array): Promise<Files> => {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.diagnostics));
  return new Map(unpacked.value.files);
};

describe("a signed bundle", () => {
  test("is accepted by its own key and refused by another", async () => {
    const { bytes } = await pack(signedBy(keys.privateKey));
    expect(await faults(bytes, keys.publicKey)).toEqual([]);
    expect(await faults(bytes)).toEqual([]);
    expect(await faults(bytes, others.publicKey)).toEqual([`bundle/wrong-signature ${signaturePath}`]);
  });

  test("is the unsigned bundle and one file more, and the same each time", async () => {
    const signed = await pack(signedBy(keys.privateKey));
    expect((await pack(signedBy(keys.privateKey))).sha256).toBe(signed.sha256);
    const files = await filesOf(signed.bytes);
    expect(files.get(signaturePath)?.bytes).toHaveLength(64);
    files.delete(signaturePath);
    expect(files).toEqual(await filesOf((await pack(source)).bytes));
  });

  test("says that it holds a signature, and an unsigned one that it holds none", async () => {
    const signed = async (of: BundleSource): Promise<boolean> => {
      const result = await verify((await pack(of)).bytes);
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      return result.value.signed;
    };
    expect([await signed(source), await signed(signedBy(keys.privateKey))]).toEqual([false, true]);
  });

  const reseal = (files: Files): void => {
    // Whoever changes a file can write both lists anew; the signature is what they cannot.
    editText(files, checksumsPath, (text) => text.replace(/^[0-9a-f]{8}/, "00000000"));
  };
  test.each<[string, (files: Files) => void, string[]]>([
    [
      "without its signature",
      (files) => files.delete(signaturePath),
      [`bundle/missing-signature ${signaturePath}`],
    ],
    ["with a signature that is cut off", (files) => cut(files), [`bundle/wrong-signature ${signaturePath}`]],
    [
      "with another SHA256SUMS",
      reseal,
      [`bundle/changed-file ${checksumsPath}`, `bundle/wrong-signature ${signaturePath}`],
    ],
    [
      "with an executable signature",
      (files) => executable(files, signaturePath),
      [`bundle/changed-file ${signaturePath}`],
    ],
    [
      "with executable lists",
      (files) => (executable(files, checksumsPath), executable(files, manifestPath)),
      [`bundle/changed-file ${checksumsPath}`, `bundle/changed-file ${manifestPath}`],
    ],
    ["without SHA256SUMS", (files) => files.delete(checksumsPath), [`bundle/missing-file ${checksumsPath}`]],
  ])("%s is refused", async (_, edit, expected) => {
    const bytes = await tampered(edit, undefined, signedBy(keys.privateKey));
    expect(await faults(bytes, keys.publicKey)).toEqual(expected);
  });

  test("with a signature that is cut off is refused without a key as well", async () => {
    const bytes = await tampered(cut, undefined, signedBy(keys.privateKey));
    expect(await faults(bytes)).toEqual([`bundle/wrong-signature ${signaturePath}`]);
  });
});

test("an unsigned bundle is refused where a key is given, and says what to do", async () => {
  const result = await verify((await pack(source)).bytes, { verifySignature: () => true });
  expect(result.ok ? [] : result.diagnostics).toEqual([
    {
      code: "bundle/missing-signature",
      severity: "error",
      where: "SHA256SUMS.sig",
      message: "is not in the archive, and a public key was given",
      help: "have the bundle signed by its builder, with stackmon bundle --sign-key",
    },
  ]);
});

describe("the signature, read by openssl", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "signature-"));
    const { bytes } = await pack(signedBy(keys.privateKey));
    writeFileSync(join(folder, "bundle.tar.gz"), bytes);
    execFileSync("tar", ["-xzf", "bundle.tar.gz", "--strip-components=1"], { cwd: folder });
    for (const [name, { publicKey }] of Object.entries({ own: keys, other: others }))
      writeFileSync(join(folder, `${name}.pub`), publicKey.export({ type: "spki", format: "pem" }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["own", 0],
    ["other", 1],
  ])("is checked with the %s public key: exit code %i", (name, status) => {
    const args = `pkeyutl -verify -pubin -inkey ${name}.pub -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig`;
    expect(spawnSync("openssl", args.split(" "), { cwd: folder }).status).toBe(status);
  });
});

function cut(files: Files): void {
  const signature = files.get(signaturePath);
  if (signature === undefined) throw new Error("the fixture is not signed");
  files.set(signaturePath, { ...signature, bytes: signature.bytes.slice(0, -1) });
}

function executable(files: Files, path: string): void {
  const file = files.get(path);
  if (file === undefined) throw new Error(`the fixture has no ${path}`);
  files.set(path, { ...file, executable: true });
}
