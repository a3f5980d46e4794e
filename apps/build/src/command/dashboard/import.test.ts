import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const importBoard = (...args: readonly string[]) => call(["dashboard", "import", ...args], folder.path);

const board = JSON.stringify({
  title: "Hosts",
  panels: [
    { type: "text", title: "Notes", targets: [{ datasource: { type: "mysql" }, rawSql: "SELECT 1" }] },
  ],
});

test("a dashboard is printed as TypeScript, and what no builder says is counted", async () => {
  folder.write("board.json", board);
  const { code, stdout, stderr } = await importBoard("board.json");
  expect([code, stderr]).toEqual([
    0,
    "board.json: 1 panel; 11 raw properties (0 set, 11 removed), 1 raw query\n",
  ]);
  expect(stdout).toContain("const notes = raw(");
  expect(stdout).toContain("rawQuery({");
});

test("standard input is read", async () => {
  const { code, stdout } = await call(["dashboard", "import", "-"], folder.path, { stdin: given(board) });
  expect([code, stdout.includes("DashboardBuilder")]).toEqual([0, true]);
});

test("--out writes the file at once and prints its name", async () => {
  folder.write("board.json", `\ufeff${board}`);
  const { code, stdout } = await importBoard("board.json", "--out", "new/board.ts");
  expect([code, stdout, readdirSync(`${folder.path}/new`)]).toEqual([0, "new/board.ts\n", ["board.ts"]]);
  expect(folder.read("new/board.ts")).toContain("DashboardBuilder");
});

test("a file that exists stays, unless --force is given", async () => {
  folder.write("board.json", board);
  folder.write("board.ts", "mine");
  const { code, stdout, stderr } = await importBoard("board.json", "--out", "board.ts");
  expect([code, stdout, folder.read("board.ts")]).toEqual([1, "", "mine"]);
  expect(stderr).toContain("build/file-exists");
  expect((await importBoard("board.json", "--out", "board.ts", "--force")).code).toBe(0);
  expect(folder.read("board.ts")).not.toBe("mine");
});

test("--format json yields text and counts in one document", async () => {
  folder.write("board.json", board);
  const { stdout, stderr } = await importBoard("board.json", "--format", "json");
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    file: "board.json",
    panels: 1,
    escapes: { set: 0, removed: 11, queries: 1 },
    diagnostics: [],
  });
});

test.each<[what: string, content: string | Uint8Array | undefined, line: string]>([
  [
    "a file that is not there",
    undefined,
    "board.json: error: build/unreadable-file: cannot be read: it does not exist; name a file that exists and that you may read\n",
  ],
  [
    "bytes that are no UTF-8",
    new Uint8Array([0x7b, 0xff]),
    "board.json: error: build/invalid-utf8: the file is not UTF-8, and JSON is nothing else; save it as UTF-8: iconv -t UTF-8, with -f and what it is\n",
  ],
  [
    "JSON that is cut off",
    '{\n  "panels": [\n',
    "board.json:3:1: error: build/invalid-json: the file ends where a value is wanted; correct it here, or export the dashboard again\n",
  ],
])("%s", async (_, content, line) => {
  if (content !== undefined) folder.write("board.json", content);
  const { code, stdout, stderr } = await importBoard("board.json", "--out", "board.ts");
  expect([code, stdout, stderr]).toEqual([1, "", `${line}1 error\n`]);
  expect(readdirSync(folder.path)).not.toContain("board.ts");
});

const codes = [
  "build/invalid-json",
  "dashboard/not-a-dashboard",
  "dashboard/v2-model",
  "dashboard/wrapped-dashboard",
];

describe.each(codes)("the page of %s", (code) => {
  const file = `../../../../../docs/diagnostics/${code.replace("/", "-")}.md`;
  const page = readFileSync(new URL(file, import.meta.url), "utf8");
  const [wrong = "", printed, right = ""] = [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? "",
  );

  test("shows a file that is reported, and what is printed", async () => {
    folder.write("board.json", wrong);
    expect((await importBoard("board.json")).stderr).toBe(`${printed}1 error\n`);
    expect(page).toContain("**What to do.**");
  });

  test("shows the file put right", async () => {
    folder.write("board.json", right);
    expect((await importBoard("board.json")).code).toBe(0);
  });
});
