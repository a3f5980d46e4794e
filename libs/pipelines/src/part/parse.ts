import type { Expression, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import {
  blockHeightSourcePattern,
  componentPattern,
  heightPatterns,
  labels,
  tenurePattern,
  textHeaderPattern,
} from "@stackmon/stacks";
import type { LogStep } from "./level.ts";
import { labelLevel } from "./level.ts";

type Stage = ReturnType<typeof loki.stage.regex>;

/** Services whose lines stacks-core's logger prints. */
const stacksServices = `${labels.service}=~"stacks-node|stacks-signer"`;

/**
 * Takes the parts of each Stacks log line: `source_file` becomes a label, as does `level` where the agent found
 * none; heights, component, thread and tenure become structured metadata. The event's time is the line's own; the
 * line stays whole. Lines of other services pass through.
 */
export function parseLogs(forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("stacks", {
    forwardTo: [forwardTo],
    stage: [loki.stage.match({ selector: `{${stacksServices}}`, stage: stacksStages() })],
  });
  return { receiver: process.receiver, blocks: [process] };
}

function stacksStages(): readonly Stage[] {
  return [
    loki.stage.regex({ expression: textHeaderPattern }),
    loki.stage.timestamp({
      source: "time",
      format: "Unix",
      actionOnFailure: "skip",
      // A moved time would make a line that is read again look like another one.
      actionOnDuplicateTimestamp: "keep",
    }),
    loki.stage.labels({ values: { [labels.sourceFile]: "" } }),
    loki.stage.match({ selector: `{${stacksServices}, ${labels.level}=""}`, stage: labelLevel() }),
    loki.stage.template({ source: "component", template: componentTemplate() }),
    loki.stage.regex({ source: "thread", expression: tenurePattern }),
    ...heightStages(),
    loki.stage.structuredMetadata({ values: structuredMetadata }),
  ];
}

const structuredMetadata = {
  component: "",
  thread: "",
  tenure_id: "",
  source_line: "",
  block_height: "",
  burn_height: "",
  height: "",
};

function componentTemplate(): string {
  const { pattern, replacement } = componentPattern;
  return `{{ with .source_file }}{{ regexReplaceAll ${goString(pattern)} . ${goString(replacement)} }}{{ end }}`;
}

/** A string of a Go template; raw, since patterns hold backslashes and no backticks. */
function goString(text: string): string {
  return `\`${text}\``;
}

/** Heights by their keys; a plain `height` is a block's in the messages of some source files. Most lines have none. */
function heightStages(): readonly Stage[] {
  const ofBlocks = `${labels.sourceFile}=~${JSON.stringify(`.*(?:${blockHeightSourcePattern}).*`)}`;
  const ofOthers = ofBlocks.replace("=~", "!~");
  const match = (matcher: string, filter: string, patterns: readonly string[]): Stage =>
    loki.stage.match({
      selector: `{${stacksServices}, ${matcher}} |= "${filter}"`,
      stage: patterns.map((expression) => loki.stage.regex({ expression })),
    });
  const { blockHeight, plainAsBlockHeight, plain, burnHeight } = heightPatterns;
  return [
    match(ofBlocks, "height: ", [plainAsBlockHeight, blockHeight, burnHeight]),
    match(ofOthers, "height: ", [plain, blockHeight, burnHeight]),
  ];
}
