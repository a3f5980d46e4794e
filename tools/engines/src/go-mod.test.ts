import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import { goBuildArguments, goModEdits, goSumLines } from "./go-mod.ts";

const base = { path: "example.org/base", version: "v1.2.3", sum: "h1:a=", goModSum: "h1:b=" };

describe("edits of the base module's go.mod", () => {
  it.each([
    ["nothing", undefined, []],
    ["nothing in Go's words", null, []],
    ["a fork", [{ Old: { Path: "x.org/a" }, New: { Path: "y.org/a", Version: "v1.0.0" } }], []],
    ["a folder", [{ Old: { Path: "x.org/a" }, New: { Path: "./a" } }], ["-dropreplace=x.org/a"]],
    [
      "a folder for one version",
      [{ Old: { Path: "x.org/a", Version: "v1.0.0" }, New: { Path: "../a" } }],
      ["-dropreplace=x.org/a@v1.0.0"],
    ],
  ])("where it replaces %s", (_what, Replace, drops) => {
    const mod = Replace === undefined ? {} : { Replace };
    expect(goModEdits(mod, base)).toEqual([
      "-module=stackmon/engine",
      ...drops,
      "-require=example.org/base@v1.2.3",
    ]);
  });
});

describe("pins in go.sum", () => {
  it("has a line for the files and one for go.mod", () => {
    expect(goSumLines([base])).toBe("example.org/base v1.2.3 h1:a=\nexample.org/base v1.2.3/go.mod h1:b=\n");
  });
});

describe("arguments of go build", () => {
  it("builds an upstream main package, read-only", () => {
    expect(goBuildArguments(engines.vmauth, "/out/vmauth")).toEqual([
      "build",
      "-mod=readonly",
      "-ldflags",
      "-s -w -X github.com/VictoriaMetrics/VictoriaMetrics/lib/buildinfo.Version=vmauth-v1.150.0",
      "-o",
      "/out/vmauth",
      "github.com/VictoriaMetrics/VictoriaMetrics/app/vmauth",
    ]);
  });

  it("builds our own main with its tags", () => {
    const args = goBuildArguments(engines.alloy, "/out/alloy");
    expect(args.at(-1)).toBe(".");
    expect(args.slice(2, 4)).toEqual(["-tags", "gore2regex promtail_journal_enabled"]);
  });
});
