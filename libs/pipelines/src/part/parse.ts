import type { Expression, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import {
  componentPattern,
  jsonKeys,
  jsonLineStart,
  labels,
  prettyHeaderPattern,
  prettyLocationPattern,
  prettyLocationStart,
  tenurePattern,
  textHeaderPatterns,
} from "@stackmon/stacks";
import type { Re2Source } from "@stackmon/stacks";
import { heightStages, jsonHeightStages } from "./heights.ts";
import type { LogStep } from "./level.ts";
import { labelLevel, withoutLevel } from "./level.ts";
import type { Stage } from "./stacks-lines.ts";
import { stacksLines } from "./stacks-lines.ts";

/**
 * Takes the parts of each Stacks log line: `source_file` becomes a label, as does `level` where the agent found
 * none; heights, component, thread and tenure become structured metadata. The event's time is the line's own; the
 * line stays whole. Lines of other services pass through.
 */
export function parseLogs(forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("stacks", {
    forwardTo: [forwardTo],
    stage: [
      stacksLines({}, [
        ...textStages(textHeaderPatterns.threaded),
        stacksLines({ matchers: [withoutSourceFile] }, [
          ...textStages(textHeaderPatterns.threadless),
          ...jsonStages(),
          ...prettyStages(),
        ]),
        stacksLines({ matchers: [withoutLevel] }, labelLevel()),
        ...heightStages(),
        loki.stage.template({ source: "component", template: componentTemplate() }),
        loki.stage.regex({ source: "thread", expression: tenurePattern }),
        loki.stage.structuredMetadata({ values: structuredMetadata }),
      ]),
    ],
  });
  return { receiver: process.receiver, blocks: [process] };
}

const withoutSourceFile = `${labels.sourceFile}=""`;

const labelSourceFile = loki.stage.labels({ values: { [labels.sourceFile]: "" } });

const structuredMetadata = {
  component: "",
  thread: "",
  tenure_id: "",
  source_line: "",
  block_height: "",
  burn_height: "",
  height: "",
};

function textStages(pattern: Re2Source): readonly Stage[] {
  return [loki.stage.regex({ expression: pattern }), ownTime("Unix"), labelSourceFile];
}

function jsonStages(): readonly Stage[] {
  const expressions = {
    [labels.level]: jsonKeys.level,
    time: jsonKeys.time,
    thread: jsonKeys.thread,
    source_line: jsonKeys.sourceLine,
    [labels.sourceFile]: jsonKeys.sourceFile,
  };
  return [
    stacksLines({ containing: jsonLineStart }, [
      loki.stage.json({ expressions }),
      ...["thread", "source_line"].map(withoutEmpty),
      ownTime("RFC3339Nano"),
      labelSourceFile,
      ...jsonHeightStages(),
    ]),
  ];
}

/** A pretty record's time has no year: a wrong guess would lie in the future, where stores drop lines silently. */
function prettyStages(): readonly Stage[] {
  return [
    stacksLines({ matchers: [withoutLevel] }, [loki.stage.regex({ expression: prettyHeaderPattern })]),
    stacksLines({ containing: prettyLocationStart }, [
      loki.stage.regex({ expression: prettyLocationPattern }),
      labelSourceFile,
    ]),
  ];
}

/** Forgets an empty value: VictoriaLogs refuses a whole push when one field of one line is empty. */
function withoutEmpty(source: string): Stage {
  return loki.stage.template({ source, template: "{{ .Value }}" });
}

function ownTime(format: "Unix" | "RFC3339Nano"): Stage {
  return loki.stage.timestamp({
    source: "time",
    format,
    actionOnFailure: "skip",
    // A moved time would make a line that is read again look like another one.
    actionOnDuplicateTimestamp: "keep",
  });
}

function componentTemplate(): string {
  const { pattern, replacement } = componentPattern;
  return `{{ with .source_file }}{{ regexReplaceAll ${goString(pattern)} . ${goString(replacement)} }}{{ end }}`;
}

/** A string of a Go template; raw, since patterns hold backslashes and no backticks. */
function goString(text: string): string {
  return `\`${text}\``;
}
