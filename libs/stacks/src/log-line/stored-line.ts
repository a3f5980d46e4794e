import { labels } from "../label/label.ts";
import { heightFields } from "./height.ts";
import { componentOf } from "./component.ts";
import { textValues } from "./message/text-value.ts";
import type { LogLine } from "./parse-line.ts";
import { toRegExp } from "./pattern.ts";
import { signerPrefix } from "./signer-prefix.ts";
import { storedField } from "./stored-key.ts";
import { tenureIdOf } from "./tenure.ts";

/** What a log store keeps beside the line itself, and beside `host`, `job` and `service`. */
export interface StoredLine {
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The labels and fields under which a record is stored: labels `level` and `source_file`; fields `component`,
 * `thread`, `source_line`, `tenure_id`, the heights and the values of {@link storedKeys}. What is empty is left out.
 *
 * @example
 * const line = "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [main] Processing block, height: 12345";
 * storedLine(parseLine(line)).fields; // { component: "coordinator", thread: "main", source_line: "1234", block_height: "12345" }
 */
export function storedLine(line: LogLine): StoredLine {
  const { level, sourceFile, sourceLine, thread } = line;
  const tenureId = thread === undefined ? undefined : tenureIdOf(thread);
  return {
    labels: present({ [labels.level]: level, [labels.sourceFile]: sourceFile }),
    fields: present({
      component: sourceFile === undefined ? undefined : componentOf(sourceFile),
      thread,
      source_line: sourceLine?.toString(),
      tenure_id: tenureId,
      ...ofMessage(line),
    }),
  };
}

/** A pair wins over the prefix of a signer, and a known message over both. */
function ofMessage(line: LogLine): Readonly<Record<string, string>> {
  const cycle = line.level === undefined ? undefined : ofCycle.exec(line.message)?.groups;
  return { ...cycle, ...ofPairs(line), ...ofText(line) };
}

const ofCycle = toRegExp(`^${signerPrefix}`);

const texts = textValues.map(({ pattern, sources }) => ({ pattern: toRegExp(pattern), sources }));

function ofText({ level, message, sourceFile = "" }: LogLine): Readonly<Record<string, string>> {
  if (level !== "info") return {};
  const ofSource = texts.filter(({ sources }) => sources.some((source) => sourceFile.endsWith(source)));
  return { ...ofSource.map(({ pattern }) => pattern.exec(message)).find((found) => found !== null)?.groups };
}

function ofPairs({ format, fields, sourceFile = "" }: LogLine): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, string][] => {
      // What follows a comma is a pair with a key that only older programs log; a further line is no part of a word.
      const [word = ""] = value.split(/, |\n/, 1);
      if (!isWord(word) || (format === "json" && isEscaped(value))) return [];
      const field = storedField(key, sourceFile);
      // A key of the field's own name is surer than one that is renamed, which then keeps its name.
      const name =
        field !== undefined && field !== key && Object.hasOwn(fields, field) ? ownName(key) : field;
      return name === undefined ? [] : [[name, word]];
    }),
  );
}

/**
 * Whether a value is what stored keys have: no quotes and structs, in which anything may stand, and not empty. What is
 * none is still in the line.
 */
function isWord(value: string): boolean {
  return /[!-~]/.test(value) && !/["{}]/.test(value);
}

function ownName(key: string): string | undefined {
  return heightFields.find((name) => name === key);
}

/** Whether JSON escapes a part of a value: then pipelines leave it out, as they would have to read the escapes. */
function isEscaped(value: string): boolean {
  return JSON.stringify(value).includes("\\") || /^[[{]/.test(value);
}

function present(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => (entry[1] ?? "") !== ""),
  );
}
