import { expect, test } from "vitest";
import { useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const check = (...args: readonly string[]) => call(["dashboard", "check", ...args], folder.path);

/** A board with nothing to say against, and what its only panel asks. */
function boardOf(expr = 'up{job=~"$job",host=~"$host"}', more: object = {}): string {
  const source = { type: "prometheus", uid: "${metrics}" };
  const filled = { type: "query", datasource: source, refresh: 2, includeAll: true, allValue: ".+" };
  const panel = {
    id: 1,
    type: "stat",
    title: "Targets up",
    description: "Targets whose last scrape succeeded.",
    gridPos: { x: 0, y: 0, w: 24, h: 8 },
    datasource: source,
    fieldConfig: { defaults: { unit: "short", noValue: "No target is known" } },
    targets: [{ refId: "A", expr, legendFormat: "{{host}}" }],
  };
  const list = [
    { name: "metrics", type: "datasource", query: "prometheus" },
    { name: "job", query: "label_values(up, job)", ...filled },
    { name: "host", query: 'label_values(up{job=~"$job"}, host)', ...filled },
  ];
  const board = { uid: "hosts", title: "Hosts", editable: false, panels: [panel], templating: { list } };
  return JSON.stringify({ ...board, ...more }, undefined, 2);
}

test("a board with nothing to say against is ok", async () => {
  folder.write("board.json", boardOf());
  expect(await check("board.json", "--strict")).toEqual({ code: 0, stdout: "board.json: ok\n", stderr: "" });
});

test("a finding has its line, the source with a caret, and a count", async () => {
  folder.write(
    "board.json",
    boardOf('rate(stacks_node_neighbors_inbound{job=~"$job",host=~"$host"}[$__rate_interval])'),
  );
  const { code, stdout, stderr } = await check("board.json");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^board\.json:\d+:9: error: dashboard\/rate-of-gauge: hosts › 1 "Targets up" › A › stacks_node_neighbors_inbound is a gauge/,
  );
  expect(stderr).toContain("        ^\n1 error\n");
});

test("warnings pass, unless --strict is given", async () => {
  folder.write("board.json", boardOf(undefined, { editable: true }));
  expect(await check("board.json")).toMatchObject({ code: 0, stdout: "board.json: ok\n" });
  const strict = await check("board.json", "--strict");
  expect([strict.code, strict.stderr.endsWith("1 warning; --strict lets none pass\n")]).toEqual([1, true]);
  expect(await check("board.json", "--strict", "--off", "dashboard/editable")).toMatchObject({ code: 0 });
});

test("of each board errors come before warnings", async () => {
  const gauge = 'rate(stacks_node_neighbors_inbound{job=~"$job",host=~"$host"}[$__rate_interval])';
  folder.write("a.json", boardOf(gauge, { editable: true, uid: "a" }));
  folder.write("b.json", boardOf(gauge, { refresh: "1s", uid: "b" }));
  const { stderr } = await check("a.json", "b.json");
  expect(stderr.match(/^\w\.json:[\d:]+ \w+: [\w/-]+/gm)?.map((line) => line.replace(/:[\d:]+/, ""))).toEqual(
    [
      "a.json error: dashboard/rate-of-gauge",
      "a.json warning: dashboard/editable",
      "b.json error: dashboard/rate-of-gauge",
      "b.json warning: dashboard/hasty-refresh",
    ],
  );
});

test("standard input is read, and an answer of Grafana's API is a dashboard", async () => {
  const answer = `{"meta": {}, "dashboard": ${boardOf(undefined, { refresh: "1s" })}}`;
  const { stderr } = await call(["dashboard", "check", "-"], folder.path, { stdin: given(answer) });
  expect(stderr).toMatch(/^<stdin>:\d+:3: warning: dashboard\/hasty-refresh: hosts › /);
});

test("a resource's UID is the name in its metadata", async () => {
  const resource = (name: string, links: object[]): string =>
    JSON.stringify({
      metadata: { name },
      spec: { ...(JSON.parse(boardOf(undefined, { links })) as object), uid: undefined },
    });
  folder.write("a.json", resource("one", [{ url: "/d/two" }]));
  folder.write("b.json", resource("two", [{ url: "/d/one" }]));
  expect(await check("a.json", "b.json")).toMatchObject({ code: 0, stderr: "" });
  folder.write("b.json", resource("three", []));
  expect((await check("a.json", "b.json")).stderr).toContain("dashboard/dangling-link");
});

test("metrics are those of Stacks nodes, or any", async () => {
  folder.write("board.json", boardOf('stacks_node_tip{job=~"$job",host=~"$host"}'));
  expect((await check("board.json")).stderr).toContain("dashboard/unknown-metric");
  expect(await check("board.json", "--catalogue", "none")).toMatchObject({ code: 0, stderr: "" });
});

test("labels, boards and the scrape interval are what the user says", async () => {
  folder.write("board.json", boardOf('up{job=~"$job",host=~"$host",region="eu"}', { refresh: "30s" }));
  expect((await check("board.json")).stderr).toContain("dashboard/unknown-label");
  expect(await check("board.json", "--label", "region")).toMatchObject({ code: 0, stderr: "" });
  const slow = await check("board.json", "--label", "region", "--scrape-interval", "1m");
  expect(slow.stderr).toContain("asks anew every 30s, and samples come every 60s");
  folder.write("board.json", boardOf(undefined, { links: [{ url: "/d/disks" }] }));
  expect((await check("board.json", "--board", "disk")).stderr).toContain("dashboard/dangling-link");
  expect(await check("board.json", "--board", "disks")).toMatchObject({ code: 0, stderr: "" });
});

test("a folder's boards belong together, and its other JSON is named", async () => {
  folder.write("grafana/one.json", boardOf());
  folder.write("grafana/deep/two.json", boardOf());
  folder.write("grafana/manifest.json", "{}");
  const { code, stderr } = await check("grafana");
  expect(code).toBe(1);
  expect(stderr).toContain("grafana/one.json:2:3: error: dashboard/duplicate-uid");
  expect(stderr).toContain("left out, as they hold no dashboard: grafana/manifest.json\n");
  expect((await check("grafana/manifest.json")).stderr).toContain("dashboard/not-a-dashboard");
});

test("what is excluded is listed with its reason, and what excludes nothing is a mistake", async () => {
  folder.write("board.json", boardOf('up{job=~"$job"} - up{job=~"$job",host=~"$host"}'));
  const exclusion = {
    code: "dashboard/missing-host-matcher",
    board: "hosts",
    panel: 1,
    reason: "of all hosts",
  };
  folder.write("exclusions.json", JSON.stringify([exclusion]));
  const { code, stderr } = await check("board.json", "--exclusions", "exclusions.json");
  expect([code, stderr]).toEqual([
    0,
    'excluded: dashboard/missing-host-matcher: hosts › 1 "Targets up" › A: of all hosts\n',
  ]);
  folder.write("board.json", boardOf());
  expect(await check("board.json", "--exclusions", "exclusions.json")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("exclusions.json: error: dashboard/idle-exclusion") as string,
  });
});

test.each([
  ["{", "board.json:1:2: error: build/invalid-json"],
  [
    '{"uid": "a",\n "uid": "b", "panels": []}',
    'board.json:2:2: error: build/duplicate-key: the object has "uid" before',
  ],
])("broken JSON %j", async (text, line) => {
  folder.write("board.json", text);
  const { code, stderr } = await check("board.json");
  expect([code, stderr.includes(line)]).toEqual([1, true]);
});

test.each([
  [
    "a file that is not there",
    "none.json",
    "none.json: error: build/unreadable-file: cannot be read: it does not exist",
  ],
  ["a folder without files", "empty", "empty: error: build/no-dashboard: holds no .json file"],
  [
    "a folder of other JSON",
    "other",
    "other: error: build/no-dashboard: none of its .json files holds a dashboard",
  ],
])("%s", async (_, path, line) => {
  folder.write("empty/notes.txt", "");
  folder.write("other/manifest.json", "{}");
  const { code, stderr } = await check(path);
  expect([code, stderr.includes(line), stderr]).toEqual([1, true, stderr]);
});

test.each([
  [["--off", "dashboard/edible"], "did you mean dashboard/editable?"],
  [["--exclusions", "none.json"], "none.json cannot be read: it does not exist"],
  [["--exclusions", "wrong.json"], "wrong.json: item 1 wants code, board and reason"],
  [["--scrape-interval", "soon"], "Cannot convert soon to a duration"],
])("%j is wrong usage", async (args, message) => {
  folder.write("board.json", boardOf());
  folder.write("wrong.json", "[{}]");
  const { code, stderr } = await check("board.json", ...args);
  expect([code, stderr.includes(message), stderr]).toEqual([2, true, stderr]);
});

test("documents for programs: JSON, SARIF and GitHub's annotations", async () => {
  folder.write("board.json", boardOf(undefined, { editable: true }));
  const json = JSON.parse((await check("board.json", "--format", "json")).stdout) as object;
  expect(json).toMatchObject({
    ok: true,
    files: ["board.json"],
    others: [],
    excluded: [],
    diagnostics: [
      { code: "dashboard/editable", severity: "warning", file: "board.json", line: 4, column: 3 },
    ],
  });
  const sarif = JSON.parse((await check("board.json", "--format", "sarif")).stdout) as object;
  expect(sarif).toMatchObject({
    runs: [
      { results: [{ ruleId: "dashboard/editable", locations: [{}] }], tool: { driver: { rules: [{}] } } },
    ],
  });
  const { stdout } = await check("board.json", "--format", "github");
  expect(stdout).toContain("::warning file=board.json,line=4,col=3,title=dashboard/editable::hosts › ");
});
