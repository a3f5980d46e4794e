import { expect, test } from "vitest";
import { faults } from "./fault/faults.ts";
import { parseOptions, UsageError } from "./options.ts";

const all = faults.map(({ name }) => name);
const seen = (args: readonly string[]) => {
  const { faults: chosen, ...rest } = parseOptions(args);
  return { ...rest, names: chosen.map(({ name }) => name) };
};

test("all faults go into the document; some go where they are told", () => {
  expect(seen([])).toEqual({
    action: "run",
    outage: 20_000,
    names: all,
    parallel: 1,
    perSecond: 1000,
    out: "docs/faults.md",
  });
  expect(seen(["--faults", "none,hub-away", "--outage", "10m", "--parallel", "2"])).toMatchObject({
    outage: 600_000,
    names: ["none", "hub-away"],
    parallel: 2,
    out: undefined,
  });
  expect(seen(["--faults=none", "--out", "a.md"]).out).toBe("a.md");
  expect(seen(["--list"]).action).toBe("list");
  expect(seen(["-h"]).action).toBe("help");
});

test.each([
  [
    ["--outage", "10"],
    ["--outage", "10s"],
    "faults/malformed-value: --outage › saw 10, wanted seconds or minutes; write it like 20s or 10m",
  ],
  [
    ["--faults", "hub-gone"],
    ["--faults", "hub-away"],
    "faults/unknown-fault: --faults › saw hub-gone, which is no fault; see --list",
  ],
  [
    ["--parallel", "0", "--rate", "many"],
    ["--parallel", "1", "--rate", "10"],
    "faults/malformed-value: --parallel › saw 0, wanted a number from 1 on; write it like 2\n" +
      "faults/malformed-value: --rate › saw many, wanted a number from 1 on; write it like 2",
  ],
  [
    ["--parallel", "61"],
    ["--parallel", "60"],
    "faults/out-of-range: --parallel › saw 61, wanted at most 60; write it like 2",
  ],
])("%j is refused, %j is not", (wrong, right, text) => {
  expect(() => parseOptions(wrong)).toThrow(new UsageError(text));
  expect(parseOptions(right).action).toBe("run");
});

test("an unknown option is named", () => {
  expect(() => parseOptions(["--fault", "none"])).toThrow(/^faults\/usage: Unknown option '--fault'/);
});
