import { diffArrays } from "diff";
import { canonicalJson } from "../render/canonical-json.ts";
import { isList, isObject, listAt, textAt, type Json, type JsonObject } from "./json.ts";

/** One value that is another, or that only one side has. */
export interface Difference {
  /** `rules[StacksFewPeers].labels.team`; empty for the value itself. */
  readonly path: string;
  /** Absent where it was added. */
  readonly before?: Json;
  /** Absent where it is gone. */
  readonly after?: Json;
}

/** Keys that name an element among its neighbours, the most telling first. */
const namingKeys = ["uid", "refId", "alert", "record", "name", "id"];

/**
 * Yields what two values differ in, in the order of the first.
 *
 * Elements of a list are compared by their name, where all have one, else by their order: one more in the middle is one
 * difference. The order of keys does not count.
 */
export function differences(before: Json, after: Json, path = ""): readonly Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isObject(before) && isObject(after)) return ofObjects(before, after, path);
  if (!isList(before) || !isList(after)) return [{ path, before, after }];
  const key = namingKey(before, after);
  return key === undefined ? ofLists(before, after, path) : ofNamed(key, [before, after], path);
}

/** Of texts how many of their `lines` are others, before and after. */
export function lineDifference(before: Json, after: Json): readonly Difference[] {
  const runs = alignedRuns(listAt(before, "lines"), listAt(after, "lines"));
  const count = (side: "removed" | "added"): number => runs.reduce((sum, run) => sum + run[side].length, 0);
  return runs.length === 0
    ? []
    : [{ path: "lines that differ", before: count("removed"), after: count("added") }];
}

function ofObjects(before: JsonObject, after: JsonObject, path: string): readonly Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => ofPair(before[key], after[key], below(path, key, before)));
}

/** Of a block of Alloy, its attributes and blocks stand right below it. */
function below(path: string, key: string, owner: JsonObject): string {
  if ("attributes" in owner && (key === "attributes" || key === "blocks")) return path;
  return path === "" ? key : `${path}.${key}`;
}

function ofPair(before: Json | undefined, after: Json | undefined, path: string): readonly Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ path, after }];
  return after === undefined ? [{ path, before }] : differences(before, after, path);
}

function namingKey(...lists: readonly (readonly Json[])[]): string | undefined {
  return namingKeys.find((key) => lists.every((list) => list.length > 0 && areNamed(list, key)));
}

function areNamed(list: readonly Json[], key: string): boolean {
  const names = list.map((element) => (isObject(element) ? element[key] : undefined));
  const areTexts = names.every((name) => typeof name === "string" || typeof name === "number");
  return areTexts && new Set(names).size === names.length;
}

function ofNamed(
  key: string,
  [before, after]: readonly [readonly Json[], readonly Json[]],
  path: string,
): readonly Difference[] {
  const [old, now] = [byName(key, before), byName(key, after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const found = names.flatMap((name) => ofPair(old.get(name), now.get(name), `${path}[${name}]`));
  // The same elements in another order.
  return found.length > 0 ? found : [{ path, before: [...old.keys()], after: [...now.keys()] }];
}

function byName(key: string, list: readonly Json[]): ReadonlyMap<string, Json> {
  return new Map(list.map((element) => [textAt(element, key), element] as const));
}

/** Elements that were removed and added at one place are taken for changed ones. */
function ofLists(before: readonly Json[], after: readonly Json[], path: string): readonly Difference[] {
  const nameAt = namer(before, after, path);
  return alignedRuns(before, after).flatMap(({ start, removed, added }) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
      ofElements(removed[index], added[index], (element) => nameAt(element, start + index)),
    ).flat(),
  );
}

/** What was removed from the old list and added to the new one at one place. */
interface Run {
  /** Index in the old list. */
  readonly start: number;
  readonly removed: readonly Json[];
  readonly added: readonly Json[];
}

function alignedRuns(before: readonly Json[], after: readonly Json[]): readonly Run[] {
  const runs: Run[] = [];
  let [start, next] = [0, 0];
  let removed: readonly Json[] = [];
  const close = (added: readonly Json[]): void => {
    if (removed.length + added.length > 0) runs.push({ start: start - removed.length, removed, added });
    removed = [];
  };
  // What was removed comes before what was added in its place.
  for (const part of diffArrays(before.map(canonicalJson), after.map(canonicalJson))) {
    if (part.added) close(after.slice(next, next + part.count));
    else close([]);
    if (part.removed) removed = before.slice(start, start + part.count);
    if (!part.added) start += part.count;
    if (!part.removed) next += part.count;
  }
  close([]);
  return runs;
}

function ofElements(
  before: Json | undefined,
  after: Json | undefined,
  nameOf: (element: Json) => string,
): readonly Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ path: nameOf(after), after }];
  if (after === undefined) return [{ path: nameOf(before), before }];
  if (blockName(before) === blockName(after)) return differences(before, after, nameOf(before));
  return [
    { path: nameOf(before), before },
    { path: nameOf(after), after },
  ];
}

/** Names an element by its index; a block by its name, with the index where there are more of that name. */
function namer(
  before: readonly Json[],
  after: readonly Json[],
  path: string,
): (element: Json, index: number) => string {
  const count = (name: string, list: readonly Json[]): number =>
    list.filter((element) => blockName(element) === name).length;
  return (element, index) => {
    const name = blockName(element);
    if (name === undefined) return `${path}[${index}]`;
    const isOnly = Math.max(count(name, before), count(name, after)) === 1;
    return `${path === "" ? "" : `${path}.`}${name}${isOnly ? "" : `[${index}]`}`;
  };
}

function blockName(element: Json): string | undefined {
  const name = isObject(element) && "attributes" in element ? element["block"] : undefined;
  return typeof name === "string" ? name : undefined;
}
