import { sdk } from "../generated/sdk-table.gen.ts";
import { keyCode, stringCode, type Code } from "./code.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { parseType, type Field, type TypeExpression } from "./type-expression.ts";

/** A value as a literal of a type of the SDK; undefined where TypeScript would refuse it. */
export function literalOf(value: Json, type: TypeExpression): Code | undefined {
  switch (type.kind) {
    case "literal":
      return value === type.value ? jsonCode(value) : undefined;
    case "union":
      return firstOf(type.options, (option) => literalOf(value, option));
    case "array":
      return Array.isArray(value) ? arrayCode(value, type.of) : undefined;
    case "object":
      return isObject(value) ? objectCode(value, type.fields) : undefined;
    case "name":
      return ofName(value, type);
  }
}

/** A value without a type as TypeScript writes it. */
export function jsonCode(value: Json): Code {
  if (typeof value === "string") return stringCode(value);
  if (Array.isArray(value)) return { kind: "array", items: value.map(jsonCode) };
  if (typeof value === "number") return value.toString();
  if (!isObject(value)) return JSON.stringify(value);
  return {
    kind: "object",
    entries: Object.entries(value).map(([key, each]) => [keyCode(key), jsonCode(each)]),
  };
}

/** The declaration of a named type; undefined for those of TypeScript and enumerations. */
export function declarationOf(name: string): TypeExpression | undefined {
  const text = Object.hasOwn(sdk.types, name) ? sdk.types[name] : undefined;
  if (text === undefined) return undefined;
  const known = declarations.get(name) ?? parseType(text);
  declarations.set(name, known);
  return known;
}

const declarations = new Map<string, TypeExpression>();

function ofName(value: Json, { name, args }: TypeExpression & { readonly kind: "name" }): Code | undefined {
  switch (name) {
    case "any":
      return jsonCode(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === name ? jsonCode(value) : undefined;
    case "Record":
      return isObject(value) && args[1] !== undefined ? recordCode(value, args[1]) : undefined;
    default: {
      const declared = declarationOf(name);
      return declared === undefined ? memberCode(value, name) : literalOf(value, declared);
    }
  }
}

/** A member of an enumeration (`common.SortOrder`), or the one that the type names (`common.SortOrder.Ascending`). */
function memberCode(value: Json, name: string): Code | undefined {
  const [module = "", type = "", only] = name.split(".");
  const members = Object.entries(sdk.enums[`${module}.${type}`] ?? {});
  const found = members.find(([member, is]) => is === value && (only === undefined || member === only));
  return found && { kind: "export", module, path: `${type}.${found[0]}` };
}

function arrayCode(values: readonly Json[], type: TypeExpression): Code | undefined {
  const items = values.map((each) => literalOf(each, type));
  return items.every((each) => each !== undefined) ? { kind: "array", items } : undefined;
}

function recordCode(value: JsonObject, type: TypeExpression): Code | undefined {
  return entriesCode(value, () => type);
}

/** A fresh object literal must have every field that is not optional, and none that is not declared. */
function objectCode(value: JsonObject, fields: readonly Field[]): Code | undefined {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const lacks = fields.some(({ name, optional }) => !optional && !Object.hasOwn(value, name));
  return lacks ? undefined : entriesCode(value, (key) => byName.get(key)?.type);
}

function entriesCode(
  value: JsonObject,
  typeOf: (key: string) => TypeExpression | undefined,
): Code | undefined {
  const entries: [string, Code][] = [];
  for (const [key, each] of Object.entries(value)) {
    const type = typeOf(key);
    const code = type && literalOf(each, type);
    if (code === undefined) return undefined;
    entries.push([keyCode(key), code]);
  }
  return { kind: "object", entries };
}

function firstOf<T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
