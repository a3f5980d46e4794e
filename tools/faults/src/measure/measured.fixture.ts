import type { LineMeasure, Measured, SampleMeasure } from "./measured.ts";

const lines: LineMeasure = {
  source: "a-file",
  written: 30_000,
  stored: 30_000,
  lost: 0,
  lostRanges: [],
  doubled: 0,
  altered: 0,
  alteredRows: [],
  outOfOrder: 0,
  catchUp: 2,
};

const samples: SampleMeasure = {
  expected: 10,
  scraped: 10,
  stored: 10,
  lost: [],
  doubled: 0,
  altered: 0,
  longestGap: 5,
  catchUp: 6,
};

/** What a row without a fault shows, with changes to its lines of the file and to its samples. */
export function measuredWith(
  file: Partial<LineMeasure> = {},
  metrics: Partial<SampleMeasure> = {},
  rest: Partial<Measured> = {},
): Measured {
  return {
    lines: { file: { ...lines, ...file }, journal: lines },
    samples: { ...samples, ...metrics },
    catchUpRate: undefined,
    sampleAge: undefined,
    firing: [],
    notes: [],
    ...rest,
  };
}
