import type { Expression, FileBlock, LogsReceiver } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import { firstLinePattern, originFields } from "@stackmon/stacks";
import { bitcoinStages } from "./bitcoin.ts";
import { eventStages } from "./events.ts";
import { headerStages } from "./header.ts";
import { pairStages } from "./pairs.ts";
import { stacksLines } from "./stacks-lines.ts";
import { thinOut } from "./thin-out.ts";

/** Blocks that lines go through, and where they enter. */
export interface LogStep {
  readonly receiver: Expression<LogsReceiver>;
  readonly blocks: readonly FileBlock[];
}

/** A backtrace of a debug build has some 200 lines. A line waits for the next one this long. */
const joined = { maxLines: 1000, maxWaitTime: "1s" } as const;

/** Ends a line that was cut. */
const cutMarker = " ... (cut)";

/** The stage counts the marker in: what is longer than the limit without it is cut. */
function cutLength({ maxLineBytes }: Stack): `${number}B` {
  return `${maxLineBytes + cutMarker.length}B`;
}

/**
 * Joins the lines of each Stacks record where they are read, which only there are in order; takes the record's header,
 * so that it is done once; cuts what is too long, and thins out what the stack file says. Where a line was read goes from
 * labels, where each file and each boot would be a stream, to structured metadata.
 */
export function readHeaders(stack: Stack, forwardTo: Expression<LogsReceiver>): LogStep {
  const origin = Object.fromEntries(originFields.map((field) => [field, ""]));
  const process = loki.process("header", {
    forwardTo: [forwardTo],
    stage: [
      commented(
        "Lines that continue a record go to it: panics, structs, errors of SQLite.",
        stacksLines({}, [loki.stage.multiline({ firstline: firstLinePattern, ...joined })]),
      ),
      loki.stage.truncate({ rule: [{ limit: cutLength(stack), suffix: cutMarker }] }),
      commented(
        "Where a line was read is no label: each would be a stream.",
        loki.stage.structuredMetadata({ values: origin }),
      ),
      ...headerStages(),
      ...bitcoinStages(stack),
      ...thinOut(stack),
    ],
  });
  return { receiver: process.receiver, blocks: [process] };
}

/**
 * Takes the fields of each Stacks line from its pairs and its text, and the headers of lines that other agents have
 * sent; counts what happens.
 */
export function parseLogs(stack: Stack, forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("stacks", {
    forwardTo: [forwardTo],
    stage: [...headerStages(), ...pairStages(), ...eventStages(bitcoinStages(stack))],
  });
  return { receiver: process.receiver, blocks: [process] };
}
