/** Keys whose names, as {@link fieldName} makes them of others, already mean something else. */
const renamed: ReadonlyMap<string, string> = new Map([
  // A consensus hash; `sortition_tip` is a sortition's id.
  ["sortition tip", "sortition_tip_consensus_hash"],
  ["sortititon tip", "sortition_tip_consensus_hash"],
]);

/**
 * A key as the name of a field. A name that labels may have stays as it is. Of others, `()` and `?` are left out, `%`
 * reads percent, what else is no letter or digit is an underscore between words, and all is lower case.
 *
 * @example
 * fieldName("block_id"); // "block_id"
 * fieldName("parent_header.height"); // "parent_header_height"
 * fieldName("%-full"); // "percent_full"
 */
export function fieldName(key: string): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(key)) return key;
  const words = key
    .replace(/\(\)|\?/g, "")
    .replaceAll("%", " percent ")
    .replace(/[^a-zA-Z0-9_]+/g, " ")
    .trim();
  return renamed.get(key) ?? labelStart(words.replaceAll(" ", "_").toLowerCase());
}

/** No label begins with a digit, and none is empty. */
function labelStart(name: string): string {
  return /^[a-z_]/.test(name) ? name : `_${name}`;
}
