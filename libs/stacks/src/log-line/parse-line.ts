import { jsonKeys, jsonLinePattern } from "./json-line.ts";
import { levelOf } from "./level.ts";
import type { Level } from "./level.ts";
import { splitPairs } from "./pairs.ts";
import { toRegExp } from "./pattern.ts";
import { prettyHeaderPattern, prettyLocationPattern } from "./pretty-header.ts";
import { textHeaderPattern } from "./text-header.ts";

/** One record of a node's or signer's log. */
export interface LogLine {
  /** `none`: printed past the logger, such as a panic; then all of it is `message`. */
  readonly format: "text" | "json" | "pretty" | "none";
  readonly level?: Level;
  /** As written: Unix seconds in text, RFC 3339 in JSON, month to microseconds in pretty. */
  readonly time?: string;
  readonly sourceFile?: string;
  readonly sourceLine?: number;
  readonly thread?: string;
  readonly message: string;
  /** The record's own pairs, values as text. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The record that a line holds, in any of the three formats. A record of many lines is one text, joined by newlines;
 * newlines at its
 * end, which join a blank line to the record before, are not part of it. Prefixes of journald, docker and the like have
 * been taken off.
 *
 * `keys` are those that may begin a pair; by default all that stacks-core logs.
 *
 * @example
 * parseLine("INFO [1234567890.123] [src/main.rs:42] [main] Processing block, height: 12345").fields; // { height: "12345" }
 */
export function parseLine(text: string, keys?: ReadonlySet<string>): LogLine {
  const record = text.replace(/\n+$/, "");
  return (
    parseText(record, keys) ??
    parseJson(record) ??
    parsePretty(record, keys) ?? { format: "none", message: record, fields: {} }
  );
}

const textHeader = toRegExp(textHeaderPattern);
const prettyHeader = toRegExp(prettyHeaderPattern);
const prettyLocation = toRegExp(prettyLocationPattern);
const jsonLine = toRegExp(jsonLinePattern);

function parseText(text: string, keys: ReadonlySet<string> | undefined): LogLine | undefined {
  const header = textHeader.exec(text)?.groups;
  if (header === undefined) return undefined;
  return {
    format: "text",
    ...headerOf(header),
    ...(header["thread"] === undefined ? {} : { thread: header["thread"] }),
    ...splitPairs(header["message"] ?? "", keys),
  };
}

/** The parts that text and pretty headers have in common. */
function headerOf(groups: Readonly<Record<string, string | undefined>>): Partial<LogLine> {
  const level = levelOf(groups["level"] ?? "");
  const { time, source_file: sourceFile, source_line: sourceLine } = groups;
  return {
    ...(level === undefined ? {} : { level }),
    ...(time === undefined ? {} : { time }),
    ...(sourceFile === undefined ? {} : { sourceFile }),
    ...(sourceLine === undefined ? {} : { sourceLine: Number(sourceLine) }),
  };
}

function parsePretty(text: string, keys: ReadonlySet<string> | undefined): LogLine | undefined {
  const header = prettyHeader.exec(text)?.groups;
  if (header === undefined) return undefined;
  const body = header["message"] ?? "";
  const location = prettyLocation.exec(body);
  const thread = location?.groups?.["thread"];
  return {
    format: "pretty",
    ...headerOf({ ...header, ...location?.groups }),
    ...(thread === undefined ? {} : { thread }),
    ...splitPairs(location === null ? body : body.replace(location[0], ""), keys),
  };
}

function parseJson(text: string): LogLine | undefined {
  const record = jsonObject(jsonLine.exec(text)?.groups?.["json"] ?? "");
  if (record === undefined) return undefined;
  const {
    [jsonKeys.message]: message,
    [jsonKeys.level]: levelName,
    [jsonKeys.time]: time,
    [jsonKeys.thread]: thread,
    [jsonKeys.sourceLine]: sourceLine,
    [jsonKeys.sourceFile]: sourceFile,
    ...pairs
  } = record;
  const level = levelOf(String(levelName));
  const inSourceOrder = Object.entries(pairs).reverse();
  return {
    format: "json",
    ...(level === undefined ? {} : { level }),
    time: String(time),
    sourceFile: String(sourceFile),
    sourceLine: Number(sourceLine),
    ...(typeof thread === "string" ? { thread } : {}),
    message: String(message),
    fields: Object.fromEntries(inSourceOrder.map(([key, value]) => [key, String(value)])),
  };
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** `undefined` for text that is cut off, or no object. */
function jsonObject(text: string): JsonRecord | undefined {
  try {
    return JSON.parse(text) as JsonRecord;
  } catch {
    return undefined;
  }
}
