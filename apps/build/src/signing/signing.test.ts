import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pack, verify } from "@stackmon/bundle";
import { useFolder } from "../alloy/folder.fixture.ts";
import { stackFiles } from "../compose.fixture.ts";
import { call, type Call } from "../io.fixture.ts";
import { readSigningKey } from "./read-key.ts";

const folder = useFolder();
const at = (path: string): string => `${folder.path}/${path}`;
const read = (path: string): string => readFileSync(at(path), "utf8");
const stackmon = (...args: string[]): Promise<Call> => call(args, folder.path);
const openssl = (...args: string[]): string =>
  execFileSync("openssl", args, { cwd: folder.path, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** SHA-256 of the public key in DER, as openssl and sha256sum tell it. */
function fingerprint(path: string): string {
  const command = `openssl pkey -pubin -in ${path} -outform DER | sha256sum`;
  return execFileSync("sh", ["-c", command], { cwd: folder.path, encoding: "utf8" }).slice(0, 64);
}

/** The text of a private key without its first and last line. */
const secretOf = (path: string): string => read(path).split("\n")[1] ?? "";

describe("key create", () => {
  test("writes a pair that openssl reads, the private key for its owner alone", async () => {
    const { code, stdout, stderr } = await stackmon("key", "create");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`stackmon.key: made; keep it where bundles are built, and a copy offline
stackmon.pub: made, SHA-256 ${fingerprint("stackmon.pub")}; copy it to /etc/stackmon.pub of each machine
next: stackmon bundle --sign-key stackmon.key
`);
    expect(readdirSync(folder.path)).toEqual(["stackmon.key", "stackmon.pub"]);
    expect(statSync(at("stackmon.key")).mode & 0o777).toBe(0o600);
    expect(statSync(at("stackmon.pub")).mode & 0o777).toBe(0o644);
    expect(openssl("pkey", "-in", "stackmon.key", "-pubout")).toBe(read("stackmon.pub"));
    expect(secretOf("stackmon.key").length).toBeGreaterThan(60);
    expect(stdout).not.toContain(secretOf("stackmon.key"));
  });

  test("under a umask that opens everything the private key is closed all the same", async () => {
    const before = process.umask(0);
    await stackmon("key", "create").finally(() => process.umask(before));
    expect(statSync(at("stackmon.key")).mode & 0o777).toBe(0o600);
  });

  test.each<[string, () => void]>([
    ["stackmon.key", () => folder.write("stackmon.key", "mine")],
    ["stackmon.pub", () => folder.write("stackmon.pub", "mine")],
    ["stackmon.key", () => symlinkSync("elsewhere", at("stackmon.key"))],
  ])("overwrites no %s, and writes nothing", async (name, prepare) => {
    prepare();
    const { code, stdout, stderr } = await stackmon("key", "create");
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      `error: build/file-exists: ${name} › exists; key create overwrites nothing; choose another name; a key that is in use is not to be replaced unseen\n1 error\n`,
    ]);
    expect(readdirSync(folder.path)).toEqual([name]);
  });

  test("a folder that is not there is a diagnostic", async () => {
    const { code, stderr } = await stackmon("key", "create", "none/stackmon");
    expect([code, stderr]).toEqual([
      1,
      "error: build/unwritable-folder: none/stackmon.key › cannot be written: it does not exist; choose a folder that exists and that you may write to\n1 error\n",
    ]);
  });

  test("warns of a git work tree that would add the private key", async () => {
    execFileSync("git", ["init", "--quiet"], { cwd: folder.path });
    const { code, stderr } = await stackmon("key", "create");
    expect([code, stderr]).toEqual([
      0,
      "warning: build/tracked-key: stackmon.key › lies in a git work tree that does not ignore it, and is a private key; write stackmon.key into its .gitignore, or keep the key outside\n1 warning\n",
    ]);
    folder.write(".gitignore", "*.key\n");
    expect(await stackmon("key", "create", "other")).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("bundle --sign-key", () => {
  const build = (...args: string[]): Promise<Call> => stackmon("bundle", "--out", "out", ...args);
  const archives = (): string[] => readdirSync(at("out")).filter((name) => name.endsWith(".tar.gz"));

  test("signs bundles and checksums, which openssl and stackmon verify, and leaks no word of the key", async () => {
    folder.write("stack.yaml", stackFiles.victoria);
    await stackmon("key", "create");
    await stackmon("key", "create", "other");
    const { code, stdout, stderr } = await build("--sign-key", "stackmon.key");
    expect(code).toBe(0);
    expect(stderr).toContain(`signed with the key ${fingerprint("stackmon.pub")}\n`);

    const raw = ["-rawin", "-in", "out/SHA256SUMS", "-sigfile", "out/SHA256SUMS.sig"];
    const check = (key: string) => openssl("pkeyutl", "-verify", "-pubin", "-inkey", key, ...raw);
    expect(check("stackmon.pub")).toContain("Signature Verified Successfully");
    expect(() => check("other.pub")).toThrow(/Command failed/);

    const paths = archives().map((name) => `out/${name}`);
    expect(paths).toHaveLength(3);
    const verified = await stackmon("verify", "--public-key", "stackmon.pub", ...paths);
    expect([verified.code, verified.stderr]).toEqual([0, ""]);
    expect(
      verified.stdout.match(new RegExp(`, signed with the key ${fingerprint("stackmon.pub")}\n`, "g")),
    ).toHaveLength(3);
    const refused = await stackmon("verify", "--public-key", "other.pub", ...paths);
    expect(refused.code).toBe(1);
    expect(refused.stderr.match(/: error: bundle\/wrong-signature: SHA256SUMS\.sig › /g)).toHaveLength(3);
    const unasked = await stackmon("verify", ...paths);
    expect(unasked.stdout.match(/, signature not checked: give --public-key\n/g)).toHaveLength(3);

    const secret = secretOf("stackmon.key");
    expect(stdout + stderr + verified.stdout).not.toContain(secret);
    for (const name of readdirSync(at("out"))) expect(plain(`out/${name}`)).not.toContain(secret);
  });

  test("signs the same bytes each time, from a file or a variable, and changes nothing but signatures", async () => {
    folder.write("stack.yaml", stackFiles.classic);
    await stackmon("key", "create");
    const args = ["bundle", "--sign-key"];
    await call([...args, "stackmon.key", "--out", "a"], folder.path);
    const env = { SIGN_KEY: read("stackmon.key") };
    expect(await call([...args, "env:SIGN_KEY", "--out", "b"], folder.path, { env })).toMatchObject({
      code: 0,
    });
    await stackmon("bundle", "--out", "c");
    for (const name of readdirSync(at("a")))
      expect(readFileSync(at(`b/${name}`)).equals(readFileSync(at(`a/${name}`))), name).toBe(true);
    const [signed, unsigned] = [await entries("a"), await entries("c")];
    expect([...signed.keys()].filter((path) => !unsigned.has(path))).toEqual(["SHA256SUMS.sig"]);
    for (const [path, text] of unsigned) expect(signed.get(path), path).toBe(text);
  });

  const pem = (type: "rsa" | "ed25519" | "encrypted"): string => {
    if (type === "rsa")
      return generateKeyPairSync("rsa", { modulusLength: 2048 })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString();
    const { privateKey } = generateKeyPairSync("ed25519");
    const cipher = { cipher: "aes-256-cbc", passphrase: "x" };
    return privateKey
      .export({ type: "pkcs8", format: "pem", ...(type === "encrypted" ? cipher : {}) })
      .toString();
  };

  test.each<[string, string, string]>([
    ["build/invalid-key: k › holds no key of Ed25519 to use here: it is a key of rsa; ", "k", pem("rsa")],
    ["build/invalid-key: k › holds no key of Ed25519 to use here: it is encrypted; ", "k", pem("encrypted")],
    [
      "build/invalid-key: k › holds no key of Ed25519 to use here: it is no private key in PEM; ",
      "k",
      "words",
    ],
    ["build/unreadable-file: none › cannot be read: it does not exist; ", "none", ""],
    ["build/unreadable-file: / › cannot be read: it is a folder; ", "/", ""],
    ["build/invalid-key: env:NONE › holds no key: the variable is not set; ", "env:NONE", ""],
  ])("%s", async (message, reference, text) => {
    folder.write("stack.yaml", stackFiles.classic);
    folder.write("k", text);
    chmodSync(at("k"), 0o600);
    const { code, stdout, stderr } = await build("--sign-key", reference);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(`error: ${message}`)]);
    expect(readdirSync(folder.path).toSorted()).toEqual(["k", "stack.yaml"]);
  });

  test("a key that others may read is refused, until it is closed", async () => {
    folder.write("stack.yaml", stackFiles.classic);
    folder.write("k", pem("ed25519"));
    chmodSync(at("k"), 0o640);
    const { code, stderr } = await build("--sign-key", "k");
    expect([code, stderr]).toEqual([
      1,
      "error: build/open-key: k › is open to others than its owner: its mode is 0640, wanted is 0600; chmod 0600 k, and make another key if others may have read it\n1 error\n",
    ]);
    chmodSync(at("k"), 0o600);
    expect((await readSigningKey("k", { cwd: folder.path, env: {} })).ok).toBe(true);
  });

  /** A file's text, that of an archive unpacked. */
  function plain(path: string): string {
    const bytes = readFileSync(at(path));
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
  }

  /** Path → text of what is in the agent's archive. */
  async function entries(out: string): Promise<ReadonlyMap<string, string>> {
    const name = readdirSync(at(out)).find((file) => file.startsWith("stackmon-agent-")) ?? "";
    const result = await verify(readFileSync(at(`${out}/${name}`)));
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    return new Map([...result.value.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  }
});

describe("verify --public-key", () => {
  test("a private key is refused, so that none gets onto the machines that verify", async () => {
    await stackmon("key", "create");
    const { code, stdout, stderr } = await stackmon("verify", "--public-key", "stackmon.key", "x.tar.gz");
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      "error: build/invalid-key: stackmon.key › holds no key of Ed25519 to use here: it is a private key; give the .pub file that stackmon key create wrote\n1 error\n",
    ]);
  });

  test("an unsigned bundle is refused", async () => {
    await stackmon("key", "create");
    const { bytes } = await pack({
      name: "stackmon",
      role: "hub",
      version: "1.0.0",
      sourceRevision: "unknown",
      inputSha256: "0".repeat(64),
      upstream: {},
      files: new Map([["alloy/hub.alloy", new TextEncoder().encode("// hub\n")]]),
    });
    folder.write("hub.tar.gz", bytes);
    const { code, stderr } = await stackmon("verify", "--public-key", "stackmon.pub", "hub.tar.gz");
    expect([code, stderr]).toEqual([
      1,
      "hub.tar.gz: error: bundle/missing-signature: SHA256SUMS.sig › is not in the archive, and a public key was given; have the bundle signed by its builder, with stackmon bundle --sign-key\n1 error\n",
    ]);
  });
});
