import { expect, test } from "vitest";
import { cpuSeconds, highWaterMegabytes, ownMegabytes } from "./process-cost.ts";

const own = process.pid;

test("a busy process takes CPU seconds, as many as the process itself counts", () => {
  const [before, counted] = [cpuSeconds(own), process.cpuUsage()];
  const until = Date.now() + 300;
  while (Date.now() < until);
  const { user, system } = process.cpuUsage(counted);
  expect(cpuSeconds(own) - before).toBeCloseTo((user + system) / 1e6, 1);
});

test("what is allocated is seen, and its most is kept", () => {
  const before = ownMegabytes(own);
  const block = Buffer.alloc(64 * 2 ** 20, 1);
  expect(ownMegabytes(own) - before).toBeGreaterThan(50);
  expect(highWaterMegabytes(own)).toBeGreaterThanOrEqual(ownMegabytes(own));
  expect(block).toHaveLength(64 * 2 ** 20);
});

test("a process that is gone has none of them", () => {
  const gone = 2 ** 30;
  for (const read of [cpuSeconds, highWaterMegabytes, ownMegabytes])
    expect(() => read(gone)).toThrow("ENOENT");
});
