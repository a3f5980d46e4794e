import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { PairSyntax, Re2Source } from "@stackmon/stacks";
import {
  blockHeightSourcePattern,
  burnHeightKeys,
  emptyJsonPairPattern,
  emptyPairsPattern,
  heightFields,
  jsonLineStart,
  jsonPairs,
  labels,
  maybeEmptyPattern,
  quotedPattern,
  storedKeys,
  structPattern,
  textPairs,
} from "@stackmon/stacks";
import type { Stage } from "./stacks-lines.ts";
import { linesThat, stacksLines } from "./stacks-lines.ts";

/**
 * Makes structured metadata of the pairs of a line: of the heights, and of the keys that are stored by their names.
 *
 * A template puts the line ends of Windows before each pair, for which `stage.eventlogmessage` makes the pairs values
 * of their names: three stages, however many keys there are. A regular expression for each key costs twice as much.
 */
export function pairStages(): readonly Stage[] {
  return [
    commented(
      "Pairs, `, KEY: VALUE`: what is nested or empty goes, the others become lines of their own, then fields.",
      // A line without a header has no pairs of its own.
      stacksLines(
        {
          matchers: [`${labels.level}!=""`],
          containing: textPairs.before,
          without: [jsonLineStart, lineEnd],
        },
        [
          ...withoutNested(),
          ...renameHeights(textPairs),
          ...fields(`Replace ${soFar} ${goString(textPairs.before)} ${JSON.stringify(lineEnd)} -1`),
        ],
      ),
    ),
  ];
}

/** The same of a JSON record in `json`, where its header is taken; of none that has objects or lists. */
export function jsonPairStages(): readonly Stage[] {
  return [
    linesThat({ matchers: [`${labels.sourceFile}!=""`], without: [lineEnd, ...nestedJson] }, [
      template("{{ .json }}"),
      replace(emptyJsonPairPattern, ""),
      ...renameHeights(jsonPairs),
      ...fields(splitJson),
    ]),
  ];
}

/** Lines that hold one already could smuggle in a pair without a value, and VictoriaLogs would refuse a whole push. */
const lineEnd = "\r\n";

/** A byte that is no UTF-8, in a string of a Go template: `stage.eventlogmessage` passes over the pair that holds it. */
const noByte = String.raw`\xff`;

/** Where the stages before have left the pairs; the line itself, when they had no reason to change it. */
const soFar = "(or .pairs .Entry)";

const nestedJson = ["{", "["].map((start) => `${jsonPairs.between}${start}`);

/** Besides, the brace at the end and all quotes go away; what is escaped makes its value none. */
const splitJson =
  `Replace (Replace (Replace (Replace (TrimSuffix .pairs "}") ${goString("\\")} "${noByte}" -1) ` +
  `${goString(jsonPairs.before)} ${JSON.stringify(lineEnd)} -1) ` +
  `${goString(jsonPairs.between)} ":" -1) ${goString('"')} "" -1`;

/** Values by the names of pairs, each on its line, and of those the stored ones. */
function fields(pairs: string): readonly Stage[] {
  return [
    template(`{{ ${pairs} }}`),
    loki.stage.eventlogmessage({ source: "pairs", overwriteExisting: true, dropInvalidLabels: true }),
    loki.stage.structuredMetadata({ values: Object.fromEntries(stored.map((field) => [field, ""])) }),
  ];
}

const stored = [...heightFields, ...storedKeys];

/** Gives heights the names of their fields, unless one bears it already. Most lines have none that bears another name. */
function renameHeights({ before, between }: PairSyntax): readonly Stage[] {
  const text = (key: string): string => `${before}${key}${between}`;
  const start = (key: string): string => goString(text(key));
  const rename = (so: string, key: string, field: string): string =>
    `Replace ${so} ${start(key)} ${start(field)} -1`;
  // A matcher is anchored at both ends.
  const blockSources = `${labels.sourceFile}=~${JSON.stringify(`.*(?:${blockHeightSourcePattern}).*`)}`;
  const [burnHeight, ...others] = burnHeightKeys;
  const burnHeights = others.reduce((so, key) => rename(`(${so})`, key, burnHeight), soFar);
  return [
    linesThat({ containing: `${before}burn_`, without: [text(burnHeight)] }, [
      template(`{{ ${burnHeights} }}`),
    ]),
    // Labels are matched first: a selector of its own looks for the text first, which most lines do not hold.
    linesThat({ containing: text("height"), without: [text("block_height")] }, [
      linesThat({ matchers: [blockSources] }, [template(`{{ ${rename(soFar, "height", "block_height")} }}`)]),
    ]),
  ];
}

/**
 * Takes out what may hold commas and pairs of its own, and ends pairs where the line ends. A brace that is left was not
 * closed: then nothing is taken.
 */
function withoutNested(): readonly Stage[] {
  return [
    linesThat({ containing: '"' }, [template("{{ .Entry }}"), replace(quotedPattern, noText)]),
    linesThat({ containing: "\n" }, [template(`{{ Replace ${soFar} "\\n" ", ${noByte}" -1 }}`)]),
    linesThat({ containing: "{" }, [
      template(`{{ ${soFar} }}`),
      replace(structPattern, noText),
      template('{{ if contains "{" .pairs }}-{{ else }}{{ .pairs }}{{ end }}'),
    ]),
    linesThat({ like: maybeEmptyPattern }, [template(`{{ ${soFar} }}`), replace(emptyPairsPattern, "")]),
  ];
}

const noText = `{{ "${noByte}" }}`;

function replace(expression: Re2Source, by: string): Stage {
  return loki.stage.replace({ source: "pairs", expression, replace: by });
}

function template(text: string): Stage {
  return loki.stage.template({ source: "pairs", template: text });
}

/** A string of a Go template; raw, since the texts hold quotes and no backticks. */
function goString(text: string): string {
  return `\`${text}\``;
}
