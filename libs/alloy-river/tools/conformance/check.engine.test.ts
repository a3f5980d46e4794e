import { describe, expect, test } from "vitest";
import { checkCases } from "../../src/check/check-cases.fixture.ts";
import type { FileBlock } from "../../src/component/block.ts";
import { composeCases } from "../../src/component/compose-cases.fixture.ts";
import type { StabilityOptions } from "../../src/graph/stability.ts";
import { placeFile } from "../../src/component/place-block.ts";
import { print } from "../../src/syntax/print.ts";
import { refusalOfRun, validate } from "./run-alloy.fixture.ts";

/*
 * Alloy judges every case of the tests of `compose` and `check`: what they refuse it refuses, unless the case says why
 * it does not; what they accept it accepts.
 */

const textOf = (blocks: readonly FileBlock[]): string =>
  print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) });

const experimental: StabilityOptions = { stability: "experimental" };

const cases = [
  ...composeCases.map((each) => ({ ...each, room: "compose" })),
  ...checkCases.map((each) => ({
    ...each,
    room: "check",
    options: experimental,
    acceptedOptions: experimental,
  })),
];

describe.each(cases)(
  "$room: $what",
  ({ refused, alloyAccepts, accepted, options, acceptedOptions = options }) => {
    test(
      alloyAccepts === undefined ? "alloy validate refuses it" : `alloy validate accepts it: ${alloyAccepts}`,
      () => {
        expect(validate(textOf(refused), options)).toMatchObject({ accepted: alloyAccepts !== undefined });
      },
    );

    test("alloy validate accepts what we do", () => {
      expect(validate(textOf(accepted), acceptedOptions)).toMatchObject({ complaints: [], accepted: true });
    });
  },
);

const onlyRun = cases.flatMap(({ runSays, ...each }) =>
  runSays === undefined ? [] : [{ ...each, runSays }],
);

test.each(onlyRun)(
  "alloy run refuses what alloy validate overlooks: $what",
  async ({ refused, options, runSays }) => {
    expect(await refusalOfRun(textOf(refused), options)).toContain(runSays);
  },
);
