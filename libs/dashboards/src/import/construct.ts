import { sdk } from "../generated/sdk-table.gen.ts";
import { fitting, queryBuilders } from "./candidate.ts";
import { keyCode } from "./code.ts";
import { bestOf, noEscapes, sumOf, type Constructed, type ConstructedBuilder } from "./construction.ts";
import { isSame } from "./difference.ts";
import { Draft, type Call } from "./draft.ts";
import { copyOf, isObject, keysOf, propertyOf, valueAt, type Json, type JsonObject } from "./json.ts";
import { jsonCode, literalOf } from "./literal.ts";
import { within, type Place } from "./place.ts";
import { buildersOf } from "./sdk-class.ts";
import type { BuilderTable, MethodTable } from "./sdk-table.ts";
import { parseType, printType, type TypeExpression } from "./type-expression.ts";

/**
 * An object through one builder of the SDK.
 *
 * The builder is run while its code is written: a method is called where its argument has the right type and the
 * builder does not say the same by itself, and whatever then differs from the object is patched. So the result is
 * right whatever a builder does on its own.
 */
export function construct(wanted: JsonObject, name: string, place: Place): ConstructedBuilder {
  const table = tableOf(name);
  const draft = new Draft(name, table, wanted);
  for (const [method, sets] of Object.entries(table.constants))
    if (isWanted(sets, wanted, draft.built()))
      draft.attempt({ method, args: [], escapes: noEscapes, fit: 0 });
  for (const [at, methods] of byPlace(table)) {
    const value = valueAt(wanted, at) as Json | undefined;
    if (value !== undefined && !isSame(valueAt(draft.built(), at), value)) say(draft, methods, value, place);
  }
  return draft.finish();
}

/** Whether an object says all that a method without parameters sets, and the builder does not say so yet. */
function isWanted(sets: BuilderTable["constants"][string], wanted: JsonObject, built: object): boolean {
  const all = Object.entries(sets);
  return (
    all.every(([at, value]) => valueAt(wanted, at) === value) &&
    all.some(([at, value]) => valueAt(built, at) !== value)
  );
}

function tableOf(name: string): BuilderTable {
  const table = sdk.builders[name];
  if (table === undefined) throw new Error(`dashboards: the SDK has no builder ${name}`);
  return table;
}

/** Methods by what they write, what is further up first. */
function byPlace({
  methods,
}: BuilderTable): readonly (readonly [at: string, methods: readonly MethodTable[]])[] {
  const groups = new Map<string, MethodTable[]>();
  for (const method of methods) groups.set(method.at, [...(groups.get(method.at) ?? []), method]);
  return [...groups].toSorted(([a], [b]) => keysOf(a).length - keysOf(b).length);
}

/** Says a value by the methods that write it: a list item by item where that is possible, else at once. */
function say(draft: Draft, methods: readonly MethodTable[], value: Json, place: Place): void {
  const appending = methods.filter(({ appends }) => appends);
  if (Array.isArray(value) && appending.length > 0 && appendAll(draft, appending, value, place)) return;
  const calls = methods.filter(({ appends }) => !appends).flatMap((each) => callOf(each, value, place) ?? []);
  for (const call of ordered(calls)) if (draft.attempt(call)) return;
}

function appendAll(
  draft: Draft,
  methods: readonly MethodTable[],
  items: readonly Json[],
  place: Place,
): boolean {
  const before = valueAt(draft.built(), methods[0]?.at ?? "");
  if (items.length === 0 || (Array.isArray(before) && before.length > 0)) return false;
  const specific = methods.toSorted(
    (a, b) => Number(a.writes === undefined) - Number(b.writes === undefined),
  );
  const start = draft.mark();
  for (const item of items) {
    const calls = ordered(specific.flatMap((each) => callOf(each, item, place) ?? []));
    if (!calls.some((call) => draft.attempt(call))) {
      draft.backTo(start);
      return false;
    }
  }
  return true;
}

function ordered(calls: readonly Call[]): readonly Call[] {
  const best = bestOf(calls);
  return best === undefined ? [] : [best, ...ordered(calls.filter((each) => each !== best))];
}

/** The call of a method that writes this value; undefined where it cannot. */
function callOf(
  { name, parameters, writes = { $: 0 } }: MethodTable,
  value: Json,
  place: Place,
): Call | undefined {
  const values: Json[] = [];
  if (!matches(value, writes, values)) return undefined;
  const args = parameters.map((type, index) => {
    const given = values[index];
    return given === undefined ? undefined : argumentOf(given, parseType(type), place);
  });
  if (!args.every((each) => each !== undefined)) return undefined;
  const fit = args.reduce<Constructed["fit"]>((worst, each) => (each.fit > worst ? each.fit : worst), 0);
  return { method: name, args, escapes: sumOf(args.map(({ escapes }) => escapes)), fit };
}

/** Whether a value is what a method writes; what stands for its arguments goes to `values`. */
function matches(value: Json, writes: Json, values: Json[]): boolean {
  if (!isObject(writes)) return isSame(value, writes);
  const index = writes["$"];
  if (typeof index === "number") {
    values[index] = value;
    return true;
  }
  const names = Object.keys(writes);
  if (!isObject(value) || Object.keys(value).length !== names.length) return false;
  return names.every((each) => {
    const [inner, pattern] = [propertyOf(value, each) as Json | undefined, writes[each]];
    return inner !== undefined && pattern !== undefined && matches(inner, pattern, values);
  });
}

/** A value as an argument of a method's parameter; undefined where TypeScript would refuse it. */
function argumentOf(value: Json, type: TypeExpression, place: Place): Constructed | undefined {
  if (!printType(type).includes("cog.Builder<")) return literalArgument(value, type);
  if (type.kind === "array")
    return Array.isArray(value)
      ? listOf(value.map((each: Json) => argumentOf(each, type.of, place)))
      : undefined;
  if (type.kind === "union")
    return bestOf(type.options.flatMap((each) => argumentOf(value, each, place) ?? []));
  if (type.kind !== "name" || !isObject(value)) return undefined;
  if (type.name === "Record")
    return recordOf(
      Object.entries(value).map(([key, each]) => [
        key,
        type.args[1] && argumentOf(each, type.args[1], place),
      ]),
    );
  return type.args[0] && builderOf(value, type.args[0], place);
}

function literalArgument(value: Json, type: TypeExpression): Constructed | undefined {
  const code = literalOf(value, type);
  return code === undefined ? undefined : { code, make: () => copyOf(value), escapes: noEscapes, fit: 0 };
}

function listOf(items: readonly (Constructed | undefined)[]): Constructed | undefined {
  if (!items.every((each) => each !== undefined)) return undefined;
  return {
    code: { kind: "array", items: items.map(({ code }) => code) },
    make: () => items.map(({ make }) => make()),
    escapes: sumOf(items.map(({ escapes }) => escapes)),
    fit: 0,
  };
}

function recordOf(entries: readonly (readonly [string, Constructed | undefined])[]): Constructed | undefined {
  const known = entries.flatMap(([key, each]) => (each === undefined ? [] : [[key, each] as const]));
  if (known.length < entries.length) return undefined;
  return {
    code: { kind: "object", entries: known.map(([key, { code }]) => [keyCode(key), code]) },
    make: () => Object.fromEntries(known.map(([key, { make }]) => [key, make()])),
    escapes: sumOf(known.map(([, { escapes }]) => escapes)),
    fit: 0,
  };
}

/** An object as the builder that needs the fewest escapes, among those that are made for its `type`. */
function builderOf(value: JsonObject, type: TypeExpression, place: Place): ConstructedBuilder | undefined {
  const inside = within(place, value);
  const isQuery = type.kind === "name" && type.name === "cog.Dataquery";
  const candidates = isQuery ? queryBuilders(type, inside) : fitting(buildersOf(type), value);
  if (isQuery && candidates.length === 0) return rawQuery(value);
  const best = bestOf(candidates.map(({ name, fit }) => ({ ...construct(value, name, inside), fit })));
  if (best === undefined || !isNamed(type)) return best;
  return { ...best, code: { kind: "constant", name: titleOf(value), value: best.code } };
}

function rawQuery(value: JsonObject): ConstructedBuilder {
  return {
    code: { kind: "call", callee: "rawQuery", args: [jsonCode(value)] },
    make: () => ({ build: () => copyOf(value) }),
    escapes: { ...noEscapes, queries: 1 },
    fit: 0,
  };
}

/** What is large enough to be a constant of its own. */
function isNamed(type: TypeExpression): boolean {
  return type.kind === "name" && (type.name === "dashboard.Panel" || type.name === "dashboard.RowPanel");
}

function titleOf({ title, type }: JsonObject): string {
  return typeof title === "string" && /\w/.test(title)
    ? title
    : `${typeof type === "string" ? type : ""} panel`;
}
