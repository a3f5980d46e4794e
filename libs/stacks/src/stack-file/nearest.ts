import { distance } from "fastest-levenshtein";

/** Spelling without case and separators: `scrape_interval` and `scrapeInterval` are the same mistake away. */
const folded = (name: string): string => name.toLowerCase().replaceAll(/[-_. ]/g, "");

/**
 * The valid name that was probably meant: at most two edits away, more in long names, or one of the two begins or
 * ends with the other. `undefined` when none is that near.
 */
export function nearest(written: string, valid: readonly string[]): string | undefined {
  const seen = folded(written);
  const ranked = valid
    .map((name) => ({ name, edits: editsBetween(seen, folded(name)) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= tolerance(seen) ? best.name : undefined;
}

/** Two swapped letters are two edits. */
const tolerance = ({ length }: string): number => Math.min(Math.max(2, Math.floor(length / 3)), length - 2);

function editsBetween(seen: string, name: string): number {
  if (seen === name) return 0;
  const [part, whole] = seen.length < name.length ? [seen, name] : [name, seen];
  const contained = part.length >= 4 && (whole.startsWith(part) || whole.endsWith(part));
  return contained ? 1 : distance(seen, name);
}
