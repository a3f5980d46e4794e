import { describe, expect, it } from "vitest";
import { reportedVersion } from "./version.ts";

describe("the version a program states", () => {
  it.each([
    ["alloy, version v1.19.0 (branch: HEAD, revision: abc1234)\n  go version:       go1.26.8", "1.19.0"],
    ["alloy, version v1.19.0-devel (branch: , revision: unknown)\n  go version: go1.26.8", "1.19.0-devel"],
    ["victoria-metrics-20260701-101500-tags-v1.150.0-0-g413f95d65f", "1.150.0"],
    ["victoria-metrics-20260701-101500-tags-v1.150.0-cluster-0-g413f95d65f", "1.150.0-cluster"],
    ["victoria-metrics-20260701-101500-tags-v1.150.0-12-g413f95d65f", "1.150.0-12-g413f95d65f"],
    ["victoria-metrics-v1.150.0", "1.150.0"],
    ["victoria-logs-v1.51.1-0.20260624061259-dc94972a8708", "1.51.1-0.20260624061259-dc94972a8708"],
    ["vmalert-tool version vmalert-tool-v1.150.0", "1.150.0"],
    ["prometheus, version 3.10.0 (branch: HEAD, revision: abc)\n  go version: go1.26.0", "3.10.0"],
    ["loki, version 3.5.0 (branch: release-3.5.x, revision: 4b16bc4f)", "3.5.0"],
    ["usage: something", undefined],
    ["go version go1.26.8 linux/amd64", undefined],
    ["", undefined],
  ])("%j → %j", (output, version) => {
    expect(reportedVersion(output)).toBe(version);
  });
});
