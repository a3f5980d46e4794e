import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { LogEvent, Re2Source, TextValue } from "@stackmon/stacks";
import {
  escapeRegExp,
  isThinnable,
  jsonLineStart,
  jsonNumberPattern,
  jsonTextPattern,
  labels,
  levels,
  logEvents,
  services,
  textValues,
  toRegExp,
} from "@stackmon/stacks";
import { countLines, lineMetric } from "./line-metric.ts";
import type { Selection, Stage } from "./stacks-lines.ts";
import { linesThat, stacksLines } from "./stacks-lines.ts";
import { takeGroups } from "./take-groups.ts";

/**
 * Counts lines, and what they tell of: metrics that work on any store of logs, and go on when it changes. Values that
 * stand in the text of a message become structured metadata.
 *
 * Comes after the pairs of a line are taken. Two looks at labels pass over most lines; of the others, each goes past the
 * messages of its source files only, as every selector costs what a small regular expression does.
 *
 * `withoutLevel` is done first with lines of warn and above and those without a level, so that it needs no look of its own.
 */
export function eventStages(withoutLevel: readonly Stage[]): readonly Stage[] {
  return [
    commented(
      "Warnings, errors and lines without a level: what is counted of them.",
      linesThat(
        {
          matchers: [
            `${labels.service}=~"${Object.keys(services).join("|")}"`,
            `${labels.level}=~"|${alarming.join("|")}"`,
          ],
        },
        [...withoutLevel, ...logEvents.filter(isAlarming).map((event) => onText(event.texts, count(event)))],
      ),
    ),
    countLines("lines_total", "Lines that were received, by the labels of their streams."),
    commented(
      "Messages that are counted, or carry values in their text, by the files that log them.",
      stacksLines({ matchers: [`${labels.level}="info"`, ofSources(informative)], without: [frequentText] }, [
        ...bySource(["stacks-signer/.+", ".*mod\\.rs"], informative),
      ]),
    ),
  ];
}

const alarming: readonly string[] = levels.filter((level) => !isThinnable(level)).toReversed();
const isAlarming = ({ levels }: LogEvent): boolean =>
  levels.some((level) => level === "none" || alarming.includes(level));

/** Six in ten lines of a signer. */
const frequentText = "Received block acceptance";

/** What is done with the lines of level `info` that hold one of some texts. */
interface Informative {
  readonly sources: readonly string[];
  readonly texts: readonly string[];
  readonly stages: readonly Stage[];
}

/** A message that is counted and has values has both done behind one selector. */
const informative: readonly Informative[] = [
  ...logEvents
    .filter(({ levels }) => levels.includes("info"))
    .map((event) => ({
      sources: event.sources ?? [],
      texts: event.texts,
      stages: [
        ...textValues.filter(isIn(event.texts)).flatMap(({ pattern }) => takeGroups(pattern)),
        ...count(event),
      ],
    })),
  ...textValues
    .filter((value) => !logEvents.some(({ texts }) => isIn(texts)(value)))
    .map((value) => ({
      sources: value.sources,
      texts: [value.text],
      stages: takeGroups(value.pattern),
    })),
];

function isIn(texts: readonly string[]): (value: TextValue) => boolean {
  return ({ text }) => texts.includes(text);
}

/**
 * The stages of messages, halved by each pattern in turn: a line goes past those of the files that the pattern matches, or
 * past all others. A message that is logged in files of both is in both.
 */
function bySource(patterns: readonly Re2Source[], all: readonly Informative[]): readonly Stage[] {
  const [pattern, ...rest] = patterns;
  if (pattern === undefined) return all.map(({ texts, stages }) => onText(texts, stages));
  const matches = toRegExp(`^${pattern}$`);
  const half = (isMatched: boolean): readonly Informative[] =>
    all.filter(({ sources }) => sources.some((source) => matches.test(source) === isMatched));
  const ofSource = (operator: "=~" | "!~"): Selection => ({
    matchers: [`${labels.sourceFile}${operator}${JSON.stringify(pattern)}`],
  });
  return [
    linesThat(ofSource("=~"), bySource([], half(true))),
    linesThat(ofSource("!~"), bySource(rest, half(false))),
  ];
}

/** Alternatives behind one `.*`, which Prometheus's matcher compares as suffixes. */
function ofSources(all: readonly Informative[]): string {
  const suffixes = new Set(all.flatMap(({ sources }) => sources));
  return `${labels.sourceFile}=~${JSON.stringify(`.*(?:${[...suffixes].map(escapeRegExp).join("|")})`)}`;
}

function onText(texts: readonly string[], stages: readonly Stage[]): Stage {
  const [text, ...others] = texts;
  const one = others.length === 0 && text !== undefined;
  return linesThat(one ? { containing: text } : { like: texts.map(escapeRegExp).join("|") }, stages);
}

function count(event: LogEvent): readonly Stage[] {
  const { by, milliseconds } = event;
  return [
    ...(by === undefined ? [] : [fromJson(jsonTextPattern(by))]),
    ...(milliseconds === undefined
      ? countOnce(event)
      : [fromJson(jsonNumberPattern(milliseconds)), ...observe(event, milliseconds)]),
  ];
}

/** The agent has taken the pairs of a JSON record: what is counted by one is taken again. */
function fromJson(expression: Re2Source): Stage {
  return linesThat({ containing: jsonLineStart }, [loki.stage.regex({ expression })]);
}

/** A field that splits the counter is a label while it counts. */
function countOnce({ metric, help, by }: LogEvent): readonly Stage[] {
  const counted = countLines(metric, help);
  return by === undefined
    ? [counted]
    : [loki.stage.labels({ values: { [by]: "" } }), counted, loki.stage.labelDrop({ values: [by] })];
}

function observe({ metric, help, buckets = [] }: LogEvent, field: string): readonly Stage[] {
  return [
    loki.stage.template({
      source: metric,
      template: `{{ if regexMatch "^[0-9.]+$" (or .${field} "") }}{{ divf .${field} 1000 }}{{ end }}`,
    }),
    loki.stage.metrics({
      metric: [
        loki.metric.histogram({ name: metric, description: help, source: metric, buckets, ...lineMetric }),
      ],
    }),
  ];
}
