import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Re2Source } from "@stackmon/stacks";
import {
  componentPattern,
  jsonKeys,
  jsonLinePattern,
  jsonLineStart,
  jsonTimePattern,
  labels,
  levelOf,
  prettyHeaderPattern,
  prettyLocationPattern,
  prettyLocationStart,
  printedLevels,
  signerPrefixPattern,
  signerPrefixStart,
  tenurePattern,
  textHeaderPatterns,
  unixTimePattern,
} from "@stackmon/stacks";
import { lineMetric } from "./line-metric.ts";
import { ownTime } from "./own-time.ts";
import { jsonPairStages } from "./pairs.ts";
import type { Stage } from "./stacks-lines.ts";
import { linesThat, stacksLines } from "./stacks-lines.ts";

/**
 * Takes the header of each Stacks line that nobody has taken it of yet: labels `level` and `source_file`, the event's
 * own time; as structured metadata component, thread, source line, tenure and a signer's reward cycle; of JSON also the
 * pairs. A level that the line came with stays.
 */
export function headerStages(): readonly Stage[] {
  return [
    commented(
      "Headers that nobody has taken yet: level, time, source file, thread.",
      stacksLines({ matchers: [withoutSourceFile] }, [
        ...textStages(textHeaderPatterns.usual),
        commented(
          "All but usual: other times, tenures, no thread, JSON, pretty.",
          linesThat({ matchers: [withoutSourceFile] }, otherHeaders()),
        ),
        linesThat({ matchers: [withoutLevel] }, labelLevel()),
        linesThat({ containing: signerPrefixStart }, [loki.stage.regex({ expression: signerPrefixPattern })]),
        loki.stage.structuredMetadata({ values: structuredMetadata }),
      ]),
    ),
  ];
}

const withoutLevel = `${labels.level}=""`;
const withoutSourceFile = `${labels.sourceFile}=""`;
const tenureThread = "[tenure_id:";

const labelSourceFile = loki.stage.labels({ values: { [labels.sourceFile]: "" } });

const structuredMetadata = { component: "", thread: "", source_line: "", tenure_id: "", reward_cycle: "" };

/** Every header but the usual one; counts those of which the time cannot be read. */
function otherHeaders(): readonly Stage[] {
  return [
    loki.stage.regex({ expression: textHeaderPatterns.threaded }),
    labelSourceFile,
    linesThat({ containing: tenureThread }, [tenure]),
    linesThat({ matchers: [withoutSourceFile] }, [
      loki.stage.regex({ expression: textHeaderPatterns.threadless }),
      labelSourceFile,
      ...jsonStages(),
      ...prettyStages(),
    ]),
    loki.stage.regex({ expression: unixTimePattern }),
    ownTime("Unix"),
    loki.stage.template({ source: "unread", template: isUnread }),
    loki.stage.metrics({ metric: [timesUnread] }),
  ];
}

const tenure = loki.stage.regex({ source: "thread", expression: tenurePattern });

/** Of a line that has a header: times that can be read begin with a digit, and others are not there or pretty. */
const isUnread = '{{ if and .level (not (regexMatch "^[0-9]" (or .time ""))) }}yes{{ end }}';

const timesUnread = loki.metric.counter({
  name: "times_unread_total",
  description: "Lines whose own time cannot be read: they bear the time at which they were read.",
  source: "unread",
  value: "yes",
  action: "inc",
  ...lineMetric,
});

function textStages(pattern: Re2Source): readonly Stage[] {
  return [loki.stage.regex({ expression: pattern }), ownTime("Unix"), labelSourceFile];
}

function jsonStages(): readonly Stage[] {
  const expressions = {
    [labels.level]: jsonKeys.level,
    ts: jsonKeys.time,
    thread: jsonKeys.thread,
    source_line: jsonKeys.sourceLine,
    [labels.sourceFile]: jsonKeys.sourceFile,
  };
  return [
    linesThat({ containing: jsonLineStart }, [
      loki.stage.regex({ expression: jsonLinePattern }),
      loki.stage.json({ source: "json", expressions }),
      ...["thread", "source_line"].map(withoutEmpty),
      loki.stage.regex({ source: "ts", expression: jsonTimePattern }),
      ownTime("RFC3339Nano"),
      component,
      labelSourceFile,
      tenure,
      ...jsonPairStages(),
    ]),
  ];
}

/** A pretty record's time has no year: a wrong guess would lie in the future, where stores drop lines silently. */
function prettyStages(): readonly Stage[] {
  return [
    linesThat({ matchers: [withoutSourceFile] }, [loki.stage.regex({ expression: prettyHeaderPattern })]),
    linesThat({ containing: prettyLocationStart }, [
      loki.stage.regex({ expression: prettyLocationPattern }),
      component,
      labelSourceFile,
    ]),
  ];
}

const component = loki.stage.regex({
  source: labels.sourceFile,
  expression: `^(?:${componentPattern})$`,
});

/** Forgets a value that is empty or was not there: VictoriaLogs refuses a whole push when one field of one line is empty. */
function withoutEmpty(source: string): Stage {
  return loki.stage.template({ source, template: "{{ with .Value }}{{ . }}{{ end }}" });
}

/** Makes a label of an extracted level, as the program spells it. */
function labelLevel(): readonly Stage[] {
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
