import fc from "fast-check";
import { expect, test } from "vitest";
import { notInShare } from "./hash-share.ts";

const hashOf = (n: number): string => n.toString(16).padStart(6, "0");

test.each([
  [0.5, "7fffff", "800000"],
  [0.1, hashOf(Math.round(0.1 * 16 ** 6) - 1), hashOf(Math.round(0.1 * 16 ** 6))],
  // What is too small or too near to one for six digits.
  [1e-9, "000000", "000001"],
  [1 - 1e-9, "fffffe", "ffffff"],
])("a share of %d ends between %s and %s", (share, within, beyond) => {
  const pattern = new RegExp(notInShare(share));
  expect([pattern.test(`${within}00`), pattern.test(`${beyond}00`)]).toEqual([false, true]);
});

test("matches exactly the hashes from the share on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16 ** 6 - 1 }),
      fc.integer({ min: 0, max: 16 ** 6 - 1 }),
      (kept, hash) => {
        expect(new RegExp(notInShare(kept / 16 ** 6)).test(hashOf(hash))).toBe(hash >= kept);
      },
    ),
    { seed: 7, numRuns: 2000 },
  );
});
