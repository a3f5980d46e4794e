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

/** What a shipper or a web page put before a record. */
const prefix =
  /^(?:\w{3} [ \d]\d [\d:]{8} \S+ \S+\[\d+\]: |[a-z][\w-]* +\| (?:\d{4}-\S+Z )?|\d{4}-\d\d-\d\d [\d:]{8} |\^C|\{"log":"(?=WARN))/;

/** The records of node and signer among {@link quotedLines}, as they print them. */
export const ownRecords: readonly QuotedLine[] = quotedLines
  .filter(({ program }) => program === "stacks-node" || program === "stacks-signer")
  .map((quoted) => ({ ...quoted, line: quoted.line.replace(prefix, "") }));
