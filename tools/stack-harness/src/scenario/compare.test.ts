import { describe, expect, test } from "vitest";
import { compareScenario } from "./compare.ts";
import type { Series } from "./exposition.ts";
import { renderDifferences } from "./render-result.ts";
import type { OutputEntry, Scenario } from "./scenario.ts";

const pipeline = { files: [], folder: "/" };

/** What is told of a scenario where these entries came out. */
function told(
  scenario: Partial<Scenario>,
  entries: readonly Partial<OutputEntry>[],
  series: readonly Series[] = [],
): string {
  const lines = scenario.lines ?? [{ line: "hello", labels: {} }];
  const outputs = entries.map((entry) => ({
    line: "hello",
    labels: {},
    metadata: {},
    time: 0n,
    receiver: "loki.write.store",
    from: 0,
    ...entry,
  }));
  const result = compareScenario({ name: "it", pipeline, ...scenario, lines }, outputs, series);
  const text = renderDifferences(result);
  expect(result.passed).toBe(text === "");
  return text;
}

const input = (...lines: readonly string[]): Pick<Scenario, "lines"> => ({
  lines: lines.map((line) => ({ line, labels: {} })),
});

describe("an entry", () => {
  const labels = { level: "info", job: "stacks" };
  test.each<[string, Scenario["expect"], Partial<OutputEntry>, string]>([
    ["named labels alone count", [{ labels: { level: "info" } }], { labels }, ""],
    [
      "another value",
      [{ labels: { level: "warn" } }],
      { labels },
      "    - label level: warn\n    + label level: info\n",
    ],
    ["a missing label", [{ labels: { host: "a" } }], { labels }, "    - label host: a\n"],
    ["an absent label", [{ labels: { host: null } }], { labels }, ""],
    ["a label that must be absent", [{ labels: { level: null } }], { labels }, "    + label level: info\n"],
    [
      "exact, and more than named",
      [{ exact: true, labels: { level: "info" } }],
      { labels },
      "    + label job: stacks\n",
    ],
    ["exact, and all are named", [{ exact: true, labels }], { labels }, ""],
    [
      "metadata",
      [{ metadata: { height: "5" } }],
      { metadata: { height: "6" } },
      "    - metadata height: 5\n    + metadata height: 6\n",
    ],
    ["metadata beside exact labels", [{ exact: true }], { metadata: { a: "" } }, '    + metadata a: ""\n'],
    ["the same time in another zone", [{ time: "1970-01-01T01:00:00+01:00" }], {}, ""],
    [
      "another time",
      [{ time: "1970-01-01T00:00:00.5Z" }],
      {},
      "    - time: 1970-01-01T00:00:00.5Z\n    + time: 1970-01-01T00:00:00Z\n",
    ],
    ["a changed line", [{}], { line: "he\nllo" }, '    - line: hello\n    + line: "he\\nllo"\n'],
    ["a line that is to change", [{ line: "bye" }], { line: "bye" }, ""],
    ["the receiver", [{ receiver: "loki.write.store" }], {}, ""],
  ])("%s", (_, expected, entry, values) => {
    expect(told({ expect: expected ?? [] }, [entry])).toBe(values === "" ? "" : `  line 1: hello\n${values}`);
  });
});

describe("what becomes of a line", () => {
  test.each<[string, Partial<Scenario>, readonly Partial<OutputEntry>[], string]>([
    ["dropped as wanted", { expect: ["dropped"] }, [], ""],
    [
      "dropped unexpectedly",
      { expect: [{}] },
      [],
      "  line 1: hello\n    - outcome: an entry\n    + outcome: dropped\n",
    ],
    [
      "kept unexpectedly",
      { expect: ["dropped"] },
      [{ labels: { a: "b" } }],
      "  line 1: hello\n    - outcome: dropped\n    + outcome: an entry\n    + receiver: loki.write.store\n    + label a: b\n    + line: hello\n",
    ],
    [
      "joined as wanted",
      { ...input("a", "b"), expect: [{ line: "a\nb" }, "joined"] },
      [{ line: "a\nb" }],
      "",
    ],
    [
      "joined where it should be dropped",
      { ...input("a", "b"), expect: [{ line: "a\nb" }, "dropped"] },
      [{ line: "a\nb" }],
      "  line 2: b\n    - outcome: dropped\n    + outcome: joined\n",
    ],
    [
      "dropped where it should be joined",
      { ...input("a", "b"), expect: [{ line: "a" }, "joined"] },
      [{ line: "a" }],
      "  line 2: b\n    - outcome: joined\n    + outcome: dropped\n",
    ],
    ["the same for two receivers", { expect: [{}] }, [{ receiver: "a" }, { receiver: "b" }], ""],
    [
      "two receivers, in any order",
      { expect: [[{ receiver: "a" }, { receiver: "b", line: "x" }]] },
      [{ receiver: "b", line: "x" }, { receiver: "a" }],
      "",
    ],
    [
      "another for the second receiver",
      { expect: [{}] },
      [{ receiver: "a" }, { receiver: "b", line: "x" }],
      "  line 1: hello\n    - b: line: hello\n    + b: line: x\n",
    ],
    [
      "two entries that should be one",
      { expect: [{}] },
      [{}, {}],
      "  line 1: hello\n    - outcome: an entry\n    + outcome: 2 entries\n    + receiver: loki.write.store\n    + line: hello\n    + receiver: loki.write.store\n    + line: hello\n",
    ],
    [
      "one of several is not as wanted",
      { expect: [[{ line: "x" }, { line: "y" }]] },
      [{ line: "x" }, { line: "z" }],
      "  line 1: hello\n    - entry 2: line: y\n    + entry 2: line: z\n",
    ],
    [
      "fewer than wanted",
      { expect: [[{ line: "x" }, { line: "y" }]] },
      [{ line: "x" }],
      "  line 1: hello\n    - outcome: 2 entries\n    + outcome: an entry\n    + receiver: loki.write.store\n    + line: x\n",
    ],
    [
      "an entry of no line that is known",
      { expect: ["dropped"] },
      [{ from: undefined }],
      "  entries of no line that is known\n    + line: hello\n",
    ],
  ])("%s", (_, scenario, entries, text) => expect(told(scenario, entries)).toBe(text));
});

describe("counts and metrics", () => {
  test("a count", () => {
    expect(told({ count: 1 }, [{}])).toBe("");
    expect(told({ count: 2 }, [{}])).toBe("  count\n    - count: 2\n    + count: 1\n");
  });

  const x = { name: "m", labels: { reason: "x" }, value: 2 };
  const y = { name: "m", labels: { reason: "y" }, value: 3 };
  const seen = '    + m{reason="x"} 2\n    + m{reason="y"} 3\n';
  test.each([
    [{ value: 5 }, ""],
    [{ value: 2, labels: { reason: "x" } }, ""],
    [{ value: 0, labels: { reason: "z" } }, ""],
    [{ min: 5, max: 5 }, ""],
    [{ value: 4 }, `    - m 4\n${seen}`],
    [{ min: 6 }, `    - m at least 6\n${seen}`],
    [{ max: 1, labels: { reason: "x" } }, '    - m{reason="x"} at most 1\n    + m{reason="x"} 2\n'],
    [{ min: 1, max: 2, labels: { reason: "z" } }, `    - m{reason="z"} at least 1, at most 2\n${seen}`],
  ])("%j of two series", (wanted, text) => {
    const differences = told({ metrics: [{ metric: "m", ...wanted }] }, [], [x, y]);
    expect(differences).toBe(text === "" ? "" : `  metrics\n${text}`);
  });

  test("a metric without series is 0", () => {
    const metrics = [
      { metric: "m", value: 0 },
      { metric: "n", value: 1 },
    ];
    expect(told({ metrics }, [])).toBe("  metrics\n    - n 1\n    + no such series\n");
  });
});
