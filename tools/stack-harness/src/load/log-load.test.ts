import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { LineSink, TimedLine } from "./line-sink.ts";
import { LogLoad } from "./log-load.ts";
import { readNumberedLine } from "./numbered-line.ts";

class Kept implements LineSink {
  readonly lines: TimedLine[] = [];
  closed = 0;

  write(lines: readonly TimedLine[]): void {
    this.lines.push(...lines);
  }

  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

test("numbered lines at the rate that was asked for, each with the time at which it was due", async () => {
  const sink = new Kept();
  const load = new LogLoad(sink, { source: "a", perSecond: 500, limit: 100 });
  const { source, count, worstDelay } = await load.finished();
  expect([source, count, sink.closed]).toEqual(["a", 100, 1]);
  expect(worstDelay).toBeGreaterThan(0);
  expect(sink.lines.map(({ text }) => readNumberedLine(text))).toEqual(
    Array.from({ length: 100 }, (_, index) => ({ source: "a", sequence: index + 1 })),
  );
  const first = sink.lines[0]?.time ?? 0;
  expect(sink.lines.map(({ time }) => Math.round((time - first) * 1000))).toEqual(
    Array.from({ length: 100 }, (_, index) => index * 2000),
  );
});

test("after the process stood still, it catches up", async () => {
  const load = new LogLoad(new Kept(), { source: "a" });
  const until = Date.now() + 200;
  while (Date.now() < until);
  await sleep(20);
  expect(load.written).toBeGreaterThan(200);
  expect((await load.stop()).worstDelay).toBeGreaterThan(150);
});

test("a skewed clock stamps the lines, not the sink's sight of when they are due", async () => {
  const sink = new Kept();
  const before = Date.now();
  await new LogLoad(sink, { source: "a", limit: 1, clockSkew: -3_600_000 }).finished();
  const [line] = sink.lines;
  const written = (line?.time ?? 0) + 3_600_000;
  expect(written).toBeGreaterThan(before - 10);
  expect(written).toBeLessThan(Date.now() + 10);
  expect(line?.text).toContain(`[${((line?.time ?? 0) / 1000).toFixed(6)}]`);
});

test("lines of another text have numbers and times too", async () => {
  const sink = new Kept();
  const text = ({ source, sequence }: { source: string; sequence: number }, time: number): string =>
    `${source} ${sequence} ${time}`;
  await new LogLoad(sink, { source: "a", limit: 2, text }).finished();
  expect(sink.lines.map((line) => line.text)).toEqual(
    sink.lines.map(({ time }, index) => `a ${index + 1} ${time}`),
  );
});

test("a sink that fails ends the load, and its stop says why", async () => {
  const sink = new Kept();
  sink.write = () => {
    throw new Error("no such device");
  };
  const load = new LogLoad(sink, { source: "a" });
  await sleep(30);
  await expect(load.stop()).rejects.toThrow("no such device");
  expect(sink.closed).toBe(1);
});
