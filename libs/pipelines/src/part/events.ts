import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { LogEvent, Re2Source, TextValue } from "@stackmon/stacks";
import {
  jsonLineStart,
  jsonNumberPattern,
  jsonTextPattern,
  labels,
  logEvents,
  services,
  textValues,
  toRegExp,
} from "@stackmon/stacks";
import { counter } from "./counter.ts";
import { literal } from "./literal.ts";
import type { Stage } from "./stacks-lines.ts";
import { linesThat, stacksLines } from "./stacks-lines.ts";

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
      loki.stage.match({
        selector: `{${labels.service}=~"${all}", ${labels.level}=~"|${alarming.join("|")}"}`,
        stage: [
          ...withoutLevel,
          ...logEvents.filter(isAlarming).map((event) => onText(event.texts, count(event))),
        ],
      }),
    ),
    loki.stage.metrics({ metric: [linesTotal] }),
    commented(
      "Messages that are counted, or carry values in their text, by the files that log them.",
      stacksLines({ matchers: [`${labels.level}="info"`, ofSources(informative)], without: [frequentText] }, [
        ...halves(
          "stacks-signer/.+",
          informative,
          (signer) => signer.map(stageOf),
          (node) =>
            halves(
              ".*mod\\.rs",
              node,
              (ofModules) => ofModules.map(stageOf),
              (others) => others.map(stageOf),
            ),
        ),
      ]),
    ),
  ];
}

const all = Object.keys(services).join("|");

const linesTotal = loki.metric.counter({
  name: "lines_total",
  description: "Lines that were received, by the labels of their streams.",
  ...counter,
});

const alarming = ["warn", "error", "critical"];
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
      stages: [...textValues.filter(isIn(event.texts)).flatMap(takeValues), ...count(event)],
    })),
  ...textValues
    .filter((value) => !logEvents.some(({ texts }) => isIn(texts)(value)))
    .map((value) => ({
      sources: value.sources,
      texts: [value.text],
      stages: takeValues(value),
    })),
];

function isIn(texts: readonly string[]): (value: TextValue) => boolean {
  return ({ text }) => texts.includes(text);
}

type Staged = (half: readonly Informative[]) => readonly Stage[];

/**
 * What is done with lines of source files that a pattern matches, and with all others: a line goes past one half only. A
 * message that is logged in files of both is in both.
 */
function halves(
  pattern: Re2Source,
  all: readonly Informative[],
  matched: Staged,
  others: Staged,
): readonly Stage[] {
  const matches = toRegExp(`^${pattern}$`);
  const matcher = (operator: "=~" | "!~"): string =>
    `${labels.sourceFile}${operator}${JSON.stringify(pattern)}`;
  const has = (isMatched: boolean): readonly Informative[] =>
    all.filter(({ sources }) => sources.some((source) => matches.test(source) === isMatched));
  return [
    linesThat({ matchers: [matcher("=~")] }, matched(has(true))),
    linesThat({ matchers: [matcher("!~")] }, others(has(false))),
  ];
}

/** Alternatives behind one `.*`, which Prometheus's matcher compares as suffixes. */
function ofSources(all: readonly Informative[]): string {
  const suffixes = new Set(all.flatMap(({ sources }) => sources));
  return `${labels.sourceFile}=~${JSON.stringify(`.*(?:${[...suffixes].map(literal).join("|")})`)}`;
}

const stageOf = ({ texts, stages }: Informative): Stage => onText(texts, stages);

function onText(texts: readonly string[], stages: readonly Stage[]): Stage {
  const [text, ...others] = texts;
  const one = others.length === 0 && text !== undefined;
  return linesThat(one ? { containing: text } : { like: texts.map(literal).join("|") }, stages);
}

function takeValues({ pattern }: TextValue): readonly Stage[] {
  const fields = [...pattern.matchAll(/\(\?P<(\w+)>/g)].map(([, name = ""]): [string, string] => [name, ""]);
  return [
    loki.stage.regex({ expression: pattern }),
    loki.stage.structuredMetadata({ values: Object.fromEntries(fields) }),
  ];
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
    loki.stage.template({
      source: metric,
      template: `{{ if regexMatch "^[0-9.]+$" (or .${field} "") }}{{ divf .${field} 1000 }}{{ end }}`,
    }),
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
