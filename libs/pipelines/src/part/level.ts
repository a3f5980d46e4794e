import type { Expression, FileBlock, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import {
  jsonLevelPattern,
  labels,
  levelOf,
  prettyHeaderPattern,
  printedLevels,
  textLevelPattern,
} from "@stackmon/stacks";
import { sampleLogs } from "./sample.ts";
import type { Stage } from "./stacks-lines.ts";
import { stacksLines } from "./stacks-lines.ts";

/** Blocks that lines go through, and where they enter. */
export interface LogStep {
  readonly receiver: Expression<LogsReceiver>;
  readonly blocks: readonly FileBlock[];
}

/**
 * Gives each Stacks line its `level` label, in the canonical spelling, and thins out what the stack file samples. The
 * file that a line was read from goes from a label, where each file would be a stream, to structured metadata.
 */
export function extractLevel(stack: Stack, forwardTo: Expression<LogsReceiver>): LogStep {
  const filename = "filename";
  const process = loki.process("level", {
    forwardTo: [forwardTo],
    stage: [
      stacksLines({}, [loki.stage.regex({ expression: textLevelPattern }), ...labelLevel()]),
      stacksLines({ matchers: [withoutLevel] }, [
        loki.stage.regex({ expression: jsonLevelPattern }),
        loki.stage.regex({ expression: prettyHeaderPattern }),
        ...labelLevel(),
      ]),
      loki.stage.structuredMetadata({ values: { [filename]: "" } }),
      loki.stage.labelDrop({ values: [filename] }),
      ...sampleLogs(stack.sampling),
    ],
  });
  return { receiver: process.receiver, blocks: [process] };
}

/** Selects lines in which no level has been found yet. */
export const withoutLevel: string = `${labels.level}=""`;

/** Makes a label of an extracted level, as the program spells it. */
export function labelLevel(): readonly Stage[] {
  return [
    loki.stage.template({ source: labels.level, template: canonicalLevel() }),
    loki.stage.labels({ values: { [labels.level]: "" } }),
  ];
}

/** A Go template from a printed level to the canonical one; empty for anything else, so that no label is made. */
function canonicalLevel(): string {
  const cases = printedLevels.split("|").map((printed) => `eq . "${printed}" }}${levelOf(printed)}`);
  return `{{ with .Value }}{{ if ${cases.join("{{ else if ")}{{ end }}{{ end }}`;
}
