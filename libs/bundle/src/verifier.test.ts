import { execFileSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { source } from "./bundle.fixture.ts";
import { sha256 } from "./checksum/sha256.ts";
import { diagnosticCodes } from "./diagnostic.ts";
import { pack } from "./pack.ts";
import { Dash, verifierPath } from "./verifier.fixture.ts";

const keys = generateKeyPairSync("ed25519");
const dash = new Dash();
let folder: string;

const at = (path: string): string => join(folder, "bundle", path);
const write = (path: string, text: string | Uint8Array, mode = 0o644): void => {
  writeFileSync(at(path), text);
  chmodSync(at(path), mode);
};
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), "utf8")));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verifier-"));
  const verifier = readFileSync(verifierPath);
  const { bytes } = await pack({
    ...source,
    files: new Map([...source.files, ["verify.sh", verifier]]),
    executables: new Set(["bin/run", "verify.sh"]),
    sign: (message) => sign(null, message, keys.privateKey),
  });
  writeFileSync(join(folder, "bundle.tar.gz"), bytes);
  mkdirSync(join(folder, "whole"));
  execFileSync("tar", ["-xpzf", "bundle.tar.gz", "--strip-components=1", "-C", "whole"], { cwd: folder });
  writeFileSync(join(folder, "own.pub"), keys.publicKey.export({ type: "spki", format: "pem" }));
});
beforeEach(() => {
  rmSync(join(folder, "bundle"), { recursive: true, force: true });
  cpSync(join(folder, "whole"), join(folder, "bundle"), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  dash.remove();
});

/** `code path` of each line that names a fault. */
const faultsIn = (stderr: string): string[] =>
  stderr.split("\n").flatMap((line) => {
    const [, code, path] = /^(bundle\/[a-z-]+): (\S+) › .+; .+$/.exec(line) ?? [];
    return code === undefined ? [] : [`${code} ${path}`];
  });

describe("a whole bundle, with sha256sum, stat, tr and openssl alone", () => {
  test.each<[string, string[], string]>([
    [
      "by its path",
      ["bundle"],
      "bundle: whole, 6 files, its signature not checked: --public-key was not given\n",
    ],
    ["with its key", ["--public-key", "own.pub", "bundle"], "bundle: whole, 6 files, signed by {}/own.pub\n"],
  ])("%s", async (_, args, stdout) => {
    expect(await dash.verify(folder, ...args)).toEqual({
      status: 0,
      stdout: stdout.replace("{}", folder),
      stderr: "",
    });
  });

  test("by the script in it, from elsewhere", async () => {
    const { status, stdout } = await dash.run("/", at("verify.sh"));
    expect([status, stdout]).toEqual([0, expect.stringContaining(": whole, 6 files, ")]);
  });

  test("without a signature, and without openssl", async () => {
    const small = new Dash(["sha256sum", "stat", "tr"]);
    rmSync(at("SHA256SUMS.sig"));
    expect(await small.verify(folder, "bundle")).toMatchObject({
      status: 0,
      stdout: "bundle: whole, 6 files, not signed\n",
    });
    expect(await small.verify(folder, "--public-key", "own.pub", "bundle")).toMatchObject({
      status: 2,
      stderr: "verify.sh: openssl is not installed, and checks the signature\n",
    });
    small.remove();
  });

  test("beside what is the machine's own, where it is named", async () => {
    write("stackmon.env", "A=1\n", 0o600);
    mkdirSync(at("tls"));
    write("tls/hub.key", "key", 0o640);
    const own = ["--own", "stackmon.env", "--own", "tls"];
    expect((await dash.verify(folder, ...own, "bundle")).status).toBe(0);
    const { status, stderr } = await dash.verify(folder, "bundle");
    expect([status, faultsIn(stderr)]).toEqual([
      1,
      ["bundle/extra-file stackmon.env", "bundle/extra-file tls/"],
    ]);
  });
});

const changed: readonly (readonly [what: string, change: () => void, faults: readonly string[]])[] = [
  [
    "a byte",
    () => edit("rules/b.yaml", (text) => text.replace("g", "h")),
    ["bundle/changed-file rules/b.yaml"],
  ],
  ["a byte more", () => appendFileSync(at("rules/a.yaml"), "\n"), ["bundle/changed-file rules/a.yaml"]],
  ["a file less", () => rmSync(at("alloy/hub.alloy")), ["bundle/missing-file alloy/hub.alloy"]],
  ["a file more", () => write("rules/c.yaml", ""), ["bundle/extra-file rules/c.yaml"]],
  ["a hidden file more", () => write("rules/.c", ""), ["bundle/extra-file rules/.c"]],
  ["a file whose name begins with two dots", () => write("..c", ""), ["bundle/extra-file ..c"]],
  ["a file whose name is an option", () => write("--help", ""), ["bundle/extra-file --help"]],
  ["a name that no terminal should see", () => write("a\u001b[2Jb", ""), ["bundle/extra-file a?[2Jb"]],
  ["a name with an end of line", () => write("a\nrules", ""), ["bundle/extra-file a?rules"]],
  ["an empty folder more", () => mkdirSync(at("etc")), ["bundle/extra-file etc/"]],
  [
    "a file of another name",
    () => renameSync(at("rules/b.yaml"), at("rules/B.yaml")),
    ["bundle/extra-file rules/B.yaml", "bundle/missing-file rules/b.yaml"],
  ],
  [
    "two files that change places",
    () => {
      renameSync(at("rules/b.yaml"), at("rules/x"));
      renameSync(at("rules/a.yaml"), at("rules/b.yaml"));
      renameSync(at("rules/x"), at("rules/a.yaml"));
    },
    ["bundle/changed-file rules/a.yaml", "bundle/changed-file rules/b.yaml"],
  ],
  [
    "a link to the same content",
    () => {
      renameSync(at("rules/b.yaml"), join(folder, "elsewhere"));
      symlinkSync(join(folder, "elsewhere"), at("rules/b.yaml"));
    },
    ["bundle/unsafe-entry rules/b.yaml", "bundle/missing-file rules/b.yaml"],
  ],
  ["a link that leads nowhere", () => symlinkSync("none", at("x")), ["bundle/unsafe-entry x"]],
  [
    "a link in a folder's place",
    () => {
      renameSync(at("rules"), join(folder, "rules"));
      symlinkSync(join(folder, "rules"), at("rules"));
    },
    ["bundle/unsafe-entry rules", "bundle/missing-file rules/a.yaml", "bundle/missing-file rules/b.yaml"],
  ],
  [
    "a pipe in a file's place",
    () => {
      rmSync(at("rules/b.yaml"));
      execFileSync("mkfifo", [at("rules/b.yaml")]);
    },
    ["bundle/unsafe-entry rules/b.yaml", "bundle/missing-file rules/b.yaml"],
  ],
  [
    "a file that others may write",
    () => chmodSync(at("rules/b.yaml"), 0o646),
    ["bundle/changed-file rules/b.yaml"],
  ],
  [
    "a file that may be run",
    () => chmodSync(at("manifest.json"), 0o755),
    ["bundle/changed-file manifest.json"],
  ],
  ["a program that may not be run", () => chmodSync(at("bin/run"), 0o644), ["bundle/changed-file bin/run"]],
  [
    "a program that runs as its owner",
    () => chmodSync(at("bin/run"), 0o4755),
    ["bundle/changed-file bin/run"],
  ],
  ["a folder that others may write", () => chmodSync(at("rules"), 0o777), ["bundle/changed-file rules"]],
  ["a top folder that others may write", () => chmodSync(at("."), 0o777), ["bundle/changed-file ."]],
  [
    "everything gone",
    () => (rmSync(at("."), { recursive: true }), mkdirSync(at("."))),
    ["bundle/missing-file SHA256SUMS", "bundle/missing-signature SHA256SUMS.sig"],
  ],
  ["no signature", () => rmSync(at("SHA256SUMS.sig")), ["bundle/missing-signature SHA256SUMS.sig"]],
  [
    "the signature of another text",
    () => write("SHA256SUMS.sig", sign(null, Buffer.from("another"), keys.privateKey)),
    ["bundle/wrong-signature SHA256SUMS.sig"],
  ],
  ["a cut signature", () => write("SHA256SUMS.sig", "short"), ["bundle/wrong-signature SHA256SUMS.sig"]],
];

test.each(changed)("%s is found", async (_, change, expected) => {
  change();
  const { status, stdout, stderr } = await dash.verify(folder, "--public-key", "own.pub", "bundle");
  expect([status, stdout, faultsIn(stderr)]).toEqual([1, "", expected]);
  const count = expected.length === 1 ? "1 fault" : `${expected.length} faults`;
  expect(stderr).toContain(`\nbundle: not whole, ${count}\n`);
  rmSync(join(folder, "rules"), { recursive: true, force: true });
});

test("every fault is told at once, by codes that have a page", async () => {
  for (const path of ["rules/a.yaml", "rules/b.yaml", "alloy/hub.alloy"]) appendFileSync(at(path), "x");
  write("x", "");
  symlinkSync("x", at("y"));
  rmSync(at("bin/run"));
  const { stderr } = await dash.verify(folder, "bundle");
  const codes = faultsIn(stderr).map((fault) => fault.split(" ", 1)[0]);
  expect(codes).toHaveLength(6);
  for (const code of codes) expect(diagnosticCodes).toContain(code);
});

test("a fault's line says what is seen, what is wanted and what to do", async () => {
  const wanted = sha256(readFileSync(at("rules/b.yaml")));
  edit("rules/b.yaml", () => "groups: [x]\n");
  const { stderr } = await dash.verify(folder, "bundle");
  expect(stderr.split("\n")[0]).toBe(
    `bundle/changed-file: rules/b.yaml › its SHA-256 is ${sha256(readFileSync(at("rules/b.yaml")))}, wanted is ${wanted}; get the bundle again from where it was built`,
  );
});

describe("lines of SHA256SUMS that sha256sum -c lets pass are refused", () => {
  const line = / {2}(rules\/b\.yaml\n)/;
  test.each<[string, (text: string) => string]>([
    ["a mark of binary mode", (text) => text.replace(line, " *$1")],
    ["upper case", (text) => text.replace(/^[0-9a-f]{64}/gm, (digest) => digest.toUpperCase())],
    ["no end of the last line", (text) => text.slice(0, -1)],
    ["an empty line", (text) => `${text}\n`],
    ["a comment", (text) => `# mine\n${text}`],
    ["an end of line of Windows", (text) => text.replace(line, "  rules/b.yaml\r\n")],
    ["a byte 0", (text) => text.replace(line, "  rules/\0b.yaml\n")],
    ["another way to the same file", (text) => text.replace(line, "  rules/../rules/b.yaml\n")],
    ["a file elsewhere", (text) => `${text}${sha256(readFileSync("/etc/passwd"))}  /etc/passwd\n`],
  ])("%s", async (_, change) => {
    edit("SHA256SUMS", change);
    rmSync(at("SHA256SUMS.sig"));
    const { status, stderr } = await dash.verify(folder, "bundle");
    expect([status, faultsIn(stderr)[0]]).toEqual([1, "bundle/changed-file SHA256SUMS"]);
  });
});

test("--help says what it checks, of what, and how it ends", async () => {
  const { status, stdout } = await dash.verify(folder, "--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^\nVerifies an unpacked bundle, [^]+\n {2}FOLDER +the unpacked bundle[^]+\nExit codes: 0 [^\n]+\n$/,
  );
});

describe("wrong usage ends with 2 and says what it is", () => {
  const usage = "usage: sh verify.sh [--public-key FILE] [--own NAME]... [FOLDER]";
  test.each<[string[], string]>([
    [["--public-kye", "own.pub", "bundle"], usage],
    [["--public-key"], usage],
    [["--public-key", "", "bundle"], usage],
    [["--own"], usage],
    [["bundle", "another"], usage],
    [["none"], "none cannot be entered"],
    [
      ["bundle/manifest.json"],
      "bundle/manifest.json is a file, wanted an unpacked bundle; unpack it first: tar -xpzf bundle/manifest.json",
    ],
    [["--public-key", "none.pub", "bundle"], "{}/none.pub cannot be read"],
    [["--public-key", "bundle/manifest.json", "bundle"], "{}/bundle/manifest.json is no Ed25519 public key"],
  ])("%j", async (args, message) => {
    const { status, stderr } = await dash.verify(folder, ...args);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`verify.sh: ${message.replace("{}", folder)}\n`),
    ]);
  });

  test.each(["rsa", "ec", "private"])("a key that is no Ed25519 public key: %s", async (kind) => {
    const key =
      kind === "private"
        ? keys.privateKey.export({ type: "pkcs8", format: "pem" })
        : (kind === "rsa"
            ? generateKeyPairSync("rsa", { modulusLength: 2048 })
            : generateKeyPairSync("ec", { namedCurve: "P-256" })
          ).publicKey.export({ type: "spki", format: "pem" });
    writeFileSync(join(folder, "other.pem"), key);
    const { status, stderr } = await dash.verify(folder, "--public-key", "other.pem", "bundle");
    expect([status, stderr]).toEqual([2, `verify.sh: ${folder}/other.pem is no Ed25519 public key\n`]);
  });
});
