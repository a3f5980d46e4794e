import { describe, expect, test } from "vitest";
import { flowTextCases } from "../../src/check/flow-text-cases.fixture.ts";
import { nameTextCases } from "../../src/check/name-text-cases.fixture.ts";
import { valueTextCases } from "../../src/check/value-text-cases.fixture.ts";
import { formatCases } from "../../src/syntax/format-cases.fixture.ts";
import { parseCases } from "../../src/syntax/syntax-cases.fixture.ts";
import type { StabilityOptions } from "../../src/graph/stability.ts";
import { format, refusalOfRun, validate } from "./run-alloy.fixture.ts";

/* Alloy judges every text of the tests of the parser, the formatter and the check. */

const options: StabilityOptions = { stability: "experimental" };

describe.each(parseCases)("$what", ({ refused, accepted }) => {
  test("alloy fmt refuses it", () => {
    expect(() => format(refused)).toThrow("alloy fmt");
  });

  test("alloy fmt reads what follows the advice", () => {
    expect(format(accepted)).toBe(accepted);
  });
});

test.each(formatCases)("alloy fmt: $what", ({ source, formatted }) => {
  expect(format(source)).toBe(formatted);
});

const cases = [...flowTextCases, ...nameTextCases, ...valueTextCases];

describe.each(cases)("$what", ({ refused, accepted, overlooked }) => {
  test(
    overlooked === undefined ? "alloy validate refuses it" : `alloy validate accepts it: ${overlooked.why}`,
    () => {
      expect(validate(refused, options).accepted).toBe(overlooked !== undefined);
    },
  );

  test("alloy validate accepts what follows the advice", () => {
    expect(validate(accepted, options)).toMatchObject({ complaints: [], accepted: true });
  });
});

const refusedByRun = cases.flatMap(({ overlooked, ...each }) =>
  overlooked !== undefined && "runSays" in overlooked ? [{ ...each, runSays: overlooked.runSays }] : [],
);

test.each(refusedByRun)(
  "alloy run refuses what alloy validate overlooks: $what",
  async ({ refused, runSays }) => {
    expect(await refusalOfRun(refused, options)).toContain(runSays);
  },
);
