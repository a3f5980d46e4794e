import type { Difference, ScenarioResult, ValueDifference } from "./result.ts";
import type { Pairs, WantedMetric } from "./scenario.ts";

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
      return pairOf("count", `count: ${difference.wanted}`, [`count: ${difference.got}`], paint);
    case "metric": {
      const { metric, labels } = difference.wanted;
      const wanted = `${seriesText(metric, labels)} ${bounds(difference.wanted)}`;
      const seen = difference.series.map((each) => `${seriesText(each.name, each.labels)} ${each.value}`);
      return pairOf("metrics", wanted, seen.length === 0 ? ["no such series"] : seen, paint);
    }
    case "stray": {
      const lines = difference.lines.map((line) => paint("got", `    + line: ${visible(line)}`));
      return `  entries of no line that is known\n${lines.map((line) => `${line}\n`).join("")}`;
    }
  }
}

function pairOf(title: string, wanted: string, got: readonly string[], paint: Paint): string {
  const lines = [paint("wanted", `    - ${wanted}`), ...got.map((each) => paint("got", `    + ${each}`))];
  return `  ${title}\n${lines.map((line) => `${line}\n`).join("")}`;
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

function seriesText(name: string, labels: Pairs = {}): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(", ")}}`;
}

function bounds({ value, min, max }: WantedMetric): string {
  const parts = [
    value === undefined ? [] : [String(value)],
    min === undefined ? [] : [`at least ${min}`],
    max === undefined ? [] : [`at most ${max}`],
  ];
  return parts.flat().join(", ");
}
