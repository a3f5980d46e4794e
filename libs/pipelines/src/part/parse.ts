import type { Expression, FileBlock, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import { headerStages } from "./header.ts";
import { pairStages } from "./pairs.ts";
import { sampleLogs } from "./sample.ts";

/** Blocks that lines go through, and where they enter. */
export interface LogStep {
  readonly receiver: Expression<LogsReceiver>;
  readonly blocks: readonly FileBlock[];
}

/**
 * Takes the header of each Stacks line where it is read, so that it is done once, and thins out what the stack file
 * samples. The file that a line was read from goes from a label, where each file would be a stream, to structured
 * metadata.
 */
export function readHeaders(stack: Stack, forwardTo: Expression<LogsReceiver>): LogStep {
  const filename = "filename";
  const process = loki.process("header", {
    forwardTo: [forwardTo],
    stage: [
      ...headerStages(),
      loki.stage.structuredMetadata({ values: { [filename]: "" } }),
      loki.stage.labelDrop({ values: [filename] }),
      ...sampleLogs(stack.sampling),
    ],
  });
  return { receiver: process.receiver, blocks: [process] };
}

/** Takes the fields of each Stacks line from its pairs, and the headers of lines that other agents have sent. */
export function parseLogs(forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("stacks", {
    forwardTo: [forwardTo],
    stage: [...headerStages(), ...pairStages()],
  });
  return { receiver: process.receiver, blocks: [process] };
}
