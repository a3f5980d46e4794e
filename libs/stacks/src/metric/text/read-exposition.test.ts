import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { metrics } from "../catalogue.ts";
import { exposition } from "../exposition.ts";
import { expositionDiagnostics } from "./exposition-diagnostic.ts";
import { readExposition } from "./read-exposition.ts";

const familiesOf = (text: string): readonly (readonly [name: string, type: string, series: number])[] =>
  [...readExposition(text).families.values()].map(({ name, type, samples }) => [name, type, samples.length]);

const samplesOf = (text: string): readonly unknown[] =>
  [...readExposition(text).families.values()].flatMap(({ samples }) =>
    samples.map(({ name, labels, value }) => [name, labels, value]),
  );

const printed = (text: string): readonly string[] =>
  readExposition(text).diagnostics.map(
    ({ line, column, severity, code, where, message }) =>
      `${line}:${column} ${severity} ${code} ${where} › ${message}`,
  );

describe("a sample", () => {
  test.each<[line: string, name: string, labels: Record<string, string>, value: number]>([
    ["up 1", "up", {}, 1],
    ["up{} 1", "up", {}, 1],
    ["  up \t 1  ", "up", {}, 1],
    ["up 1\r", "up", {}, 1],
    ['a{b="c"} 1', "a", { b: "c" }, 1],
    ['a { b = "c" , d = "e" , } -1.5e-05', "a", { b: "c", d: "e" }, -0.000015],
    ['a{b="c",d=""} .5', "a", { b: "c", d: "" }, 0.5],
    [String.raw`a{b="\"\\\n}#,="} 5.`, "a", { b: '"\\\n}#,=' }, 5],
    ['a{b="é € 𝄞"} 1', "a", { b: "é € 𝄞" }, 1],
    ['a{__proto__="x"} 1', "a", JSON.parse('{"__proto__":"x"}') as Record<string, string>, 1],
    ["a:b:c_total 1", "a:b:c_total", {}, 1],
    ['{"a.b","c-d"="e"} 1', "a.b", { "c-d": "e" }, 1],
    ["a +Inf", "a", {}, Number.POSITIVE_INFINITY],
    ["a -inf", "a", {}, Number.NEGATIVE_INFINITY],
    ["a NaN", "a", {}, Number.NaN],
    ["a 1 1770000000000", "a", {}, 1],
    ["a 1 -1", "a", {}, 1],
    ["a 1 1770000000.123", "a", {}, 1],
    ['a{le="1"} 1 # {trace_id="x"} 0.5 1770000000.1', "a", { le: "1" }, 1],
    ["a 1 1770000000 # {} 0.5", "a", {}, 1],
  ])("%s", (line, name, labels, value) => {
    expect(readExposition(line).diagnostics).toEqual([]);
    expect(samplesOf(line)).toEqual([[name, labels, value]]);
  });

  test.each([
    ["<html>", 1, "a metric's name"],
    ["1up 1", 1, "a metric's name"],
    ['{b="c"} 1', 8, "a metric's name"],
    ['a{"b"} 1', 7, "one name, and not a second one in quotes"],
    ["up", 3, "a number as the value"],
    ["up one", 3, "a number as the value"],
    ["up 1_000", 3, "a number as the value"],
    ["up 0x1p3", 3, "a number as the value"],
    ["up 1 now", 5, "the end of the line"],
    ["up 1 2 3", 7, "the end of the line"],
    ["up 1 # remark", 5, "the end of the line"],
    ["up 1 # {} x", 10, "a number as the exemplar's value"],
    ['a{b="c} 1', 10, "a closing double quote"],
    ['a{b="c"', 8, ", or }"],
    ['a{b="c" d="e"} 1', 8, ", or }"],
    ["a{b=c} 1", 5, "a value in double quotes"],
    ["a{b} 1", 4, "="],
    ["a{,} 1", 3, "a label's name or }"],
    ['a{b="c",b="d"} 1', 11, "another label, as b is there already"],
    [String.raw`a{b="\t"} 1`, 9, String.raw`no escapes but \\, \" and \n`],
  ])("%s is none", (line, column, wanted) => {
    expect(printed(`before 1\n${line}\nafter 2`)).toEqual([
      `2:${column} error metrics/invalid-line  › wanted ${wanted}`,
    ]);
    expect(samplesOf(`before 1\n${line}\nafter 2`)).toHaveLength(2);
  });
});

describe("a text of which no line can be read", () => {
  const page = "<html>\n<h1>404</h1>\n</html>";
  const told =
    "1:1 error metrics/no-metrics  › no line is a metric: the text is no answer of a path of metrics";

  test.each([
    ["a page of a browser", page, [told]],
    ["one broken line", "up one", [told]],
    ["nothing", "", []],
    ["nothing but remarks", "# remark\n", []],
  ])("%s", (_, text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  test.each(["up 1", "# TYPE up gauge"])("%s among others is a metric", (line) => {
    expect(printed(`${page}\n${line}`)).toHaveLength(3);
  });
});

describe("families", () => {
  test("of Prometheus' text format", () => {
    const text = `# HELP a_total Counted, \\\\ and \\n of it.
# TYPE a_total counter
a_total{b="c"} 1
a_total{b="d"} 2
# some remark
# TYPE h histogram
h_bucket{le="1"} 1
h_bucket{le="+Inf"} 2
h_sum 3
h_count 2
# TYPE s summary
s{quantile="0.5"} 1
s_sum 1
s_count 1
# TYPE h_sum_total counter
h_sum_total 1
`;
    expect(familiesOf(text)).toEqual([
      ["a_total", "counter", 2],
      ["h", "histogram", 4],
      ["s", "summary", 3],
      ["h_sum_total", "counter", 1],
    ]);
    expect(readExposition(text).families.get("a_total")?.help).toBe("Counted, \\ and \n of it.");
  });

  test("of OpenMetrics: as Prometheus stores them, the start of a counter beside it", () => {
    const text = `# TYPE a_seconds counter
# UNIT a_seconds seconds
# HELP a_seconds Counted.
a_seconds_total{b="c"} 1 1770000000.5 # {trace_id="x"} 1
a_seconds_created{b="c"} 1770000000
# TYPE b info
b_info{version="1"} 1
# TYPE c stateset
c{c="on"} 1
# TYPE d unknown
d 1
# TYPE e gaugehistogram
e_bucket{le="+Inf"} 1
e_gcount 1
e_gsum 1
# TYPE h histogram
h_bucket{le="+Inf"} 1
h_count 1
h_created 1770000000
# TYPE untouched counter
# EOF
`;
    expect(familiesOf(text)).toEqual([
      ["a_seconds_total", "counter", 1],
      ["a_seconds_created", "gauge", 1],
      ["b_info", "gauge", 1],
      ["c", "gauge", 1],
      ["d", "untyped", 1],
      ["e", "histogram", 3],
      ["h", "histogram", 2],
      ["h_created", "gauge", 1],
      ["untouched_total", "counter", 0],
    ]);
    const { families, diagnostics } = readExposition(text);
    expect(families.get("a_seconds_total")).toMatchObject({ unit: "seconds", help: "Counted." });
    expect(diagnostics).toEqual([]);
  });

  test("without TYPE lines, as VictoriaMetrics' programs write: each name one, of no type", () => {
    expect(
      familiesOf('vm_rows{type="a"} 1\nvm_rows{type="b"} 1\nvm_seconds_sum 2\nvm_seconds_count 1\n'),
    ).toEqual([
      ["vm_rows", "untyped", 2],
      ["vm_seconds_sum", "untyped", 1],
      ["vm_seconds_count", "untyped", 1],
    ]);
  });

  test("without series are there: a client library names what has no label value yet", () => {
    expect(familiesOf("# TYPE errors_total counter\n# HELP helped Only.\nup 1\n")).toEqual([
      ["up", "untyped", 1],
      ["errors_total", "counter", 0],
    ]);
  });

  test("parts belong to their own type alone", () => {
    expect(familiesOf("# TYPE a gauge\na 1\na_sum 2\na_created 3\n# TYPE b summary\nb_bucket 1\n")).toEqual([
      ["a", "gauge", 1],
      ["a_sum", "untyped", 1],
      ["a_created", "untyped", 1],
      ["b_bucket", "untyped", 1],
      ["b", "summary", 0],
    ]);
  });

  test("of names that JavaScript gives to every object are as any other", () => {
    expect(familiesOf("# TYPE constructor gauge\nconstructor 1\n__proto__ 2\n")).toEqual([
      ["constructor", "gauge", 1],
      ["__proto__", "untyped", 1],
    ]);
    expect(printed("# TYPE up constructor")).toHaveLength(1);
  });
});

test("all that is wrong is reported at once, and the rest is read", () => {
  const text = `# TYPE a counte
a 1
a 2
# TYPE a gauge
# TYPE b gauge
# TYPE b counter
b{c="d",e="f"} 1
b{e="f",c="d"} 2
b {
# EOF
c 1
d 1
`;
  expect(printed(text)).toEqual([
    '1:1 error metrics/invalid-line a › "counte" is no type; wanted counter, gauge, histogram, summary or untyped',
    "3:1 warning metrics/repeated-series a › the same labels are in line 2 already; of both values a store keeps one",
    "4:1 warning metrics/misplaced-line a › has a TYPE line behind another one or behind its samples, which no reader looks at",
    "6:1 warning metrics/misplaced-line b › has a TYPE line behind another one or behind its samples, which no reader looks at",
    "8:1 warning metrics/repeated-series b › the same labels are in line 7 already; of both values a store keeps one",
    "9:4 error metrics/invalid-line  › wanted a label's name or }",
    "11:1 warning metrics/misplaced-line # EOF › says in line 10 that the text ends there, and more follows, which no reader looks at",
  ]);
  expect(familiesOf(text)).toEqual([
    ["a", "untyped", 2],
    ["b", "gauge", 2],
  ]);
});

test("no text, no families", () => {
  for (const text of ["", "\n\n", "# remark", "#"]) expect(familiesOf(text)).toEqual([]);
});

test("long lines take no longer than they are long", () => {
  const long = `a{b="${'\\"'.repeat(200_000)}`;
  expect(printed(long)).toHaveLength(1);
  expect(printed(" ".repeat(200_000))).toHaveLength(0);
  expect(printed(`a${" ".repeat(200_000)}x`)).toHaveLength(1);
});

test("what the catalogue writes is read back", () => {
  const { families, diagnostics } = readExposition(exposition("stacks-node", { scrape: 3 }));
  expect(diagnostics).toEqual([]);
  const live = metrics.filter(({ service, status }) => service === "stacks-node" && status === "live");
  expect([...families.keys()]).toEqual(live.map(({ name }) => name).toSorted());
  for (const { name, type, help } of live) expect(families.get(name)).toMatchObject({ type, help });
});

const pages = new URL("../../../../../docs/diagnostics/", import.meta.url);
const pageOf = (code: string): string => `${code.replace("/", "-")}.md`;

test("codes and pages are the same set", () => {
  const found = readdirSync(pages).filter((name) => name.startsWith("metrics-"));
  expect(found.toSorted()).toEqual(Object.keys(expositionDiagnostics).map(pageOf).toSorted());
});
