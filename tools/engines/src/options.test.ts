import { describe, expect, it } from "vitest";
import { ENGINE_NAMES } from "./engines.ts";
import { parseOptions } from "./options.ts";

describe("the command line", () => {
  it.each([
    [[], { action: "provide", names: ENGINE_NAMES, pictures: false }],
    [
      ["--only", "alloy,victoria-metrics"],
      { action: "provide", names: ["victoria-metrics", "alloy"], pictures: false },
    ],
    [
      ["--only", "alloy", "--only", "loki", "--status"],
      { action: "status", names: ["loki", "alloy"], pictures: false },
    ],
    [["--background"], { action: "background", names: ENGINE_NAMES, pictures: false }],
    [["--system", "--pictures"], { action: "system", names: ENGINE_NAMES, pictures: true }],
    [["-h"], { action: "help", names: ENGINE_NAMES, pictures: false }],
  ])("%j", (args, options) => {
    expect(parseOptions(args)).toEqual(options);
  });

  it("names every mistake at once", () => {
    expect(() => parseOptions(["--only", "aloy,prometeus", "--list", "--status", "--pictures"])).toThrow(
      [
        `engines/unknown-engine: --only › "aloy" is no engine; use ${ENGINE_NAMES.join(", ")}`,
        `engines/unknown-engine: --only › "prometeus" is no engine; use ${ENGINE_NAMES.join(", ")}`,
        "engines/usage: --list, --status exclude each other; use one",
        "engines/usage: --pictures goes with --system",
      ].join("\n"),
    );
  });

  it.each([["--unknown"], ["alloy"], ["--only"]])("refuses %s", (argument) => {
    expect(() => parseOptions([argument])).toThrow(/^engines\/usage: /);
  });
});
