import { join } from "node:path";
import { expect, test } from "vitest";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { sarifLog } from "./sarif.ts";

const cwd = join("/", "repository");
const one: FoundDiagnostic = {
  code: "alloy/unknown-export",
  severity: "error",
  where: "a b.alloy › logging",
  message: "there is no x",
  help: "use y",
  file: "a b.alloy",
  position: { line: 2, column: 4, offset: 4 },
};
const sources = new Map([["a b.alloy", "\né x\n"]]);
const run = (...found: readonly Partial<FoundDiagnostic>[]) => {
  const log = sarifLog({ found: found.map((more) => ({ ...one, ...more })), sources }, "1.2.3", cwd);
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
  const [only] = log.runs;
  if (only === undefined) throw new Error("no run");
  return only;
};

test("nothing found is a run without results and rules", () => {
  expect(run()).toEqual({
    tool: { driver: { name: "stackmon", version: "1.2.3", semanticVersion: "1.2.3", rules: [] } },
    columnKind: "utf16CodeUnits",
    results: [],
  });
});

test("a result has its rule, level, text, file and column in UTF-16 units", () => {
  expect(run({}).results).toEqual([
    {
      ruleId: "alloy/unknown-export",
      ruleIndex: 0,
      level: "error",
      message: { text: "logging › there is no x; use y" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b.alloy", uriBaseId: "%SRCROOT%" },
            region: { startLine: 2, startColumn: 3 },
          },
        },
      ],
    },
  ]);
});

test("each code is one rule, which its results point to; its level is the worst one", () => {
  const { tool, results } = run(
    { severity: "warning" },
    { code: "alloy/stability", severity: "warning" },
    { severity: "error" },
  );
  expect(tool.driver.rules?.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level])).toEqual(
    [
      ["alloy/stability", "warning"],
      ["alloy/unknown-export", "error"],
    ],
  );
  expect(results?.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([
    ["alloy/unknown-export", 1],
    ["alloy/stability", 0],
    ["alloy/unknown-export", 1],
  ]);
});

test("a rule says what its page says, as code scanning of GitHub wants it", () => {
  const [rule] = run({}).tool.driver.rules ?? [];
  expect(rule?.shortDescription?.text).toBe("A reference names an export that its component does not have.");
  expect(rule?.fullDescription?.text).toMatch(/^A reference names .*; alloy run fails to load the file\.$/);
  expect(rule?.help?.text).toMatch(/: docs\/diagnostics\/alloy-unknown-export\.md$/);
});

test.each([
  ["no position, no region", { position: undefined }, { uri: "a%20b.alloy", uriBaseId: "%SRCROOT%" }],
  ["a file in a folder", { file: "./x/é.alloy" }, { uri: "x/%C3%A9.alloy", uriBaseId: "%SRCROOT%" }],
  ["a file elsewhere", { file: "../x.alloy" }, { uri: "file:///x.alloy" }],
  ["standard input", { file: "<stdin>" }, { uri: "%3Cstdin%3E", uriBaseId: "%SRCROOT%" }],
])("%s", (_, more, expected) => {
  const place = run(more as Partial<FoundDiagnostic>).results?.[0]?.locations?.[0]?.physicalLocation;
  expect(place?.artifactLocation).toEqual(expected);
  if ("position" in more) expect(place).not.toHaveProperty("region");
});
