import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { alertRules, runbooks } from "@stackmon/alerts";
import type { AlertOptions } from "@stackmon/alerts";
import type { Stack } from "@stackmon/stacks";

const { resolve } = createRequire(import.meta.url);

/** Yields path → text of the runbook of every alert that the stack has, as @stackmon/alerts ships them. */
export function readRunbooks(
  stack: Stack,
  options: AlertOptions,
): readonly (readonly [path: string, text: string])[] {
  const alerts = new Set(
    alertRules(stack, options).flatMap(({ alerts: inGroup }) => inGroup.map(({ name }) => name)),
  );
  return runbooks
    .filter(({ alert }) => alerts.has(alert))
    .map(({ path }) => [path, readFileSync(resolve(`@stackmon/alerts/${path}`), "utf8")]);
}
