import type { Difference, ScenarioResult, ValueDifference } from "./result.ts";
import type { WantedMetric } from "./scenario.ts";

/** Colours a line that begins with `-` (wanted) or `+` (got). */
export type Paint = (kind: "wanted" | "got", text: string) => string;

const plain: Paint = (_, text) => text;

/** A scenario's differences as text, `-` before what is wanted and `+` before what came out; empty where it passed. */
export function renderDifferences({ differences }: ScenarioResult, paint: Paint = plain): string {
  return differences.map((difference) => renderDifference(difference, paint)).join("");
}

function renderDifference(difference: Difference, paint: Paint): string {
  switch (difference.kind) {
    case "line": {
      const values = difference.values.flatMap((value) => valueLines(value, paint));
      return `  line ${difference.index + 1}: ${visible(difference.input.line)}\n${values.join("")}`;
    }
    case "count":
      return pairOf("count", `count: ${difference.wanted}`, `count: ${difference.got}`, paint);
    case "metric": {
      const series = seriesText(difference.wanted);
      const got = difference.got ?? "0, no such series";
      return pairOf("metrics", `${series} ${bounds(difference.wanted)}`, `${series} ${got}`, paint);
    }
    case "stray": {
      const lines = difference.lines.map((line) => paint("got", `    + line: ${visible(line)}`));
      return `  entries of no line that is known\n${lines.map((line) => `${line}\n`).join("")}`;
    }
  }
}

function pairOf(title: string, wanted: string, got: string, paint: Paint): string {
  return `  ${title}\n${paint("wanted", `    - ${wanted}`)}\n${paint("got", `    + ${got}`)}\n`;
}

/** Nothing is written for what is not, beside what is. */
function valueLines({ of, wanted, got }: ValueDifference, paint: Paint): readonly string[] {
  const both = [
    wanted === undefined ? [] : [paint("wanted", `    - ${of}: ${shownValue(of, wanted)}`)],
    got === undefined ? [] : [paint("got", `    + ${of}: ${shownValue(of, got)}`)],
  ];
  return both.flat().map((line) => `${line}\n`);
}

const shownValue = (of: string, value: string): string =>
  /(?:outcome|time|receiver)$/.test(of) ? value : visible(value);

/** A text on one line, quoted where it would not be told apart otherwise. */
function visible(text: string): string {
  return /^\s|\s$|^$|\p{C}/u.test(text) ? JSON.stringify(text) : text;
}

function seriesText({ metric, labels = {} }: WantedMetric): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? metric : `${metric}{${pairs.join(", ")}}`;
}

function bounds({ value, min, max }: WantedMetric): string {
  const parts = [
    value === undefined ? [] : [String(value)],
    min === undefined ? [] : [`at least ${min}`],
    max === undefined ? [] : [`at most ${max}`],
  ];
  return parts.flat().join(", ");
}
