import { readFileSync } from "node:fs";
import { firstLinePattern } from "./first-line.ts";
import { toRegExp } from "./pattern.ts";

/** The text of a file under fixtures/logs. */
export function logFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/logs/${name}`, import.meta.url), "utf8");
}

/** The lines of a file, joined to records by the first-line pattern. */
export function records(text: string): string[] {
  const first = toRegExp(firstLinePattern);
  return text
    .trimEnd()
    .split("\n")
    .reduce<string[]>((all, line) => {
      if (first.test(line) || all.length === 0) return [...all, line];
      return [...all.slice(0, -1), `${all.at(-1)}\n${line}`];
    }, []);
}

export interface QuotedLine {
  readonly line: string;
  readonly source: string;
  readonly program: string;
  readonly format: "text" | "json" | "pretty" | "none";
}

/** Real records with where they were found. */
export const quotedLines: readonly QuotedLine[] = logFixture("lines.jsonl")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as QuotedLine);
