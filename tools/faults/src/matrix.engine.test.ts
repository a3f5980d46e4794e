import { SmallDisk } from "@stackmon/harness";
import { beforeAll, describe, expect, test } from "vitest";
import { faults } from "./fault/faults.ts";
import type { Row } from "./matrix.ts";
import { runMatrix } from "./matrix.ts";
import { rowText } from "./report/document.ts";

/** Short outages, and sites that several faults share: the whole form is `npm run test:faults`. */
const options = {
  outage: 3_000,
  around: 1_000,
  perSecond: 100,
  scrapeInterval: 5,
  parallel: 4,
  freshSites: false,
} as const;

let rows: ReadonlyMap<string, Row> = new Map();

beforeAll(async () => {
  const all = await runMatrix(faults, options, (row) => console.log(rowText(row)));
  rows = new Map(all.map((row) => [row.fault.name, row]));
}, 900_000);

function expectKept(name: string): void {
  expect(rows.get(name)).toMatchObject({ outcome: "measured", broken: [] });
}

const onSmallDisks = (fault: (typeof faults)[number]): boolean => fault.onSmallDisks === true;

test.each(faults.filter((fault) => !onSmallDisks(fault)))("$name: the promises are kept", ({ name }) => {
  expectKept(name);
});

// Left out: where this process may not mount, as in most containers.
describe.skipIf(!SmallDisk.possible)("with small disks", () => {
  test.each(faults.filter(onSmallDisks))("$name: the promises are kept", ({ name }) => {
    expectKept(name);
  });
});
