import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exposition, expositionDiagnostics } from "@stackmon/stacks";
import { useFolder } from "../../alloy/folder.fixture.ts";
import { call, given } from "../../io.fixture.ts";

const folder = useFolder();
const compare = (...args: readonly string[]) => call(["metrics", "compare", ...args], folder.path);

/** What a real signer 4.0.2 exposes, and the rest of what one exposes later. */
const real = readFileSync(
  new URL("../../../../../libs/stacks/fixtures/metrics/signer-4.0.2.prom", import.meta.url),
  "utf8",
);
const families = exposition("stacks-signer").split(/(?=# HELP )/);
const signer = real + families.filter((text) => !real.includes(text.split("\n")[1] ?? "")).join("");

const height = "stacks_signer_stacks_node_height";

test("what is as it was says so", async () => {
  folder.write("signer.prom", signer);
  expect(await compare("stacks-signer", "signer.prom")).toEqual({
    code: 0,
    stdout: "stacks-signer: 13 of 13 metrics are there\n",
    stderr: "",
  });
});

test("what an idle signer has not touched is counted apart, and is a failure of a settled one alone", async () => {
  folder.write("signer.prom", real);
  const { code, stdout, stderr } = await compare("stacks-signer", "signer.prom");
  const [counts, ...lines] = stdout.trimEnd().split("\n");
  expect([code, counts, stderr]).toEqual([
    0,
    "stacks-signer: 2 of 13 metrics are there, 11 not yet, or no longer",
    "",
  ]);
  expect(lines).toHaveLength(11);
  for (const line of lines)
    expect(line).toMatch(/^untouched  \S+ +\w+; not there: appears at its first touch, or is gone$/);
  const settled = await compare("stacks-signer", "signer.prom", "--settled");
  expect([settled.code, settled.stdout.split("\n")[0]]).toEqual([
    1,
    "stacks-signer: 2 of 13 metrics are there",
  ]);
  expect(settled.stdout.match(/^vanished  /gm)).toHaveLength(11);
});

test("of a renamed metric both names are told", async () => {
  folder.write("signer.prom", signer.replaceAll(height, "stacks_signer_node_height"));
  expect(await compare("stacks-signer", "signer.prom")).toEqual({
    code: 1,
    stdout: `stacks-signer: 12 of 13 metrics are there
vanished  stacks_signer_stacks_node_height  gauge; is it stacks_signer_node_height now?
appeared  stacks_signer_node_height         gauge
`,
    stderr: "",
  });
});

test("of a changed type both types are told", async () => {
  folder.write("signer.prom", signer.replace(`# TYPE ${height} gauge`, `# TYPE ${height} counter`));
  expect(await compare("stacks-signer", "signer.prom")).toEqual({
    code: 1,
    stdout: `stacks-signer: 13 of 13 metrics are there
retyped  ${height}  counter, in the catalogue gauge
`,
    stderr: "",
  });
});

test("what is new, and what is conditional and absent, is told and is no failure", async () => {
  const text = exposition("stacks-node")
    .replace('handler="all"', 'handler="some",network="mainnet"')
    .concat(
      "new_total 1\n# TYPE stacks_node_errors_emitted_total counter\nstacks_node_errors_emitted_total 1\n",
    );
  const { code, stdout, stderr } = await call(["metrics", "compare", "stacks-node"], folder.path, {
    stdin: given(text),
  });
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.replaceAll(/ {2,}/g, " | ").split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "stacks-node: 26 of 43 metrics are there",
    "revived | stacks_node_errors_emitted_total | counter, dead in the catalogue",
    "appeared | new_total | untyped",
    "unknown-labels | stacks_node_mempool_outstanding_txs | network",
    'unknown-values | stacks_node_mempool_outstanding_txs | handler: "some"',
  ]);
  expect(lines.slice(5, -1).every((line) => /^absent \| \S+ \| \S/.test(line))).toBe(true);
});

test("several files are one answer, and - is standard input", async () => {
  folder.write("real.prom", real);
  const rest = { stdin: given(signer.slice(real.length)) };
  const settled = ["metrics", "compare", "--settled", "stacks-signer", "real.prom"];
  expect((await call([...settled, "-"], folder.path, rest)).code).toBe(0);
  expect((await call(settled, folder.path)).code).toBe(1);
});

test("--format json has all of it in one document", async () => {
  folder.write("signer.prom", `${signer.replaceAll(height, "other")}broken\n`);
  const flags = ["--settled", "--format", "json"];
  const { code, stdout, stderr } = await compare("stacks-signer", "signer.prom", ...flags);
  expect([code, stderr]).toEqual([1, ""]);
  const document = JSON.parse(stdout) as { readonly known: readonly string[] };
  expect(document).toMatchObject({
    ok: false,
    program: "stacks-signer",
    further: [],
    changes: [
      { kind: "vanished", name: height, type: "gauge" },
      { kind: "appeared", name: "other", seen: "gauge" },
    ],
    diagnostics: [{ code: "metrics/invalid-line", file: "signer.prom" }],
  });
  expect(document.known).toHaveLength(12);
});

test("a program that the catalogue does not have is wrong usage", async () => {
  const { code, stderr } = await compare("stacks-nodes", "signer.prom");
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^stacks-nodes is no program of the catalogue; write one of stacks-node, stacks-signer, /,
  );
});

test("all files that cannot be read are told at once", async () => {
  folder.write("bytes.prom", new Uint8Array([0x1f, 0x8b, 0x08]));
  const { code, stdout, stderr } = await compare("alloy", "none.prom", "bytes.prom");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    "none.prom: error: build/unreadable-file: cannot be read: it does not exist; name a file that exists and that you may read\n" +
      "bytes.prom: error: build/invalid-utf8: the file is not UTF-8, and metrics are nothing else; give the answer as the program has sent it; curl needs --compressed where it is\n" +
      "2 errors\n",
  );
});

test("a page of a browser is told once, without a comparison", async () => {
  folder.write("page.html", "<!doctype html>\n<html>\n  <p>502 Bad Gateway</p>\n</html>\n");
  folder.write("signer.prom", signer);
  expect(await compare("stacks-signer", "signer.prom", "page.html", "--settled")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "page.html:1:1: error: metrics/no-metrics: no line is a metric: the text is no answer of a path of metrics; look at what the file is, a page of an error perhaps, and ask the program on its path of metrics\n1 error\n",
  });
});

describe.each(Object.keys(expositionDiagnostics))("the page of %s", (code) => {
  const file = `../../../../../docs/diagnostics/${code.replace("/", "-")}.md`;
  const page = readFileSync(new URL(file, import.meta.url), "utf8");
  const [wrong = "", printed = "", right = ""] = [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? "",
  );

  test("shows an answer that is reported, and what is printed", async () => {
    folder.write("answer.prom", wrong);
    expect((await compare("stacks-signer", "answer.prom")).stderr.startsWith(printed)).toBe(true);
    expect(printed).toContain(`${code}: `);
    expect(page).toContain("**What to do.**");
  });

  test("shows the answer put right", async () => {
    folder.write("answer.prom", right);
    expect((await compare("stacks-signer", "answer.prom")).stderr).toBe("");
  });
});
