import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import { checkFiles } from "./check.ts";
import { flowTextCases } from "./flow-text-cases.fixture.ts";
import { nameTextCases } from "./name-text-cases.fixture.ts";
import { overlookedCodes } from "./overlooked.ts";
import { textOptions } from "./text-case.fixture.ts";
import { valueTextCases } from "./value-text-cases.fixture.ts";

const cases = [...flowTextCases, ...nameTextCases, ...valueTextCases];
const find = (source: string, options = textOptions): ReturnType<typeof checkFiles> =>
  checkFiles([{ name: "config.alloy", source }], options);

describe.each(cases)("$what", ({ refused, at, diagnostics, accepted, overlooked }) => {
  test("is reported at its place", () => {
    const found = find(refused);
    expect(found.map(formatDiagnostic)).toEqual(diagnostics);
    expect(found.map(({ position }) => `${position?.line}:${position?.column}`)).toEqual(at);
  });

  test("is marked where alloy validate lets it pass", () => {
    expect(find(refused).every((each) => each.overlooked === true)).toBe(overlooked !== undefined);
  });

  test("is not when the advice is followed", () => {
    expect(find(accepted)).toEqual([]);
  });
});

test("every code that is overlooked is named with what comes of it, and shown by a case", () => {
  const shown = cases
    .filter(({ overlooked }) => overlooked !== undefined)
    .flatMap(({ diagnostics }) => diagnostics.map((each) => each.split(":", 1).join("")));
  const others = ["alloy/literal-secret", "alloy/missing-label", "alloy/too-deep", "alloy/unknown-export"];
  expect(Object.keys(overlookedCodes).toSorted()).toEqual([...new Set([...shown, ...others])].toSorted());
});

test("further labels can be called unbounded", () => {
  const source = flowTextCases
    .find(({ what }) => what === "an id as a label")
    ?.refused.replace("txid", "miner");
  const codes = (more: readonly string[]): readonly string[] =>
    find(source ?? "", { ...textOptions, unboundedLabels: more }).map(({ code }) => code);
  expect([codes([]), codes(["miner"]), codes(["*_er", "*ner"])]).toEqual([
    [],
    ["alloy/unbounded-label"],
    ["alloy/unbounded-label"],
  ]);
});

test("codes can be left out", () => {
  const source = 'loki.echo "out" { }\n';
  expect(find(source, { off: ["alloy/unused-component"], stability: "experimental" })).toEqual([]);
});

test("files of a folder are one configuration, and each diagnostic says where it is", () => {
  const found = checkFiles([
    {
      name: "a.alloy",
      source:
        'logging { }\n\nloki.source.file "l" {\n\ttargets    = []\n\tforward_to = [loki.write.w.receiver]\n}\n',
    },
    {
      name: "b.alloy",
      source:
        'logging { }\n\nloki.write "w" {\n\tendpoint {\n\t\turl = "http://127.0.0.1:3100"\n\t\turk = "x"\n\t}\n}\n',
    },
  ]);
  expect(found.map(({ file, code, position }) => [file, code, position?.line])).toEqual([
    ["b.alloy", "alloy/duplicate-block", 1],
    ["b.alloy", "alloy/unknown-attribute", 6],
  ]);
});

test("a module that is imported is checked under its own name", () => {
  const found = checkFiles(
    [
      {
        name: "main.alloy",
        source: 'import.file "m" {\n\tfilename = file.path_join(module_path, "m.alloy")\n}\n',
      },
    ],
    {
      modules: (path, from) =>
        path === "./m.alloy" && from === "main.alloy"
          ? [{ name: "m.alloy", source: 'declare "a" {\n\tlogging { }\n}\n' }]
          : undefined,
    },
  );
  expect(found.map(({ file, code, overlooked }) => [file, code, overlooked])).toEqual([
    ["m.alloy", "alloy/misplaced-block", true],
  ]);
});

test("what is nested beyond measure is not checked, and said to be so", () => {
  const nested = (depth: number): string =>
    `local.file "a" {\n\tfilename = ${"(".repeat(depth)}"a"${")".repeat(depth)}\n}\n`;
  const codes = (source: string): readonly string[] => find(source).map(({ code }) => code);
  expect(codes(nested(900))).toEqual(["alloy/unused-component"]);
  expect(codes(nested(10_000))).toEqual(["alloy/too-deep"]);
});
