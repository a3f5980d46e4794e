import { labels } from "../label/label.ts";
import { componentOf } from "./component.ts";
import { heightField } from "./height.ts";
import type { LogLine } from "./parse-line.ts";
import { tenureIdOf } from "./tenure.ts";

/** What a log store keeps beside the line itself, and beside `host`, `job` and `service`. */
export interface StoredLine {
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The labels and fields under which a record is stored: labels `level` and `source_file`; fields `component`,
 * `thread`, `tenure_id` and the heights. Of several keys for one height, the first wins. What is empty is left out.
 *
 * @example
 * const line = "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [main] Processing block, height: 12345";
 * storedLine(parseLine(line)).fields; // { component: "coordinator", thread: "main", block_height: "12345" }
 */
export function storedLine(line: LogLine): StoredLine {
  const { level, sourceFile, thread } = line;
  const tenureId = thread === undefined ? undefined : tenureIdOf(thread);
  return {
    labels: present({ [labels.level]: level, [labels.sourceFile]: sourceFile }),
    fields: present({
      component: sourceFile === undefined ? undefined : componentOf(sourceFile),
      thread,
      tenure_id: tenureId,
      ...heights(line),
    }),
  };
}

function heights({ fields, sourceFile = "" }: LogLine): Readonly<Record<string, string>> {
  const found = Object.entries(fields).flatMap(([key, value]): [string, string][] => {
    const field = /^\d+$/.test(value) ? heightField(key, sourceFile) : undefined;
    return field === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(found.reverse());
}

function present(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => (entry[1] ?? "") !== ""),
  );
}
