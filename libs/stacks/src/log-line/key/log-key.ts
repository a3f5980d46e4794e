import { heightField } from "../height.ts";
import { fieldName } from "./field-name.ts";
import { keyTable } from "./key-table.ts";
import type { KeyRow, LoggedAt } from "./key-table.ts";
import type { KeyKind } from "./kind.ts";
import type { KeyUnit } from "./unit.ts";

/** What is known of the key of a pair. */
export interface LogKey {
  /** As it is logged; it may hold blanks, dots, `?`, `%` and `()`. */
  readonly key: string;
  /** The name of its field: a valid label name. Keys that mean the same share one. */
  readonly field: string;
  readonly kind: KeyKind;
  readonly unit?: KeyUnit;
  readonly loggedAt: LoggedAt;
}

/** Every key of {@link keyTable}, in its order. */
export const logKeys: readonly LogKey[] = keyTable.flatMap((row) =>
  (["info", "debug", "tests"] as const).flatMap((loggedAt) =>
    keysOf(row, loggedAt).map((key) => ({
      key,
      field: heightField(key, "") ?? fieldName(key),
      kind: row.kind,
      ...(row.unit === undefined ? {} : { unit: row.unit }),
      loggedAt,
    })),
  ),
);

/** Keys whose values are text for want of evidence of anything else. */
export const unclassifiedKeys: readonly string[] = keyTable
  .filter(({ unclassified = false }) => unclassified)
  .flatMap((row) => [...keysOf(row, "info"), ...keysOf(row, "debug"), ...keysOf(row, "tests")]);

function keysOf(row: KeyRow, loggedAt: LoggedAt): readonly string[] {
  return (row[loggedAt] ?? []).flatMap((line) => line.split("|"));
}

const byKey: ReadonlyMap<string, LogKey> = new Map(logKeys.map((each) => [each.key, each]));

/**
 * What is known of a key of stacks-core 4.0.2; `undefined` for any other. The field of a plain `height` depends on the
 * source file that logs it.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 *
 * @example
 * logKey("validation_time_ms"); // { key: "validation_time_ms", field: "validation_time_ms", kind: "duration", unit: "ms", loggedAt: "info" }
 * logKey("won_sortition?")?.field; // "won_sortition"
 * logKey("height", "stacks-node/src/nakamoto_node/miner.rs")?.field; // "block_height"
 */
export function logKey(key: string, sourceFile = ""): LogKey | undefined {
  const known = byKey.get(key);
  return known && { ...known, field: heightField(key, sourceFile) ?? known.field };
}

/** Every key that the programs log: what tells a pair from a comma and a colon in a message. */
export const knownKeys: ReadonlySet<string> = new Set(
  logKeys.filter(({ loggedAt }) => loggedAt !== "tests").map(({ key }) => key),
);
