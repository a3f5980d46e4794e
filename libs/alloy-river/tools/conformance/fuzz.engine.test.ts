import { expect, test } from "vitest";
import { fuzz } from "./fuzz.fixture.ts";

/* The long run is `nx run alloy-river:fuzz`; its results are in tools/fuzz/RESULTS.md. */

test("alloy fmt leaves random files byte for byte unchanged", () => {
  const { counterexample, bytes } = fuzz(30, 1);
  expect(counterexample).toBeUndefined();
  expect(bytes).toBeGreaterThan(10_000);
});
