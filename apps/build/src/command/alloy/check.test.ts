import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { broken, lossy, neat, useFolder, wrong } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const check = (...args: readonly string[]) => call(["alloy", "check", ...args], folder.path);
const checkStdin = (content: string | Uint8Array, ...args: readonly string[]) =>
  call(["alloy", "check", ...args], folder.path, { stdin: given(content) });

/** `file:line:column: severity: code` of each finding, and the last line. */
const heads = (stderr: string): readonly string[] =>
  stderr
    .trimEnd()
    .split("\n")
    .filter((line) => !/^ *\d* \| /.test(line))
    .map((line) => /^(\S+: \w+: \S+): /.exec(line)?.[1] ?? line);

const exporter = 'prometheus.remote_write "hub" {\n\tendpoint {\n\t\turl = "http://hub"\n\t}\n}\n';
const scrape =
  'prometheus.scrape "node" {\n\ttargets    = []\n\tforward_to = [prometheus.remote_write.hub.receiver]\n}\n';
const preview = 'otelcol.storage.file "queue" { }\n';

describe("human output", () => {
  test("is a line, the source with a caret, and a count", async () => {
    folder.write("a.alloy", wrong);
    const { code, stdout, stderr } = await check("a.alloy");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      [
        "a.alloy:2:2: error: alloy/unknown-attribute: logging › levl is no attribute of logging; use level (a string)",
        '2 | \tlevl = "info"',
        "  | \t^",
        "1 error",
        "",
      ].join("\n"),
    );
  });

  test("is in colour on a terminal, the caret too", async () => {
    folder.write("a.alloy", wrong);
    let painted = "";
    const stderr = { isTTY: true, write: (text: string) => (painted += text) };
    await call(["alloy", "check", "a.alloy"], folder.path, { stderr });
    expect(painted).toContain(
      "\u001b[31merror: alloy/unknown-attribute\u001b[39m: \u001b[1mlogging\u001b[22m › ",
    );
    expect(painted).toContain("  | \t\u001b[31m^\u001b[39m\n");
  });

  test.each([
    ["one file", ["a.alloy"], "a.alloy: ok\n"],
    ["a folder", ["."], ".: ok\n"],
    ["several", ["a.alloy", "b.alloy"], "2 configurations: ok\n"],
    ["each of a folder", ["--each", "."], "2 configurations: ok\n"],
  ])("says ok of %s", async (_, args, stdout) => {
    folder.write("a.alloy", neat);
    folder.write("b.alloy", "");
    expect(await check(...args)).toEqual({ code: 0, stdout, stderr: "" });
  });
});

describe("what a configuration is", () => {
  test("files are one each: a reference from one to another leads to nothing", async () => {
    folder.write("a.alloy", exporter);
    folder.write("b.alloy", scrape);
    const { code, stderr } = await check("a.alloy", "b.alloy");
    expect([code, heads(stderr)]).toEqual([
      1,
      [
        "a.alloy:1:1: warning: alloy/unused-component",
        "b.alloy:3:16: error: alloy/unknown-reference",
        "1 error, 1 warning",
      ],
    ]);
  });

  test("a folder is one: its files see each other, and sub-folders are not of it", async () => {
    folder.write("a.alloy", exporter);
    folder.write("b.alloy", scrape);
    folder.write("sub/c.alloy", wrong);
    folder.write("x.alloy/c.alloy", wrong);
    folder.write("d.txt", wrong);
    expect(await check(".")).toEqual({ code: 0, stdout: ".: ok\n", stderr: "" });
  });

  test("a folder's findings name their files, and links are files of it", async () => {
    folder.write("deploy/..data/config", wrong);
    symlinkSync("..data/config", join(folder.path, "deploy/a.alloy"));
    folder.write("deploy/b.alloy", 'tracing {\n\tlevl = "info"\n}\n');
    const { stderr } = await check("deploy");
    expect(heads(stderr)).toEqual([
      "deploy/a.alloy:2:2: error: alloy/unknown-attribute",
      "deploy/b.alloy:2:2: error: alloy/unknown-attribute",
      "2 errors",
    ]);
  });

  test("with --each every file below is one", async () => {
    folder.write("a.alloy", exporter);
    folder.write("sub/b.alloy", scrape);
    folder.write("node_modules/c.alloy", wrong);
    const { stderr } = await check("--each", ".");
    expect(heads(stderr)).toEqual([
      "a.alloy:1:1: warning: alloy/unused-component",
      "sub/b.alloy:3:16: error: alloy/unknown-reference",
      "1 error, 1 warning",
    ]);
  });

  test.each([
    ["<stdin>", ["-"]],
    ["x.alloy", ["--stdin-name", "x.alloy", "-"]],
  ])("- is standard input, called %s", async (name, args) => {
    const { code, stderr } = await checkStdin(wrong, ...args);
    expect([code, heads(stderr)]).toEqual([1, [`${name}:2:2: error: alloy/unknown-attribute`, "1 error"]]);
  });

  test("a file is told of once, whether named alone or with its folder", async () => {
    folder.write("a.alloy", wrong);
    expect(heads((await check("a.alloy", "a.alloy", ".")).stderr)).toHaveLength(2);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["a path to nothing", "none", "none: error: build/unreadable-file"],
    ["a folder without files", "empty", "empty: error: build/no-alloy-file"],
    ["bytes that are no UTF-8", "bad.alloy", "bad.alloy:1:3: error: build/invalid-utf8"],
    ["a folder with such a file", "mixed", "mixed/bad.alloy:1:3: error: build/invalid-utf8"],
    ["a mistake in syntax", "broken.alloy", "broken.alloy:3:1: error: alloy/unexpected-token"],
  ])("%s is reported, and the others are checked", async (_, path, head) => {
    folder.write("empty/sub/x.alloy", neat);
    folder.write("bad.alloy", Buffer.from("//\xe9", "latin1"));
    folder.write("mixed/bad.alloy", Buffer.from("//\xe9", "latin1"));
    folder.write("mixed/scrape.alloy", scrape);
    folder.write("broken.alloy", broken);
    folder.write("wrong.alloy", wrong);
    const { code, stderr } = await check(path, "wrong.alloy");
    expect([code, heads(stderr)]).toEqual([
      1,
      [head, "wrong.alloy:2:2: error: alloy/unknown-attribute", "2 errors"],
    ]);
  });
});

describe("modules of import.file", () => {
  const importing = 'import.file "m" {\n\tfilename = "lib"\n}\n\nm.one "x" { }\n';
  const module = 'declare "one" {\n\tlogging {\n\t\tlevl = "info"\n\t}\n}\n';

  test.each([
    ["a folder", "deploy/lib/m.alloy", "deploy/lib/m.alloy"],
    ["a file", "deploy/lib", "deploy/lib"],
  ])("are read from %s beside the importing file, and checked", async (_, path, name) => {
    folder.write("deploy/a.alloy", importing);
    folder.write(path, module.replace("logging", 'local.file "x"'));
    const { code, stderr } = await check("deploy/a.alloy");
    expect([code, heads(stderr)[0]?.startsWith(`${name}:`)]).toEqual([1, true]);
    expect(stderr).toContain('3 | \t\tlevl = "info"\n');
  });

  test("that are not there are reported", async () => {
    folder.write("a.alloy", importing);
    expect(heads((await check("a.alloy")).stderr)).toContain("a.alloy:1:1: error: alloy/missing-module");
  });

  test("that are no UTF-8 are reported with their place", async () => {
    folder.write("a.alloy", importing);
    folder.write("lib/m.alloy", Buffer.from("// \xe9", "latin1"));
    expect(heads((await check("a.alloy")).stderr)).toContain("lib/m.alloy:1:4: error: build/invalid-utf8");
  });
});

describe("what fails", () => {
  test.each([
    ["a warning passes", [], 0, "1 warning"],
    ["with --strict it does not", ["--strict"], 1, "1 warning; --strict lets none pass"],
    ["as many as --max-warnings pass", ["--max-warnings", "1"], 0, "1 warning"],
    ["one more does not", ["--max-warnings", "0"], 1, "1 warning; more than --max-warnings 0"],
  ])("%s", async (_, flags, expected, last) => {
    folder.write("a.alloy", lossy);
    const { code, stdout, stderr } = await check(...flags, "a.alloy");
    expect([code, heads(stderr)]).toEqual([expected, ["a.alloy:3:2: warning: alloy/dangling-output", last]]);
    expect(stdout).toBe(expected === 0 ? "a.alloy: ok\n" : "");
  });
});

describe("options of the check", () => {
  test.each([
    ["--stability", preview, ["--stability", "public-preview"], "alloy/stability"],
    ["--community", 'otelcol.exporter.googlecloud "x" { }\n', ["--community"], "alloy/community-component"],
    ["--off", wrong, ["--off", "alloy/unknown-attribute"], "alloy/unknown-attribute"],
    ["several --off", wrong, ["--off", "alloy/stability,alloy/unknown-attribute"], "alloy/unknown-attribute"],
  ])("%s lets pass what is found without it", async (_, content, flags, code) => {
    folder.write("a.alloy", content);
    expect((await check("a.alloy")).stderr).toContain(`: error: ${code}: `);
    expect((await check(...flags, "a.alloy")).stderr).not.toContain(`: error: ${code}: `);
  });

  test("--unbounded-label finds further labels", async () => {
    const labels =
      'loki.process "x" {\n\tforward_to = []\n\n\tstage.labels {\n\t\tvalues = {account = ""}\n\t}\n}\n';
    folder.write("a.alloy", labels);
    expect((await check("a.alloy")).stderr).not.toContain("account");
    expect((await check("--unbounded-label", "account", "a.alloy")).stderr).toContain("account");
  });

  test.each([
    [
      ["--off", "alloy/unknown-exprt"],
      "No diagnostic has the code alloy/unknown-exprt, did you mean alloy/unknown-export?",
    ],
    [["--max-warnings", "few"], "Cannot convert few to a number of warnings"],
    [
      ["--stability", "beta"],
      'Expected "beta" to be one of (generally-available|public-preview|experimental)',
    ],
    [["--format", "xml"], 'Expected "xml" to be one of (human|json|sarif|github)'],
  ])("%j is wrong usage", async (flags, message) => {
    folder.write("a.alloy", neat);
    const { code, stdout, stderr } = await check(...flags, "a.alloy");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("output for programs", () => {
  test("--format json is one document", async () => {
    folder.write("a.alloy", scrape);
    const { code, stdout, stderr } = await check("--format", "json", "a.alloy");
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      files: ["a.alloy"],
      diagnostics: [
        {
          code: "alloy/unknown-reference",
          severity: "error",
          where: 'a.alloy › prometheus.scrape "node"',
          message: expect.any(String),
          help: expect.any(String),
          file: "a.alloy",
          line: 3,
          column: 16,
        },
      ],
    });
  });

  test("--strict counts in the document too", async () => {
    folder.write("a.alloy", lossy);
    const ok = async (...flags: readonly string[]): Promise<boolean> =>
      (JSON.parse((await check("--format", "json", ...flags, "a.alloy")).stdout) as { ok: boolean }).ok;
    expect([await ok(), await ok("--strict")]).toEqual([true, false]);
  });

  test("--format sarif is one document, also when nothing is found", async () => {
    folder.write("a.alloy", wrong);
    const failed = await check("--format", "sarif", "a.alloy");
    expect([failed.code, failed.stderr]).toEqual([1, ""]);
    expect(JSON.parse(failed.stdout)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "alloy/unknown-attribute" }] }],
    });
    folder.write("a.alloy", neat);
    const passed = await check("--format", "sarif", "a.alloy");
    expect([passed.code, JSON.parse(passed.stdout)]).toMatchObject([0, { runs: [{ results: [] }] }]);
  });

  test("--format github is commands on stdout, and a count for the reader of the log", async () => {
    folder.write("deploy/a.alloy", wrong);
    expect(await check("--format", "github", "deploy")).toEqual({
      code: 1,
      stdout:
        "::error file=deploy/a.alloy,line=2,col=2,title=alloy/unknown-attribute::logging › levl is no attribute of logging; use level (a string)\n",
      stderr: "1 error\n",
    });
  });

  test("paths of --format github start at GITHUB_WORKSPACE", async () => {
    folder.write("deploy/a.alloy", wrong);
    const { stdout } = await call(
      ["alloy", "check", "--format", "github", "a.alloy"],
      join(folder.path, "deploy"),
      {
        env: { GITHUB_WORKSPACE: folder.path },
      },
    );
    expect(stdout).toMatch(/^::error file=deploy\/a\.alloy,/);
  });
});

test("stackmon check x.alloy, which is for stack files, leads here", async () => {
  folder.write("x.alloy", neat);
  expect(await call(["check", "x.alloy"], folder.path)).toEqual({
    code: 2,
    stdout: "",
    stderr: "x.alloy is no stack file; check it with: stackmon alloy check x.alloy\n",
  });
});
