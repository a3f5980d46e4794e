import { compose, parseStack } from "@stackmon/build";
import { expect, test } from "vitest";
import type { Exception } from "../promise/promises.ts";
import { stackFile } from "../site/stack-file.ts";
import { faults } from "./faults.ts";

test("each fault has a name of its own, which is a word of the command line, and says what happens", () => {
  const names = faults.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, meaning } of faults) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  }
});

const alerts = alertNames();

const exceptions = faults.flatMap(({ name, promises }) =>
  Object.entries(promises).flatMap(([signal, promise]) =>
    Object.entries(promise as Readonly<Record<string, Exception>>).map(
      ([what, exception]) => [`${name}: ${signal} ${what}`, exception] as const,
    ),
  ),
);

test.each(exceptions)(
  "%s has a limit and a cause, and its alert is a rule of the hub's bundle",
  (_, exception) => {
    expect(exception.atMost(20)).toBeGreaterThan(0);
    expect(exception.atMost(20)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exception.cause).toMatch(/^[A-Z].*\.$/);
    if (exception.alert !== undefined) expect(alerts).toContain(exception.alert);
  },
);

function alertNames(): readonly string[] {
  const stack = parseStack(stackFile("127.0.5.3", 5), "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  const composed = compose(stack.value, { stage: () => undefined, step: () => undefined });
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  const hub = composed.value.find(({ role }) => role === "hub");
  const texts = ["rules/stackmon-metrics.yaml", "rules/stackmon-logs.yaml"].map((path) =>
    new TextDecoder().decode(hub?.files.get(path)),
  );
  return texts.flatMap((text) => [...text.matchAll(/^ *-? *alert: (\w+)$/gm)].map(([, name = ""]) => name));
}
