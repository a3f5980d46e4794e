import * as loki from "@stackmon/alloy-river/loki";
import type { LogEvent, TextValue } from "@stackmon/stacks";
import { labels, logEvents, textValues } from "@stackmon/stacks";
import { counter } from "./counter.ts";
import { literal } from "./literal.ts";
import type { Stage } from "./stacks-lines.ts";
import { stacksLines } from "./stacks-lines.ts";

/**
 * Counts lines, and what they tell of: metrics that work on any store of logs, and go on when it changes. Values that
 * stand in the text of a message become structured metadata.
 *
 * Comes after the pairs of a line are taken. Two looks at labels pass over nearly all lines.
 */
export function eventStages(): readonly Stage[] {
  return [
    loki.stage.metrics({ metric: [linesTotal] }),
    stacksLines(
      { matchers: [`${labels.level}=~"|${alarming.join("|")}"`] },
      logEvents.filter(isAlarming).map(count),
    ),
    stacksLines({ matchers: [ofLevelInfo, fromSources], without: [frequentText] }, [
      ...textValues.map(takeValues),
      ...logEvents.filter(isInformative).map(count),
    ]),
  ];
}

const linesTotal = loki.metric.counter({
  name: "lines_total",
  description: "Lines that were received, by the labels of their streams.",
  ...counter,
});

const alarming = ["warn", "error", "critical"];
const isAlarming = ({ levels }: LogEvent): boolean =>
  levels.some((level) => level === "none" || alarming.includes(level));
const isInformative = ({ levels }: LogEvent): boolean => levels.includes("info");

const ofLevelInfo = `${labels.level}="info"`;

/** Six in ten lines of a signer. */
const frequentText = "Received block acceptance";

/** Alternatives behind one `.*`, which Prometheus's matcher compares as suffixes. */
const fromSources = `${labels.sourceFile}=~${JSON.stringify(
  `.*(?:${[...new Set([...textValues, ...logEvents].flatMap(({ sources = [] }) => sources))].map(literal).join("|")})`,
)}`;

function takeValues({ text, pattern }: TextValue): Stage {
  const fields = [...pattern.matchAll(/\(\?P<(\w+)>/g)].map(([, name = ""]): [string, string] => [name, ""]);
  return stacksLines({ containing: text }, [
    loki.stage.regex({ expression: pattern }),
    loki.stage.structuredMetadata({ values: Object.fromEntries(fields) }),
  ]);
}

function count(event: LogEvent): Stage {
  const [text = "", ...others] = event.texts;
  const selection = others.length === 0 ? { containing: text } : { like: event.texts.map(literal).join("|") };
  return stacksLines(
    selection,
    event.milliseconds === undefined ? countOnce(event) : observe(event, event.milliseconds),
  );
}

/** A field that splits the counter is a label while it counts. */
function countOnce({ metric, help, by }: LogEvent): readonly Stage[] {
  const counted = loki.stage.metrics({
    metric: [loki.metric.counter({ name: metric, description: help, ...counter })],
  });
  return by === undefined
    ? [counted]
    : [loki.stage.labels({ values: { [by]: "" } }), counted, loki.stage.labelDrop({ values: [by] })];
}

function observe({ metric, help, buckets = [] }: LogEvent, field: string): readonly Stage[] {
  const { prefix, maxIdleDuration } = counter;
  return [
    loki.stage.template({ source: metric, template: `{{ with .${field} }}{{ divf . 1000 }}{{ end }}` }),
    loki.stage.metrics({
      metric: [
        loki.metric.histogram({
          name: metric,
          description: help,
          source: metric,
          buckets,
          prefix,
          maxIdleDuration,
        }),
      ],
    }),
  ];
}
