import { canonicalJson } from "../render/canonical-json.ts";
import { member, textAt } from "./json.ts";
import type { Part, PartKind } from "./part.ts";

/** What a part of a kind is known by where its key is another; parts of other kinds are not looked for. */
const known: Readonly<Partial<Record<PartKind, readonly ((part: Part) => string)[]>>> = {
  component: [
    ({ value }) => canonicalJson({ ...(value as object), label: "" }),
    ({ value }) => textAt(value, "block"),
  ],
  dashboard: [({ value }) => textAt(value, "title")],
  alert: [({ value }) => canonicalJson(member(value, "expr") ?? "")],
  recording: [({ value }) => canonicalJson(member(value, "expr") ?? "")],
  "grafana-rule": [
    ({ value }) => textAt(value, "title"),
    ({ value }) => canonicalJson(member(value, "data") ?? ""),
  ],
  "data-source": [({ value }) => textAt(value, "uid")],
};

/**
 * Yields the parts that have another key now: what only one removed and one added part have in common, a component's
 * arguments or, failing that, its type.
 */
export function renamedParts(
  removed: readonly Part[],
  added: readonly Part[],
): readonly (readonly [before: Part, after: Part])[] {
  const pairs: (readonly [Part, Part])[] = [];
  for (const pass of [0, 1]) {
    const taken = new Set(pairs.flat());
    const left = (parts: readonly Part[]): readonly Part[] => parts.filter((part) => !taken.has(part));
    const [from, to] = [byMark(left(removed), pass), byMark(left(added), pass)];
    for (const [mark, [before, ...others]] of from) {
      const [after, ...more] = to.get(mark) ?? [];
      if (before !== undefined && after !== undefined && others.length + more.length === 0)
        pairs.push([before, after]);
    }
  }
  return pairs;
}

function byMark(parts: readonly Part[], pass: number): ReadonlyMap<string, readonly Part[]> {
  const marked = parts.flatMap((part) => {
    const mark = known[part.kind]?.[pass]?.(part) ?? "";
    return mark === "" ? [] : [[`${part.kind} ${mark}`, part] as const];
  });
  const groups = new Map<string, Part[]>();
  for (const [mark, part] of marked) groups.set(mark, [...(groups.get(mark) ?? []), part]);
  return groups;
}
