import { below, isObject, type Json, type JsonObject } from "./json.ts";

/** What has to be done to a value, by JSON pointer: a property set, or (undefined) taken away. */
export type Patches = ReadonlyMap<string, Json | undefined>;

/** The patches that make `built`, which a builder made, what `wanted` is as JSON. */
export function difference(built: unknown, wanted: Json, pointer: string = ""): Patches {
  const seen = asJson(built);
  if (isObject(seen) && isObject(wanted)) return ofObjects(seen, wanted, pointer);
  if (Array.isArray(seen) && Array.isArray(wanted) && seen.length === wanted.length)
    return merged(wanted.map((each: Json, index) => difference(seen[index], each, below(pointer, index))));
  return seen === wanted ? new Map() : new Map([[pointer, wanted]]);
}

/** Whether a value is this one once it is JSON. */
export function isSame(built: unknown, wanted: Json): boolean {
  return difference(built, wanted).size === 0;
}

function ofObjects(seen: JsonObject, wanted: JsonObject, pointer: string): Patches {
  const extra = Object.keys(seen).filter(
    (key) => asJson(seen[key]) !== undefined && !Object.hasOwn(wanted, key),
  );
  return merged([
    new Map(extra.map((key) => [below(pointer, key), undefined])),
    ...Object.entries(wanted).map(([key, each]) =>
      difference(Object.hasOwn(seen, key) ? seen[key] : undefined, each, below(pointer, key)),
    ),
  ]);
}

/** JSON has no functions: queries of the SDK carry one as a mark. */
function asJson(value: unknown): unknown {
  return typeof value === "function" ? undefined : value;
}

function merged(all: readonly Patches[]): Patches {
  return new Map(all.flatMap((each) => [...each]));
}
