import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleUnits } from "./bundle-units.ts";
import { unitScores } from "./unit-scores.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The table that `npm run scores` prints. */
const documented = new Map(
  [...readme.matchAll(/^\| `([\w-]+\.service)` +\| ([\d.]+) +\|$/gm)].map(
    ([, unit = "", score]) => [unit, Number(score)] as const,
  ),
);

const bounds: Readonly<Record<string, number>> = {
  "alloy.service": 2.2,
  "victoria-metrics.service": 1.3,
  "victoria-logs.service": 1.3,
  "prometheus.service": 1.3,
  "loki.service": 1.3,
  "stackmon-gate.service": 1.3,
  "stackmon-certificates.service": 0.7,
};

test("no unit of a bundle is less shut in than the README says, nor than it has to be", () => {
  const scores = unitScores(bundleUnits());
  expect(scores.map(({ unit }) => unit).toSorted()).toEqual(Object.keys(bounds).toSorted());
  for (const { unit, score } of scores) {
    expect(score, unit).toBeLessThanOrEqual(bounds[unit] ?? 0);
    expect(score, `${unit}; npm run scores -w @stackmon/build prints the README's table`).toBeLessThanOrEqual(
      documented.get(unit) ?? 0,
    );
  }
});

test("the official unit alone is nearly free to do anything", () => {
  expect(unitScores(new Map())).toEqual([{ unit: "alloy.service", score: expect.closeTo(9.2, 0) }]);
});
