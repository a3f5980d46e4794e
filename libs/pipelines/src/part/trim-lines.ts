import type { Consumer, Expression } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Stack } from "@stackmon/stacks";
import { lineBudget } from "@stackmon/stacks";
import { streamLabels, takenNames } from "./known-labels.ts";
import { once } from "./once.ts";
import { storeStatements } from "./store-statements.ts";

/** An OTTL list of texts. */
const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`;

/**
 * Holds what agents send to a budget: labels of the stack alone, so many fields of a line, and so many bytes of each. What
 * an honest agent sends is never touched.
 *
 * *Source:* OpenTelemetry Collector contrib v0.158, pkg/ottl, `keep_keys`, `truncate_all`, `limit`.
 *
 * @param marks Further statements on each resource, once it has no labels but the stack's.
 */
export function trimLines(
  label: string,
  stack: Stack,
  logs: readonly Expression<Consumer>[],
  marks: readonly string[] = [],
): otelcol.ProcessorTransform {
  const { fields, fieldBytes, labelBytes } = lineBudget;
  return otelcol.processor.transform(label, {
    // An error would say something of a single line; the others of its request are to be stored.
    errorMode: "silent",
    logStatements: [
      {
        context: "resource",
        statements: [
          ...once("resource"),
          `keep_keys(resource.attributes, ${list(streamLabels(stack))})`,
          `truncate_all(resource.attributes, ${labelBytes})`,
          ...marks,
        ],
      },
      { context: "scope", statements: ["keep_keys(scope.attributes, [])"] },
      {
        context: "log",
        statements: [
          ...once("log"),
          ...takenNames(stack).map((name) => `delete_key(log.attributes, "${name}")`),
          `limit(log.attributes, ${fields}, [])`,
          `truncate_all(log.attributes, ${fieldBytes})`,
          `set(log.body, Substring(log.body.string, 0, ${stack.maxLineBytes})) where Len(log.body.string) > ${stack.maxLineBytes + markerBytes}`,
          ...storeStatements(stack.stores.logs),
        ],
      },
    ],
    output: { logs },
  });
}

/** What agents put behind a line that they have cut is not cut off. */
const markerBytes = 64;
