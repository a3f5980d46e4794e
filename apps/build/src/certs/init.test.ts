import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certificateAt, certs, makeCertificates, stackText, then } from "./certs.fixture.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const init = (...args: string[]) => certs(folder.path, ["init", ...args], then);

/** Path → mode and content of everything in certs/. */
function snapshot(): Readonly<Record<string, string>> {
  const entries = readdirSync(at("certs"), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mode, mtimeMs } = statSync(path);
      const text = entry.isFile() ? readFileSync(path, "utf8") : String(mtimeMs);
      return [path.slice(at("certs/").length), `${(mode & 0o777).toString(8)} ${text}`];
    }),
  );
}

test("makes one folder for each machine, and says so without a word of a key", async () => {
  folder.write("stack.yaml", stackText);
  expect(await init()).toEqual({
    code: 0,
    stderr: "",
    stdout: `certs/ca/ca.crt: made, valid until 2035-12-31
certs/hub/hub.crt: made, valid until 2027-01-02
certs/nodes/node-1/node.crt: made, valid until 2027-01-02
certs/nodes/a.b_c.example/node.crt: made, valid until 2027-01-02
next: copy certs/hub and each certs/nodes/HOST to /etc/stackmon/tls of its machine, and keep certs/ca/ca.key offline
`,
  });
  expect(
    Object.entries(snapshot())
      .map(([path, text]) => `${text.split(" ", 1)[0]} ${path}`)
      .toSorted(),
  ).toEqual([
    "600 ca/ca.key",
    "600 hub/hub.key",
    "600 nodes/a.b_c.example/node.key",
    "600 nodes/node-1/node.key",
    "644 ca/ca.crt",
    "644 hub/ca.crt",
    "644 hub/hub.crt",
    "644 nodes/a.b_c.example/ca.crt",
    "644 nodes/a.b_c.example/node.crt",
    "644 nodes/node-1/ca.crt",
    "644 nodes/node-1/node.crt",
    "700 ca",
    "700 hub",
    "700 nodes",
    "700 nodes/a.b_c.example",
    "700 nodes/node-1",
  ]);
});

test("again, it changes nothing, also without the authority's key", async () => {
  await makeCertificates(folder.path, then);
  rmSync(at("certs/ca/ca.key"));
  const before = snapshot();
  const { code, stdout, stderr } = await init();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.match(/: kept, /g)).toHaveLength(4);
  expect(stdout).toContain("nothing was missing\n");
  expect(snapshot()).toEqual(before);
});

test("for a node that was added it makes what is missing, and nothing else", async () => {
  await makeCertificates(folder.path, then);
  const before = snapshot();
  folder.write("stack.yaml", stackText.replace("nodes:", "nodes:\n  - { host: node-0 }"));
  const { stdout } = await init("--format", "json");
  const { certificates } = JSON.parse(stdout) as { certificates: { path: string; done: string }[] };
  expect(certificates.filter(({ done }) => done === "made").map(({ path }) => path)).toEqual([
    "nodes/node-0/node.crt",
  ]);
  const after = Object.entries(snapshot()).filter(([path]) => path !== "nodes" && !path.includes("node-0"));
  expect(Object.fromEntries(after)).toEqual(
    Object.fromEntries(Object.entries(before).filter(([path]) => path !== "nodes")),
  );
  expect(
    certificateAt(at("certs/nodes/node-0/node.crt")).verify(certificateAt(at("certs/ca/ca.crt")).publicKey),
  ).toBe(true);
});

test("options: folder, names, how long", async () => {
  folder.write("stack.yaml", stackText);
  await init(
    "--out",
    "a/b",
    "--san",
    "203.0.113.7",
    "--san",
    "hub.example.net",
    "--validity",
    "90d",
    "--ca-validity",
    "2y",
  );
  const hub = certificateAt(at("a/b/hub/hub.crt"));
  expect([
    hub.checkIP("203.0.113.7"),
    hub.checkHost("hub.example.net"),
    hub.checkHost("hub.example.org"),
  ]).toEqual(["203.0.113.7", "hub.example.net", "hub.example.org"]);
  expect([hub.validTo, certificateAt(at("a/b/ca/ca.crt")).validTo]).toEqual([
    "Apr  2 03:04:05 2026 GMT",
    "Jan  2 03:04:05 2028 GMT",
  ]);
  expect(statSync(at("a")).mode & 0o777).toBe(0o700);
});

test.each([
  [["--validity", "11y"], true],
  [["--validity", "10y"], false],
  [["--validity", "2y", "--ca-validity", "1y"], true],
])("%j: warns that the authority ends first: %s", async (args, warns) => {
  folder.write("stack.yaml", stackText);
  const { code, stderr } = await init(...args);
  expect([code, stderr.includes("warning: certs/cut-validity: ca/ca.crt › ends on ")]).toEqual([0, warns]);
  expect(await init(...args)).toMatchObject({ code: 0, stderr: "" });
});

test.each([
  [["--validity", "10"], "10 is no span; write days, weeks or years up to 100y"],
  [["--san", "https://hub"], "https://hub is neither a DNS name nor an IP address"],
])("%j is wrong usage", async (args, message) => {
  folder.write("stack.yaml", stackText);
  expect(await init(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
  expect(existsSync(at("certs"))).toBe(false);
});

describe("hosts", () => {
  test.each([["a".repeat(64)], [`${"a.".repeat(31)}bc`], ["a..b"], ["10.0.0.5"], ["Node_1"]])(
    "%s gets a certificate",
    async (host) => {
      folder.write("stack.yaml", `nodes: [{ host: "${host}" }]`);
      expect(await init()).toMatchObject({ code: 0, stderr: "" });
      expect(certificateAt(at(`certs/nodes/${host}/node.crt`)).subject).toBe(`O=stacks\nCN=${host}`);
    },
  );

  test("those that are too long are reported all at once, and nothing is made", async () => {
    folder.write(
      "stack.yaml",
      `nodes: [{ host: ${"a".repeat(65)} }, { host: b }, { host: ${"c".repeat(200)} }]\nhub: { address: 10.0.0.10 }`,
    );
    const { code, stderr } = await init();
    expect([code, stderr]).toEqual([
      1,
      `error: certs/long-host: nodes[0].host › has 65 characters; a certificate's common name holds 64 at most; give the node a shorter host
error: certs/long-host: nodes[2].host › has 200 characters; a certificate's common name holds 64 at most; give the node a shorter host
2 errors
`,
    ]);
    expect(existsSync(at("certs"))).toBe(false);
  });
});

describe("a folder that cannot be used as it is stays as it is", () => {
  test.each<readonly [string, () => void, string]>([
    [
      "the authority is away",
      () => renameSync(at("certs/ca"), at("ca")),
      "certs/missing-authority: ca/ca.crt › is not there",
    ],
    [
      "its key is away",
      () => rmSync(at("certs/ca/ca.key")),
      "certs/missing-authority: ca/ca.key › is not there, and is needed to sign",
    ],
    [
      "a certificate is away",
      () => rmSync(at("certs/hub/hub.crt")),
      "certs/missing-file: hub/hub.crt › is not there",
    ],
    [
      "a ca.crt is away",
      () => rmSync(at("certs/hub/ca.crt")),
      "certs/missing-file: hub/ca.crt › is not there",
    ],
    [
      "a certificate is none",
      () => writeFileSync(at("certs/hub/hub.crt"), "none"),
      "certs/unreadable-file: hub/hub.crt › is no certificate in PEM",
    ],
    [
      "a key is none",
      () => writeFileSync(at("certs/hub/hub.key"), "geheim"),
      "certs/unreadable-file: hub/hub.key › is no private key",
    ],
    [
      "the authority's key is another one's",
      () => writeFileSync(at("certs/ca/ca.key"), readFileSync(at("certs/hub/hub.key"))),
      "certs/wrong-key: ca/ca.key › is not the key of ca/ca.crt",
    ],
  ])("%s", async (_, spoil, message) => {
    await makeCertificates(folder.path, then);
    folder.write("stack.yaml", stackText.replace("nodes:", "nodes:\n  - { host: node-0 }"));
    spoil();
    const before = snapshot();
    const { code, stdout, stderr } = await init();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr).not.toContain("geheim");
    expect(snapshot()).toEqual(before);
  });

  test("the authority has expired", async () => {
    await makeCertificates(folder.path, then);
    folder.write("stack.yaml", stackText.replace("nodes:", "nodes:\n  - { host: node-0 }"));
    const { code, stderr } = await certs(folder.path, ["init"], new Date("2036-01-01T00:00:00Z"));
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("certs/expiring: ca/ca.crt › expired on 2035-12-31"),
    ]);
  });

  test("a file is in the folder's place", async () => {
    folder.write("stack.yaml", stackText);
    folder.write("certs", "mine");
    const { code, stderr } = await init();
    expect([code, stderr]).toEqual([1, expect.stringContaining("error: build/unwritable-folder: certs › ")]);
    expect(folder.read("certs")).toBe("mine");
  });
});

describe("warnings", () => {
  test("the stack has another address of the hub, until its folder is moved away", async () => {
    await makeCertificates(folder.path, then);
    folder.write("stack.yaml", stackText.replace("127.0.3.1", "10.0.0.11"));
    const first = await init();
    expect([first.code, first.stderr]).toEqual([
      0,
      "warning: certs/missing-name: hub/hub.crt › is kept, and does not hold 10.0.0.11, at which the stack reaches the hub; move hub/ away and run the command again to have it made with them\n1 warning\n",
    ]);
    renameSync(at("certs/hub"), at("hub"));
    expect(await init()).toMatchObject({ code: 0, stderr: "" });
    expect(certificateAt(at("certs/hub/hub.crt")).checkIP("10.0.0.11")).toBe("10.0.0.11");
  });

  test("a node has left the stack", async () => {
    await makeCertificates(folder.path, then);
    folder.write("stack.yaml", stackText.replace("  - { host: node-1 }\n", ""));
    expect((await init()).stderr).toContain("warning: certs/unlisted-node: nodes/node-1/node.crt › ");
    rmSync(at("certs/nodes/node-1"), { recursive: true });
    expect((await init()).stderr).toBe("");
  });

  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder.path, stdio: "ignore" });

  test.each([
    ["no .gitignore", undefined, "", true],
    ["one with other lines", "dist/\n", "", true],
    ["one that names it", "certs/\n", "", false],
    ["one in the folder itself", "*\n", "certs/", false],
  ])("a git work tree with %s", async (_, ignored, where, warns) => {
    git("init");
    if (ignored !== undefined) folder.write(`${where}.gitignore`, ignored);
    folder.write("stack.yaml", stackText);
    const { code, stderr } = await init();
    expect([code, stderr]).toEqual([
      0,
      warns
        ? "warning: certs/tracked-keys: certs › lies in a git work tree that does not ignore it, and holds private keys; write certs/ into its .gitignore, or keep the folder outside\n1 warning\n"
        : "",
    ]);
  });
});

test("what the system refuses is a diagnostic, and the next run goes on where it stopped", async () => {
  folder.write("stack.yaml", stackText);
  // A link that leads nowhere is in the way of a folder; modes would not stop root.
  mkdirSync(at("certs"));
  symlinkSync("none/nodes", at("certs/nodes"));
  const { code, stderr } = await init();
  expect([code, stderr]).toEqual([1, expect.stringContaining("error: build/unwritable-folder: certs › ")]);
  const hub = folder.read("certs/hub/hub.crt");
  rmSync(at("certs/nodes"));
  expect((await init()).code).toBe(0);
  expect(folder.read("certs/hub/hub.crt")).toBe(hub);
  expect(await certs(folder.path, ["list"], then)).toMatchObject({ code: 0, stderr: "" });
});
