import { readFileSync } from "node:fs";
import { firstLinePattern, toRegExp } from "@stackmon/stacks";

const folder = new URL("../../../stacks/fixtures/logs/", import.meta.url);

function fixture(name: string): string {
  return readFileSync(new URL(name, folder), "utf8").trimEnd();
}

interface QuotedLine {
  readonly line: string;
  readonly program: string;
}

const quoted = fixture("lines.jsonl")
  .split("\n")
  .map((each) => JSON.parse(each) as QuotedLine);

const first = toRegExp(firstLinePattern);

/** The lines of a file, joined to records. */
export function joined(lines: readonly string[]): readonly string[] {
  const records: string[] = [];
  for (const line of lines)
    if (first.test(line) || records.length === 0) records.push(line);
    else records.push(`${records.pop()}\n${line}`);
  return records;
}

/** Every shape of a format. */
function shapes(format: "text" | "pretty" | "json"): readonly string[] {
  return joined(fixture(`shapes-${format}.log`).split("\n"));
}

/** What a shipper or a web page put before a record that is quoted with it. */
const shipped = /^(?:\w{3} [ \d]\d [\d:]{8} \S+ \S+\[\d+\]: |[a-z][\w-]* +\| (?:\d{4}-\S+Z )?)/;

const ofStacks = quoted.filter(({ program }) => program.startsWith("stacks-"));

/** Real lines of stacks-node and stacks-signer with what a shipper or a viewer put before them. */
export const prefixedLines: readonly string[] = ofStacks
  .map(({ line }) => line)
  .filter((line) => shipped.test(line));

/** Real records of stacks-node and stacks-signer in all formats, and what they print past their logger. */
export const stacksRecords: readonly string[] = [
  ...ofStacks.map(({ line }) => line.replace(shipped, "")),
  ...shapes("text"),
  ...shapes("json"),
  ...shapes("pretty"),
];

/** Real lines of bitcoind. */
export const bitcoinLines: readonly string[] = quoted
  .filter(({ program }) => program === "bitcoind")
  .map(({ line }) => line);
