import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundleIndexSchemaId, pack, verify } from "@stackmon/bundle";
import { stackFiles } from "./compose.fixture.ts";
import { call } from "./io.fixture.ts";
import { stackTemplate } from "./stack-file/template.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, path), content);
const read = (path: string): Buffer => readFileSync(join(folder, path));

/** Five mistakes of five kinds. */
const fiveMistakes = `
nodes:
  - host: node-1
    labls: { region: eu }
  - host: node-2
    labels: { host: other }
hub: { address: 10.0.0.10, metricsPort: 70000 }
stores:
  metrics: { kind: victoriametrics }
  logs: { retention: 7 }
`;

describe("help", () => {
  const commands = [
    [],
    ["init"],
    ["check"],
    ["bundle"],
    ["verify"],
    ["diff"],
    ["key"],
    ["key", "create"],
    ["test"],
    ["certs"],
    ["certs", "init"],
    ["certs", "renew"],
    ["certs", "list"],
    ["alloy"],
    ["alloy", "fmt"],
    ["alloy", "check"],
    ["alloy", "graph"],
    ["alloy", "import"],
    ["dashboard"],
    ["dashboard", "check"],
    ["dashboard", "import"],
    ["metrics"],
    ["metrics", "compare"],
    ["metrics", "list"],
  ];
  test.each(commands.map((command) => ({ command })))("$command", async ({ command }) => {
    const { code, stdout, stderr } = await call([...command, "--help"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("EXAMPLES\n  stackmon ");
    await expect(stdout).toMatchFileSnapshot(`golden/help/${["stackmon", ...command].join("-")}.txt`);
  });

  test.each([
    [[], ["--help"]],
    [["help"], ["--help"]],
    [
      ["help", "check"],
      ["check", "--help"],
    ],
    [["alloy"], ["alloy", "--help"]],
    [["certs"], ["certs", "--help"]],
    [["dashboard"], ["dashboard", "--help"]],
    [
      ["certs", "help", "list"],
      ["certs", "list", "--help"],
    ],
    [
      ["help", "alloy", "fmt"],
      ["alloy", "fmt", "--help"],
    ],
    [
      ["alloy", "help", "fmt"],
      ["alloy", "fmt", "--help"],
    ],
  ])("%j prints what %j prints", async (args, same) => {
    const wanted = await call(same, folder);
    expect(wanted.stdout).toContain("EXAMPLES\n  stackmon ");
    expect(await call(args, folder)).toEqual(wanted);
  });

  test("--version is the workspace's", async () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
    ) as {
      version: string;
    };
    expect(await call(["--version"], folder)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

test.each([
  [["chek"], "did you mean `check`?"],
  [["alloy", "chek"], "did you mean `check`?"],
  [["check", "a.yaml", "b.yaml"], "Too many arguments"],
  [["verify"], "Expected at least 1 argument"],
  [["verify"], "\nsee: stackmon verify --help\n"],
  [["alloy", "graph"], "\nsee: stackmon alloy graph --help\n"],
  [["bundle", "--stak", "a.yaml"], "No flag registered for --stak, did you mean --stack?"],
  [["check", "--format", "xml", "a.yaml"], 'Expected "xml" to be one of (human|json)'],
])("%j is wrong usage, exit code 2", async (args, message) => {
  const { code, stdout, stderr } = await call(args, folder);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
});

describe("init", () => {
  test("writes a stack file that check accepts", async () => {
    expect(await call(["init"], folder)).toEqual({
      code: 0,
      stdout: "stack.yaml: written; next: stackmon check stack.yaml\n",
      stderr: "",
    });
    expect(read("stack.yaml").toString()).toBe(stackTemplate);
    for (const args of [["check", "stack.yaml"], ["check"]])
      expect(await call(args, folder)).toEqual({ code: 0, stdout: "stack.yaml: ok\n", stderr: "" });
  });

  test("overwrites nothing", async () => {
    write("stack.yaml", "mine");
    const { code, stderr } = await call(["init"], folder);
    expect([code, stderr]).toEqual([
      1,
      "error: build/file-exists: stack.yaml › exists; init overwrites nothing; choose another name, or move the file away first\n1 error\n",
    ]);
    expect(read("stack.yaml").toString()).toBe("mine");
  });

  test("says when the folder is not there", async () => {
    const { code, stderr } = await call(["init", "none/stack.yaml"], folder);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("build/unwritable-folder: none/stack.yaml › "),
    ]);
  });
});

describe("check", () => {
  test("prints five mistakes as five lines with their places, from the first to the last", async () => {
    write("stack.yaml", fiveMistakes);
    const { code, stdout, stderr } = await call(["check", "stack.yaml"], folder);
    expect([code, stdout]).toEqual([1, ""]);
    const lines = stderr.trim().split("\n");
    expect(lines.map((line) => /^(\S+: error: \S+): /.exec(line)?.[1] ?? line)).toEqual([
      "stack.yaml:4:5: error: stack/unknown-key",
      "stack.yaml:6:15: error: stack/reserved-label",
      "stack.yaml:7:28: error: stack/out-of-range",
      "stack.yaml:9:14: error: stack/unknown-value",
      "stack.yaml:10:11: error: stack/wrong-type",
      "5 errors",
    ]);
  });

  test("--format json is one document on stdout", async () => {
    write("stack.yaml", fiveMistakes);
    const { code, stdout, stderr } = await call(["check", "--format", "json", "stack.yaml"], folder);
    expect([code, stderr]).toEqual([1, ""]);
    const document = JSON.parse(stdout) as {
      ok: boolean;
      file: string;
      diagnostics: Record<string, unknown>[];
    };
    expect([document.ok, document.file, document.diagnostics.length]).toEqual([false, "stack.yaml", 5]);
    expect(Object.keys(document.diagnostics[0] ?? {}).sort()).toEqual(
      ["code", "column", "file", "help", "line", "message", "severity", "where"].sort(),
    );
  });

  test("a warning is printed, and is no failure", async () => {
    write("stack.yaml", "nodes: [{ host: a }]\nhub: { address: 10.0.0.10, listenAddress: 0.0.0.0 }\n");
    const { code, stdout, stderr } = await call(["check", "stack.yaml"], folder);
    expect([code, stdout]).toEqual([0, "stack.yaml: ok\n"]);
    expect(stderr).toMatch(/^stack\.yaml:2:\d+: warning: stack\/open-receivers: /);
  });
});

describe("bundle", () => {
  const build = (...args: string[]) => call(["bundle", ...args], folder);

  test("writes three bundles that verify, with index and checksums", async () => {
    write("stack.yaml", stackFiles.victoria);
    const { code, stdout, stderr } = await build();
    expect([code, stderr.includes("error")]).toEqual([0, false]);
    const files = readdirSync(join(folder, "dist/bundles"));
    expect(files.map((file) => file.replace(/-\d.*(?=\.tar)/, ""))).toEqual([
      "SHA256SUMS",
      "index.json",
      "provenance.json",
      "stackmon-agent.tar.gz",
      "stackmon-hub.tar.gz",
      "stackmon-single.tar.gz",
    ]);
    const index = JSON.parse(read("dist/bundles/index.json").toString()) as {
      schema: string;
      bundles: { role: string; file: string; sha256: string }[];
    };
    expect(index.schema).toBe(bundleIndexSchemaId);
    expect(index.bundles.map(({ role }) => role)).toEqual(["agent", "hub", "single"]);
    expect(stdout).toBe(
      index.bundles.map(({ sha256, file }) => `${sha256}  dist/bundles/${file}\n`).join(""),
    );
    for (const { file, role } of index.bundles) {
      const result = await verify(read(`dist/bundles/${file}`));
      expect(result.ok && result.value.manifest.role).toBe(role);
    }
  });

  test("reports each of its stages with count and total", async () => {
    write("stack.yaml", stackFiles.victoria);
    const lines = (await build()).stderr.split("\n").filter((line) => line.startsWith("["));
    expect(lines).toEqual([
      "[1/9] stack file 1/1",
      "[2/9] source revision 1/1",
      "[3/9] dashboards 11/11",
      "[4/9] pipelines 3/3",
      "[5/9] alert rules 3/3",
      "[6/9] files 3/3",
      "[7/9] archives 3/3",
      "[8/9] verification 3/3",
      "[9/9] writing 1/1",
    ]);
  });

  test("the same stack gives the same bytes, whatever its layout and comments", async () => {
    write("stack.yaml", stackFiles.victoria);
    await build("--out", "a");
    write("other.yaml", `# Another file.\n${stackFiles.victoria.replaceAll("{ ", "{   ")}`);
    await build("--out", "b", "--stack", "other.yaml");
    expect(read("b/SHA256SUMS").toString()).toBe(read("a/SHA256SUMS").toString());
    expect(read("a/SHA256SUMS").toString().split("\n")).toHaveLength(6);
  });

  test("--format json prints the index", async () => {
    write("stack.yaml", stackFiles.victoria);
    const { stdout } = await build("--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, name: "stackmon", bundles: [{}, {}, {}] });
  });

  test("five mistakes are five diagnostics, and the folder is as it was", async () => {
    write("stack.yaml", stackFiles.victoria);
    await build();
    const before = snapshot("dist");
    write("stack.yaml", fiveMistakes);
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr.match(/: error: /g)).toHaveLength(5);
    expect(snapshot("dist")).toEqual(before);
  });

  test("with a mistake no folder is made", async () => {
    write("stack.yaml", fiveMistakes);
    await build();
    expect(readdirSync(folder)).toEqual(["stack.yaml"]);
  });

  test("a folder that cannot be written is a diagnostic", async () => {
    write("stack.yaml", stackFiles.victoria);
    write("dist", "a file in the way");
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain("error: build/unwritable-folder: ");
    expect(read("dist").toString()).toBe("a file in the way");
  });

  test("a stack file that is not there is a diagnostic", async () => {
    const { code, stderr } = await build("--stack", "none.yaml");
    expect(code).toBe(1);
    expect(stderr).toContain("error: build/unreadable-file: none.yaml › cannot be read: it does not exist");
  });
});

describe("verify", () => {
  const source = {
    name: "stackmon",
    role: "hub",
    version: "1.0.0",
    sourceRevision: "unknown",
    inputSha256: "0".repeat(64),
    upstream: {},
    files: new Map([["alloy/hub.alloy", new TextEncoder().encode("// hub\n")]]),
  };

  test("prints each whole bundle with its digest", async () => {
    const { bytes, sha256 } = await pack(source);
    write("hub.tar.gz", bytes);
    expect(await call(["verify", "hub.tar.gz"], folder)).toEqual({
      code: 0,
      stdout: `hub.tar.gz: ok, hub 1.0.0, 1 files, SHA-256 ${sha256}\n`,
      stderr: "",
    });
  });

  test("names the changed file of one bundle, and accepts the other", async () => {
    const { bytes } = await pack(source);
    write("good.tar.gz", bytes);
    write("bad.tar.gz", await changedBundle());
    const { code, stdout, stderr } = await call(
      ["verify", "good.tar.gz", "bad.tar.gz", "none.tar.gz"],
      folder,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^good\.tar\.gz: ok, /);
    expect(stderr).toMatch(/^bad\.tar\.gz: error: bundle\/changed-file: alloy\/hub\.alloy › /);
    expect(stderr).toContain("\nerror: build/unreadable-file: none.tar.gz › ");
    expect(stderr).toContain("\n2 errors\n");
  });

  /** One byte of a file differs, as after a faulty copy: tar and gzip by the system's own programs. */
  async function changedBundle(): Promise<Uint8Array> {
    const { execFileSync } = await import("node:child_process");
    const { bytes, fileName } = await pack(source);
    const work = join(folder, "work");
    mkdirSync(work);
    writeFileSync(join(work, fileName), bytes);
    execFileSync("tar", ["-xzf", fileName], { cwd: work });
    const top = fileName.replace(".tar.gz", "");
    writeFileSync(join(work, top, "alloy/hub.alloy"), "// hab\n");
    execFileSync("tar", ["-czf", "changed.tar.gz", top], { cwd: work });
    return readFileSync(join(work, "changed.tar.gz"));
  }
});

/** Path → content of everything below a folder. */
function snapshot(path: string): Readonly<Record<string, string>> {
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString("base64")]),
  );
}
