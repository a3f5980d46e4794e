import { expect, test } from "vitest";
import { eventually } from "./eventually.ts";

test("the first success is the value", async () => {
  let tries = 0;
  const value = await eventually(
    "three",
    () => {
      tries += 1;
      if (tries < 3) throw new Error("not yet");
      return tries;
    },
    { every: 1 },
  );
  expect(value).toBe(3);
});

test("when time is up it says what it waited for and the last failure", async () => {
  let tries = 0;
  const waiting = eventually(
    "the store",
    () => {
      tries += 1;
      throw new Error(`failure ${tries}`);
    },
    { within: 20, every: 5 },
  );
  await expect(waiting).rejects.toThrow(/^the store: not within 20 ms: failure \d+$/);
  expect(tries).toBeGreaterThan(1);
});

test("a rejection counts as a failure", async () => {
  await expect(eventually("it", () => Promise.reject(new Error("no")), { within: 0 })).rejects.toMatchObject({
    cause: new Error("no"),
  });
});
