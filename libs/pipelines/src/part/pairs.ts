import * as loki from "@stackmon/alloy-river/loki";
import type { PairSyntax } from "@stackmon/stacks";
import {
  blockHeightSourcePattern,
  burnHeightKeys,
  emptyJsonPairPattern,
  emptyPairsPattern,
  heightFields,
  jsonLineStart,
  jsonPairs,
  labels,
  quotedPattern,
  storedKeys,
  structPattern,
  textPairs,
} from "@stackmon/stacks";
import type { Stage } from "./stacks-lines.ts";
import { stacksLines } from "./stacks-lines.ts";

/**
 * Makes structured metadata of the pairs of a line: of the heights, and of the keys that are stored by their names.
 *
 * A template puts the line ends of Windows before each pair, for which `stage.eventlogmessage` makes the pairs values
 * of their names: three stages, however many keys there are. A regular expression for each key costs twice as much.
 */
export function pairStages(): readonly Stage[] {
  return [
    stacksLines({ ...withPairs, containing: textPairs.before, without: [jsonLineStart, lineEnd] }, [
      ...withoutNested(),
      withoutEmpty(emptyPairsPattern),
      ...pairs(textPairs, `Replace ${soFar} ${goString(textPairs.before)} ${JSON.stringify(lineEnd)} -1`),
    ]),
    stacksLines({ ...withPairs, containing: jsonLineStart, without: [lineEnd] }, [
      withoutEmpty(emptyJsonPairPattern),
      ...pairs(jsonPairs, splitJson),
    ]),
  ];
}

/** A line without a header has no pairs of its own. */
const withPairs = { matchers: [`${labels.level}!=""`] };

/** Lines that hold one already could smuggle in a pair without a value, and VictoriaLogs would refuse a whole push. */
const lineEnd = "\r\n";

/** Where the stages before have left the pairs; the line itself, when they had no reason to change it. */
const soFar = "(or .pairs .Entry)";

/** Besides, the brace at the end and all quotes go away. */
const splitJson =
  `Replace (Replace (Replace (TrimSuffix ${soFar} "}") ${goString(jsonPairs.before)} ${JSON.stringify(lineEnd)} -1) ` +
  `${goString(jsonPairs.between)} ":" -1) ${goString('"')} "" -1`;

function pairs(syntax: PairSyntax, split: string): readonly Stage[] {
  return [
    ...heightNames(syntax),
    template(`{{ ${split} }}`),
    loki.stage.eventlogmessage({ source: "pairs", overwriteExisting: true, dropInvalidLabels: true }),
    loki.stage.structuredMetadata({ values: Object.fromEntries(stored.map((field) => [field, ""])) }),
  ];
}

const stored = [...heightFields, ...storedKeys];

/** Gives heights the names of their fields. Most lines have none. */
function heightNames({ before, between }: PairSyntax): readonly Stage[] {
  const start = (key: string): string => `${before}${key}${between}`;
  const rename = (key: string, field: string, matchers: readonly string[] = []): Stage =>
    stacksLines({ matchers, containing: start(key) }, [
      template(`{{ Replace ${soFar} ${goString(start(key))} ${goString(start(field))} -1 }}`),
    ]);
  // A matcher is anchored at both ends.
  const blockSources = `${labels.sourceFile}=~${JSON.stringify(`.*(?:${blockHeightSourcePattern}).*`)}`;
  const [burnHeight, ...others] = burnHeightKeys;
  return [
    stacksLines({ containing: `height${between}` }, [
      ...others.map((key) => rename(key, burnHeight)),
      rename("height", "block_height", [blockSources]),
    ]),
  ];
}

/**
 * Takes out what may hold commas and pairs of its own, and ends pairs where the line ends. A brace that is left was not
 * closed: then nothing is taken.
 */
function withoutNested(): readonly Stage[] {
  return [
    stacksLines({ containing: '"' }, [template("{{ .Entry }}"), replace(quotedPattern, noText)]),
    stacksLines({ containing: "\n" }, [template(`{{ Replace ${soFar} "\\n" ", ${noByte}" -1 }}`)]),
    stacksLines({ containing: "{" }, [
      template(`{{ ${soFar} }}`),
      replace(structPattern, noText),
      template('{{ if contains "{" .pairs }}-{{ else }}{{ .pairs }}{{ end }}'),
    ]),
  ];
}

/** A byte that is no UTF-8, in a string of a Go template: `stage.eventlogmessage` passes over the pair that holds it. */
const noByte = String.raw`\xff`;
const noText = `{{ "${noByte}" }}`;

function withoutEmpty(expression: string): Stage {
  return stacksLines({ like: expression }, [template(`{{ ${soFar} }}`), replace(expression, "")]);
}

function replace(expression: string, by: string): Stage {
  return loki.stage.replace({ source: "pairs", expression, replace: by });
}

function template(text: string): Stage {
  return loki.stage.template({ source: "pairs", template: text });
}

/** A string of a Go template; raw, since the texts hold quotes and no backticks. */
function goString(text: string): string {
  return `\`${text}\``;
}
