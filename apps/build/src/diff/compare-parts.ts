import { differences, lineDifference, type Difference } from "./differences.ts";
import { member } from "./json.ts";
import { partKinds, type Part } from "./part.ts";
import { renamedParts } from "./renamed.ts";

/** A part that came, went, or is another. */
export type Change =
  | { readonly change: "added"; readonly after: Part }
  | { readonly change: "removed"; readonly before: Part }
  | {
      readonly change: "changed" | "renamed";
      readonly before: Part;
      readonly after: Part;
      readonly differences: readonly Difference[];
    };

/** The part that is there, or was. */
export function partOf(change: Change): Part {
  return change.change === "removed" ? change.before : change.after;
}

/** Yields what two lists of parts differ in: by kind, then by name. */
export function compareParts(before: readonly Part[], after: readonly Part[]): readonly Change[] {
  const tops = compareLevel(
    before.filter(({ parent }) => parent === undefined),
    after.filter(({ parent }) => parent === undefined),
  );
  const boards = new Map([
    ...before.flatMap(({ kind, key }) => (kind === "dashboard" ? [[key, key] as const] : [])),
    ...tops.flatMap((one) => (one.change === "renamed" ? [[one.before.key, one.after.key] as const] : [])),
  ]);
  const inner = compareLevel(
    before.flatMap((part) =>
      part.parent === undefined ? [] : [{ ...part, parent: boards.get(part.parent) ?? "" }],
    ),
    after.filter(({ parent }) => parent !== undefined),
  );
  // Panels of a dashboard that came or went came and went with it.
  const moved = new Set(tops.flatMap((one) => (isAlone(one) ? [partOf(one).key] : [])));
  return [...tops, ...inner.filter((one) => !moved.has(partOf(one).parent ?? ""))].toSorted(byKindAndName);
}

function isAlone(change: Change): boolean {
  return partOf(change).kind === "dashboard" && (change.change === "added" || change.change === "removed");
}

function compareLevel(before: readonly Part[], after: readonly Part[]): readonly Change[] {
  const [old, now] = [byId(before), byId(after)];
  const removed = before.filter((part) => !now.has(id(part)));
  const added = after.filter((part) => !old.has(id(part)));
  const renamed = renamedParts(removed, added);
  const moved = new Set(renamed.flat());
  return [
    ...before.flatMap((part) => changesOf(part, now.get(id(part)))),
    ...renamed.map(([from, to]): Change => pair("renamed", from, to)),
    ...removed
      .filter((part) => !moved.has(part))
      .map((part): Change => ({ change: "removed", before: part })),
    ...added.filter((part) => !moved.has(part)).map((part): Change => ({ change: "added", after: part })),
  ];
}

function changesOf(before: Part, after: Part | undefined): readonly Change[] {
  if (after === undefined) return [];
  const change = pair("changed", before, after);
  return change.differences.length === 0 ? [] : [change];
}

function pair(change: "changed" | "renamed", before: Part, after: Part) {
  const told = member(after.value, "lines") === undefined ? differences : lineDifference;
  return { change, before, after, differences: told(before.value, after.value) } as const;
}

function byId(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [id(part), part] as const));
}

const id = ({ kind, parent, key }: Part): string => JSON.stringify([kind, parent, key]);

const order = Object.keys(partKinds);

function byKindAndName(left: Change, right: Change): number {
  const [a, b] = [partOf(left), partOf(right)];
  return order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : Number(a.name > b.name));
}
