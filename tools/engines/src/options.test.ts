import { describe, expect, it } from "vitest";
import { ENGINE_NAMES } from "./engines.ts";
import { parseOptions } from "./options.ts";

describe("the command line", () => {
  it.each([
    [[], { action: "provide", names: ENGINE_NAMES }],
    [["--only", "alloy,victoria-metrics"], { action: "provide", names: ["victoria-metrics", "alloy"] }],
    [["--only", "alloy", "--only", "loki", "--status"], { action: "status", names: ["loki", "alloy"] }],
    [["--background"], { action: "background", names: ENGINE_NAMES }],
    [["--system"], { action: "system", names: ENGINE_NAMES }],
    [["-h"], { action: "help", names: ENGINE_NAMES }],
  ])("%j", (args, options) => {
    expect(parseOptions(args)).toEqual(options);
  });

  it("names every mistake at once", () => {
    expect(() => parseOptions(["--only", "aloy,prometeus", "--list", "--status"])).toThrow(
      [
        `engines/unknown-engine: --only › "aloy" is no engine; use ${ENGINE_NAMES.join(", ")}`,
        `engines/unknown-engine: --only › "prometeus" is no engine; use ${ENGINE_NAMES.join(", ")}`,
        "engines/usage: --list, --status exclude each other; use one",
      ].join("\n"),
    );
  });

  it.each([["--unknown"], ["--pictures"], ["alloy"], ["--only"]])("refuses %s", (argument) => {
    expect(() => parseOptions([argument])).toThrow(/^engines\/usage: /);
  });
});
