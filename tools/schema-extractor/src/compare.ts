/** A part of the schema that one text holds and the other does not, or holds differently. */
export interface Difference {
  readonly path: string;
  /** Compact JSON in the file; undefined where the file lacks the part. */
  readonly file: string | undefined;
  /** Compact JSON of the pinned Alloy; undefined where Alloy lacks the part. */
  readonly alloy: string | undefined;
}

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";

const isField = (value: object): boolean => "kind" in value;

/**
 * Adds the value's parts by path. A field is one part, with all it says; the order among named entries is a part of its own, since the printer and
 * the generated builders follow it.
 */
function addParts(path: string, value: unknown, parts: Map<string, string>): void {
  if (typeof value !== "object" || value === null || isField(value)) {
    parts.set(path, JSON.stringify(value));
  } else if (Array.isArray(value)) {
    addList(path, value, parts);
  } else {
    for (const [key, member] of Object.entries(value)) addParts(`${path} › ${key}`, member, parts);
  }
}

function addList(path: string, list: readonly unknown[], parts: Map<string, string>): void {
  if (!list.every(isNamed)) {
    parts.set(path, JSON.stringify(list));
    return;
  }
  parts.set(`${path} › order`, list.map(({ name }) => name).join(" "));
  for (const entry of list) addParts(`${path} › ${entry.name}`, entry, parts);
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [key, member] of Object.entries(JSON.parse(text) as object)) addParts(key, member, parts);
  return parts;
}

/** What the file and the pinned Alloy state differently, in order of path. Texts that differ in layout alone yield nothing. */
export function compareSchemas(file: string, alloy: string): Difference[] {
  const [left, right] = [partsOf(file), partsOf(alloy)];
  const paths = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return paths
    .map((path) => ({ path, file: left.get(path), alloy: right.get(path) }))
    .filter((part) => part.file !== part.alloy);
}

const MOST_LINES = 40;

/** The differences for a reader: one a line, at most forty, then how many more. */
export function describeDifferences(differences: readonly Difference[]): string[] {
  const lines = differences.slice(0, MOST_LINES).map(({ path, file, alloy }) => {
    if (file === undefined) return `+ ${path}: ${alloy}`;
    if (alloy === undefined) return `- ${path}: ${file}`;
    return `~ ${path}: file ${file}, Alloy ${alloy}`;
  });
  const more = differences.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
