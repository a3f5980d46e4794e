import { styleText } from "node:util";
import { renderDifferences, type Paint } from "@stackmon/harness";
import type { PlacedResult, TestRun } from "./test-files.ts";

/** Yields every scenario that failed with what was wanted and what came out, and the count of all. */
export function resultText({ results, duration }: TestRun, colour: boolean): string {
  const failed = results.filter(({ passed }) => !passed);
  const count = `${results.length - failed.length} passed, ${failed.length} failed`;
  return `${failed.map((each) => failureText(each, colour)).join("")}${count} (${seconds(duration)})\n`;
}

function failureText(result: PlacedResult, colour: boolean): string {
  const { file, line, column, scenario } = result;
  const paint = (style: "red" | "green", text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const paintValue: Paint = (kind, text) => paint(kind === "wanted" ? "green" : "red", text);
  const head = `${file}:${line}:${column}: ${paint("red", "failed")}: ${scenario.name}\n`;
  return head + renderDifferences(result, paintValue);
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
