import { describe, expect, test } from "vitest";
import { fault } from "../diagnostic.ts";
import { reportProgress } from "./progress.ts";
import { countLine, diagnosticLine } from "./report.ts";
import { coloured } from "./stream.ts";

const one = fault("build/file-exists", "stack.yaml", "exists", "move it away");

describe("diagnosticLine", () => {
  test.each([
    ["no place", one, "error: build/file-exists: stack.yaml › exists; move it away\n"],
    [
      "a file",
      { ...one, file: "s.yaml" },
      "s.yaml: error: build/file-exists: stack.yaml › exists; move it away\n",
    ],
    [
      "a line",
      { ...one, file: "s.yaml", line: 3, column: 7, severity: "warning" as const },
      "s.yaml:3:7: warning: build/file-exists: stack.yaml › exists; move it away\n",
    ],
  ])("with %s", (_, diagnostic, line) => {
    expect(diagnosticLine(diagnostic, false)).toBe(line);
  });

  test("with colour holds the same text", () => {
    const painted = diagnosticLine(one, true);
    expect(painted).toContain("\u001b[31m");
    // eslint-disable-next-line no-control-regex
    expect(painted.replaceAll(/\u001b\[\d+m/g, "")).toBe(diagnosticLine(one, false));
  });
});

test.each([
  [[], ""],
  [[one], "1 error"],
  [[one, one, { ...one, severity: "warning" as const }], "2 errors, 1 warning"],
])("countLine of %j", (diagnostics, line) => {
  expect(countLine(diagnostics)).toBe(line);
});

test.each([
  ["a terminal", { isTTY: true }, {}, true],
  ["no terminal", {}, {}, false],
  ["NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR", { isTTY: true }, { NO_COLOR: "" }, true],
  ["a dumb terminal", { isTTY: true }, { TERM: "dumb" }, false],
])("colour on %s", (_, stream, env, expected) => {
  expect(coloured({ write: () => undefined, ...stream }, env)).toBe(expected);
});

describe("reportProgress", () => {
  function written(isTTY: boolean): string {
    let text = "";
    const progress = reportProgress({ isTTY, write: (part) => (text += part) }, 3);
    progress.stage("boards", 2);
    progress.step();
    progress.step();
    progress.stage("nothing", 0);
    progress.stage("files", 1);
    progress.step();
    return text;
  }

  test("writes one line per complete stage to a file", () => {
    expect(written(false)).toBe("[1/3] boards 2/2\n[2/3] nothing 0/0\n[3/3] files 1/1\n");
  });

  test("draws a bar that grows in place on a terminal", () => {
    const drawn = written(true).split("\r\u001b[K").slice(1);
    expect(drawn).toEqual([
      "[1/3] ░░░░░░░░░░░░░░░░░░░░░░░░ boards 0/2",
      "[1/3] ████░░░░░░░░░░░░░░░░░░░░ boards 1/2",
      "[1/3] ████████░░░░░░░░░░░░░░░░ boards 2/2\n",
      "[2/3] ████████████████░░░░░░░░ nothing 0/0\n",
      "[3/3] ████████████████░░░░░░░░ files 0/1",
      "[3/3] ████████████████████████ files 1/1\n",
    ]);
  });
});
