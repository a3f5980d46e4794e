import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { broken, neat, useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const importAlloy = (...args: readonly string[]) => call(["alloy", "import", ...args], folder.path);

test("a file is printed as TypeScript", async () => {
  folder.write("a.alloy", 'loki.echo "out" { }\n');
  const { code, stdout, stderr } = await importAlloy("a.alloy");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('from "@stackmon/alloy-river/loki"');
  expect(stdout).toContain("loki.echo(");
});

test("standard input is read", async () => {
  const stdin = given('loki.echo "out" { }\n');
  const { code, stdout } = await call(["alloy", "import", "-"], folder.path, { stdin });
  expect([code, stdout.includes("loki.echo(")]).toEqual([0, true]);
});

test("--out writes the file and prints its name", async () => {
  folder.write("a.alloy", neat);
  expect(await importAlloy("a.alloy", "--out", "new/a.ts")).toEqual({
    code: 0,
    stdout: "new/a.ts\n",
    stderr: "",
  });
  expect(folder.read("new/a.ts")).toContain("@stackmon/alloy-river");
});

test("a folder is written below --out", async () => {
  folder.write("in/a.alloy", neat);
  folder.write("in/sub/b.alloy", neat);
  const { code, stdout } = await importAlloy("in", "--out", "out");
  expect([code, stdout.split("\n").filter(Boolean).sort()]).toEqual([0, ["out/a.ts", "out/sub/b.ts"]]);
});

test("mistakes in one file keep all from being written", async () => {
  folder.write("in/a.alloy", neat);
  folder.write("in/b.alloy", broken);
  const { code, stdout, stderr } = await importAlloy("in", "--out", "out");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("alloy/unexpected-token");
  expect(readdirSync(folder.path)).not.toContain("out");
});

test("a file that exists stays, unless --force is given", async () => {
  folder.write("a.alloy", neat);
  folder.write("a.ts", "mine");
  const { code, stderr } = await importAlloy("a.alloy", "--out", "a.ts");
  expect([code, stderr.includes("build/file-exists"), folder.read("a.ts")]).toEqual([1, true, "mine"]);
  expect((await importAlloy("a.alloy", "--out", "a.ts", "--force")).code).toBe(0);
  expect(folder.read("a.ts")).not.toBe("mine");
});

test("what the pinned Alloy does not have is a warning", async () => {
  folder.write("a.alloy", 'no.such "x" { }\n');
  const { code, stdout, stderr } = await importAlloy("a.alloy");
  expect([code, stdout.includes("unsafeComponent")]).toEqual([0, true]);
  expect(stderr).toContain("warning");
});

test("several files need a folder to go to", async () => {
  folder.write("a.alloy", neat);
  folder.write("b.alloy", neat);
  const { code, stderr } = await importAlloy("a.alloy", "b.alloy");
  expect([code, stderr.includes("--out")]).toEqual([2, true]);
});
