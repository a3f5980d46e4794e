import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/stackmon.js", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bin-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const stackmon = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: "utf8" });

test.each([
  ["0, done", ["init"], 0],
  ["1, diagnostics", ["check", "none.yaml"], 1],
  ["2, wrong usage", ["chek"], 2],
])("the program ends with %s", (_, args, code) => {
  const { status, stdout, stderr } = stackmon(...args);
  expect(status).toBe(code);
  expect(code === 0 ? stdout : stderr).not.toBe("");
});

test("of a key pair that a full disk lets it write in part nothing stays behind", () => {
  const place = mkdtempSync(join(folder, "full-"));
  const limited = [
    "-c",
    'ulimit -f 0; exec "$@"',
    "sh",
    process.execPath,
    bin,
    "key",
    "create",
    `${place}/k`,
  ];
  const { status, stderr } = spawnSync("sh", limited, { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("error: build/unwritable-folder: ")]);
  expect(readdirSync(place)).toEqual([]);
  expect(stackmon("key", "create", `${place}/k`).status).toBe(0);
});

test("it runs through a link, as npm installs it", () => {
  const link = join(folder, "stackmon");
  symlinkSync(bin, link);
  const { status, stdout } = spawnSync(link, ["--version"], { cwd: folder, encoding: "utf8" });
  expect([status, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true]);
});

test("standard input reaches the program", () => {
  const options = { cwd: folder, encoding: "utf8", input: "logging { }" } as const;
  const { status, stdout } = spawnSync(process.execPath, [bin, "alloy", "fmt", "-"], options);
  expect([status, stdout]).toEqual([0, "logging { }\n"]);
});

test("a signal reaches the program and shows in the exit code", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", pipe]);
  const child = spawn(process.execPath, [bin, "check", pipe], { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  // Opening a pipe for writing waits for its reader: the inner process, which then waits for us.
  const writer = await open(pipe, "w");
  child.kill("SIGTERM");
  expect(await ended).toBe(128 + 15);
  await writer.close();
});
