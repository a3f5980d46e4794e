import { expect, test } from "vitest";
import { broken, useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const graph = (...args: readonly string[]) => call(["alloy", "graph", ...args], folder.path);

const store = 'prometheus.remote_write "hub" { }\n';
const scrape =
  'prometheus.scrape "node" {\n\ttargets    = []\n\tforward_to = [prometheus.remote_write.hub.receiver]\n}\n';

test("a file is a Mermaid flowchart", async () => {
  folder.write("a.alloy", scrape + store);
  const { code, stdout, stderr } = await graph("a.alloy");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^flowchart LR\n/);
  expect(stdout).toContain(" -- forward_to --> ");
});

test("a folder is one configuration", async () => {
  folder.write("a.alloy", scrape);
  folder.write("b.alloy", store);
  folder.write("sub/c.alloy", broken);
  expect((await graph(".")).stdout).toContain(" -- forward_to --> ");
});

test("standard input is read, and its mistakes are named", async () => {
  const stdin = given(broken);
  const { code, stdout, stderr } = await call(["alloy", "graph", "-"], folder.path, { stdin });
  expect([code, stdout, stderr.split(": ")[0]]).toEqual([1, "", "<stdin>:3:1"]);
});

test.each([
  ["--format svg", ["--format", "svg", "a.alloy"], /^<svg /],
  ["--format mermaid", ["--format", "mermaid", "a.alloy"], /^flowchart /],
])("%s is printed", async (_, args, expected) => {
  folder.write("a.alloy", scrape + store);
  expect((await graph(...args)).stdout).toMatch(expected);
});

test.each([
  ["an .svg file", ["--out", "x.svg"], "x.svg", /^<svg /],
  ["another file", ["--out", "x.mmd"], "x.mmd", /^flowchart /],
  ["what --format says", ["--out", "x.mmd", "--format", "svg"], "x.mmd", /^<svg /],
])("--out writes %s and prints its name", async (_, flags, out, expected) => {
  folder.write("a.alloy", scrape + store);
  expect(await graph(...flags, "a.alloy")).toEqual({ code: 0, stdout: `${out}\n`, stderr: "" });
  expect(folder.read(out)).toMatch(expected);
});

test.each([
  ["none.alloy", [], "none.alloy: error: build/unreadable-file"],
  ["empty", [], "empty: error: build/no-alloy-file"],
  ["a.alloy", ["--out", "none/x.svg"], "none/x.svg: error: build/unwritable-folder"],
])("%s %j is a diagnostic", async (path, flags, head) => {
  folder.write("a.alloy", store);
  folder.write("empty/a.txt", "");
  const { code, stdout, stderr } = await graph(...flags, path);
  expect([code, stdout, stderr.startsWith(`${head}: `)]).toEqual([1, "", true]);
});
