import { alertRules } from "@stackmon/alerts";
import type { LogCountAlert } from "@stackmon/alerts";
import { levels, readStack } from "@stackmon/stacks";
import { expect, test } from "vitest";
import { healthyStreams } from "./healthy-run.ts";

const read = readStack({ nodes: [{ host: "node-1" }] });
const counting = (read.ok ? alertRules(read.value) : [])
  .flatMap(({ alerts }) => alerts)
  .filter((alert): alert is LogCountAlert => alert.on === "log-count");

/** How many lines of the healthy runs each alert counts. */
function counted({ count: { lines } }: LogCountAlert): number {
  const wanted: readonly unknown[] = [lines.level ?? [...levels, "none"]].flat();
  return healthyStreams("healthy", 0)
    .filter(({ stream }) => stream["service"] === lines.service && wanted.includes(stream["level"]))
    .flatMap(({ values }) => values.map(([, line]) => line))
    .filter((line) => lines.anyOf?.some((text) => line.includes(text)) ?? true).length;
}

test("of what a healthy network logs, alerts count one retry of an event, and a signer that its node does not answer yet", () => {
  const counts = counting
    .map((alert) => [alert.name, counted(alert)] as const)
    .filter(([, lines]) => lines > 0);
  expect(counts).toEqual([
    ["StacksEventObserverDown", 1],
    ["SignerCannotStart", 5],
  ]);
});

test("raises no alert, though all of it were of one second", () => {
  expect(counting.length).toBeGreaterThan(20);
  expect(counting.filter((alert) => counted(alert) >= alert.count.atLeast).map(({ name }) => name)).toEqual(
    [],
  );
});

test("counts lines of a level and of a phrase", () => {
  const [any] = counting;
  const of = (lines: Partial<LogCountAlert["count"]["lines"]>): number | undefined =>
    any && counted({ ...any, count: { ...any.count, lines: { job: "stacks", ...lines } } });
  expect(of({ service: "stacks-signer", level: ["error"] })).toBe(5);
  expect(of({ service: "stacks-node", anyOf: ["Advanced to new tip"] })).toBeGreaterThan(5);
});
