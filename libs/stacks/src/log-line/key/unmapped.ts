import { logKey } from "./log-key.ts";

/** A key that {@link logKey} does not know. */
export interface UnmappedKey {
  readonly key: string;
  /** How often it is among those given. */
  readonly count: number;
}

/**
 * The keys that stacks-core 4.0.2 does not log, the most frequent first: what a later release brings. Keys are those of
 * parsed lines, or of call sites with their format, as in `block_hash(%)`. A text line shows no key that its parser was
 * not told of: there only JSON lines and call sites do.
 *
 * @example
 * unmappedKeys(["block_hash(%)", "shard(?)", "shard"]); // [{ key: "shard", count: 2 }]
 */
export function unmappedKeys(keys: Iterable<string>): readonly UnmappedKey[] {
  const counts = new Map<string, number>();
  for (const each of keys) {
    const key = each.replace(/\([%?]\)$/, "");
    if (logKey(key) === undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
