import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { broken, neat, untidy, useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const fmt = (...args: readonly string[]) => call(["alloy", "fmt", ...args], folder.path);
const fmtStdin = (content: string | Uint8Array, ...args: readonly string[]) =>
  call(["alloy", "fmt", ...args], folder.path, { stdin: given(content) });
const inode = (name: string): number => statSync(join(folder.path, name)).ino;

/** What is said of {@link broken}. */
const brokenLines = (name: string): string =>
  [
    `${name}:3:1: error: alloy/unexpected-token: "}" stands where an expression belongs; write an expression here, or remove what stands here`,
    "3 | }",
    "  | ^",
    "1 error",
    "",
  ].join("\n");

describe("one input is printed", () => {
  test.each([
    ["a file", ["a.alloy"], untidy, neat],
    ["a file that stays", ["a.alloy"], neat, neat],
  ])("%s", async (_, args, content, stdout) => {
    folder.write("a.alloy", content);
    expect(await fmt(...args)).toEqual({ code: 0, stdout, stderr: "" });
    expect(folder.read("a.alloy")).toBe(content);
  });

  test("standard input", async () => {
    expect(await fmtStdin(untidy, "-")).toEqual({ code: 0, stdout: neat, stderr: "" });
  });

  test("a file with mistakes prints nothing but them, with the line and a caret", async () => {
    folder.write("a.alloy", broken);
    const { code, stdout, stderr } = await fmt("a.alloy");
    expect([code, stdout, stderr]).toEqual([1, "", brokenLines("a.alloy")]);
  });

  test.each([
    ["<stdin>", ["-"]],
    ["x.alloy", ["--stdin-name", "x.alloy", "-"]],
  ])("mistakes in standard input are named %s", async (name, args) => {
    const { code, stdout, stderr } = await fmtStdin(broken, ...args);
    expect([code, stdout, stderr]).toEqual([1, "", brokenLines(name)]);
  });
});

describe("wrong usage", () => {
  test.each([
    [["a.alloy", "b.alloy"], "Only one file is printed, not several files; use --write"],
    [
      ["."],
      "Only one file is printed, not .; use --write to write what changes, --check to list it, or --diff",
    ],
    [["--write", "--check", "a.alloy"], "--write cannot be used with --check or --diff"],
    [["--write", "--diff", "a.alloy"], "--write cannot be used with --check or --diff"],
    [["--write", "-"], "--write cannot be used with -, as standard input is no file"],
    [[], "Expected at least 1 argument"],
  ])("%j", async (args, message) => {
    folder.write("a.alloy", untidy);
    folder.write("b.alloy", untidy);
    const { code, stdout, stderr } = await fmt(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(folder.read("a.alloy")).toBe(untidy);
  });

  test("a file beside itself is one file", async () => {
    folder.write("a.alloy", untidy);
    expect(await fmt("a.alloy", "./a.alloy")).toEqual({ code: 0, stdout: neat, stderr: "" });
  });
});

describe("--check", () => {
  test("lists what would change", async () => {
    folder.write("a.alloy", untidy);
    folder.write("b.alloy", neat);
    folder.write("c.alloy", untidy);
    expect(await fmt("--check", ".")).toEqual({
      code: 1,
      stdout: "a.alloy\nc.alloy\n",
      stderr: "2 files would change; write with: stackmon alloy fmt --write\n",
    });
    expect(folder.read("a.alloy")).toBe(untidy);
  });

  test("says nothing where nothing would", async () => {
    folder.write("a.alloy", neat);
    expect(await fmt("--check", ".")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("of standard input names it; -t is the flag of alloy fmt", async () => {
    const { code, stdout } = await fmtStdin(untidy, "-t", "--stdin-name", "x.alloy", "-");
    expect([code, stdout]).toEqual([1, "x.alloy\n"]);
  });

  test("reports mistakes beside", async () => {
    folder.write("a.alloy", broken);
    folder.write("b.alloy", untidy);
    const { code, stdout, stderr } = await fmt("--check", ".");
    expect([code, stdout]).toEqual([1, "b.alloy\n"]);
    expect(stderr).toContain("a.alloy:3:1: error: ");
    expect(stderr).toMatch(/\n1 error\n1 file would change; /);
  });
});

describe("--diff", () => {
  const diff = [
    "--- a.alloy",
    "+++ a.alloy",
    "@@ -1,3 +1,3 @@",
    " logging {",
    '-level="info"',
    '+\tlevel = "info"',
    " }",
    "",
  ].join("\n");

  test.each([
    ["alone", ["--diff"], 0],
    ["with --check", ["--diff", "--check"], 1],
  ])("%s", async (_, flags, code) => {
    folder.write("a.alloy", untidy);
    folder.write("b.alloy", neat);
    expect(await fmt(...flags, ".")).toMatchObject({ code, stdout: diff });
    expect(folder.read("a.alloy")).toBe(untidy);
  });
});

describe("--write", () => {
  test("writes and names what changes, and nothing else", async () => {
    folder.write("a.alloy", untidy);
    folder.write("b.alloy", neat);
    const before = inode("b.alloy");
    expect(await fmt("-w", "a.alloy", "b.alloy")).toEqual({ code: 0, stdout: "a.alloy\n", stderr: "" });
    expect([folder.read("a.alloy"), folder.read("b.alloy"), inode("b.alloy")]).toEqual([neat, neat, before]);
  });

  test("leaves a file with mistakes alone and writes the others", async () => {
    folder.write("a.alloy", broken);
    folder.write("b.alloy", untidy);
    const { code, stdout, stderr } = await fmt("--write", ".");
    expect([code, stdout, stderr]).toEqual([1, "b.alloy\n", brokenLines("a.alloy")]);
    expect([folder.read("a.alloy"), folder.read("b.alloy")]).toEqual([broken, neat]);
  });

  test("keeps mode and link", async () => {
    folder.write("real.alloy", untidy);
    chmodSync(join(folder.path, "real.alloy"), 0o600);
    symlinkSync("real.alloy", join(folder.path, "link.alloy"));
    expect(await fmt("--write", "link.alloy")).toMatchObject({ code: 0, stdout: "link.alloy\n" });
    expect([folder.read("real.alloy"), statSync(join(folder.path, "real.alloy")).mode & 0o777]).toEqual([
      neat,
      0o600,
    ]);
    expect(readdirSync(folder.path)).toEqual(["link.alloy", "real.alloy"]);
  });

  test("reports what is no file, which it cannot replace", async () => {
    execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", join(folder.path, "pipe")]);
    const writer = writeFile(join(folder.path, "pipe"), untidy);
    const { code, stdout, stderr } = await fmt("--write", "pipe");
    await writer;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      "pipe: error: build/unwritable-folder: cannot be written: it is no regular file; give yourself the right to write the file and its folder\n1 error\n",
    );
  });

  test("twice is once", async () => {
    folder.write("a.alloy", untidy);
    await fmt("--write", ".");
    expect(await fmt("--write", ".")).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("paths", () => {
  test("a folder's files at any depth, sorted, without hidden folders and node_modules", async () => {
    const files = [
      "b.alloy",
      "a/z.alloy",
      "a/.hidden/x.alloy",
      "node_modules/x.alloy",
      "a/node_modules/x.alloy",
    ];
    for (const name of [...files, "a/b/y.alloy", "a.txt", ".dot.alloy"]) folder.write(name, untidy);
    const { stdout } = await fmt("--check", ".");
    expect(stdout.split("\n")).toEqual([".dot.alloy", "a/b/y.alloy", "a/z.alloy", "b.alloy", ""]);
  });

  test("a hidden folder that is named itself", async () => {
    folder.write(".config/a.alloy", untidy);
    expect((await fmt("--check", ".config")).stdout).toBe(".config/a.alloy\n");
  });

  test("a file of any name that is named itself", async () => {
    folder.write("config.river", untidy);
    expect((await fmt("config.river")).stdout).toBe(neat);
  });

  test("each file once, though named beside its folder", async () => {
    folder.write("x/a.alloy", untidy);
    expect((await fmt("--check", "x/a.alloy", "x", ".")).stdout).toBe("x/a.alloy\n");
  });

  test.each([
    [
      "none.alloy",
      "none.alloy: error: build/unreadable-file: cannot be read: it does not exist; name a file or folder that exists and that you may read\n1 error\n",
    ],
    [
      "empty",
      "empty: error: build/no-alloy-file: holds no .alloy file, nor does any folder below it; name a folder with .alloy files; hidden folders and node_modules are left out unless named themselves\n1 error\n",
    ],
  ])("%s is a diagnostic, and the others are still looked at", async (name, stderr) => {
    folder.write("empty/a.txt", "");
    folder.write("a.alloy", untidy);
    const { code, ...out } = await fmt("--write", name, "a.alloy");
    expect([code, out]).toEqual([1, { stdout: "a.alloy\n", stderr }]);
  });
});

describe("bytes that are no UTF-8", () => {
  const latin1 = Buffer.from('logging {\n\tlevel = "\xe9"\n}\n', "latin1");

  test.each([
    [
      "a stray byte",
      latin1,
      "a.alloy:2:11: error: build/invalid-utf8: this byte is no UTF-8, which Alloy reads alone; save the file as UTF-8, or correct the character\n1 error\n",
    ],
    [
      "UTF-16",
      Buffer.from("\ufefflogging { }", "utf16le"),
      "a.alloy:1:1: error: build/invalid-utf8: the file is UTF-16, and Alloy reads UTF-8 alone; save it as UTF-8: iconv -f UTF-16 -t UTF-8\n1 error\n",
    ],
  ])("%s is reported, and the file left alone", async (_, content, stderr) => {
    folder.write("a.alloy", content);
    expect(await fmt("--write", "a.alloy")).toEqual({ code: 1, stdout: "", stderr });
    expect(folder.read("a.alloy")).toBe(content.toString());
  });

  test("on standard input too", async () => {
    const { code, stderr } = await fmtStdin(latin1, "-");
    expect([code, stderr.split(": this")[0]]).toEqual([1, "<stdin>:2:11: error: build/invalid-utf8"]);
  });

  test("UTF-8 with a byte order mark is fine", async () => {
    expect((await fmtStdin(`\ufeff${untidy}`, "-")).stdout).toBe(neat);
  });
});

test("--format json says what changed, the text, and what is wrong", async () => {
  folder.write("a.alloy", untidy);
  const printed = await fmt("--format", "json", "a.alloy");
  expect(JSON.parse(printed.stdout)).toEqual({ ok: true, changed: ["a.alloy"], text: neat, diagnostics: [] });
  const checked = await fmt("--format", "json", "--check", "a.alloy");
  expect([checked.code, checked.stderr]).toEqual([1, ""]);
  expect(JSON.parse(checked.stdout)).toEqual({ ok: false, changed: ["a.alloy"], diagnostics: [] });
});
