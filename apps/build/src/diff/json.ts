/** A value as JSON and YAML have it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether it is an object, and no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What stands under a key; of what is no object nothing. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined;
}

/** The elements under a key; none where there is no list. */
export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = member(value, key);
  return isList(found) ? found : [];
}

/** The text under a key; empty where there is none. */
export function textAt(value: Json | undefined, key: string): string {
  const found = member(value, key);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

/** An object without these keys. */
export function without(value: Json, ...keys: readonly string[]): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A text as it is, anything else as JSON; of nothing `missing`. */
export function plainText(value: Json | undefined, missing = "not set"): string {
  if (value === undefined || value === "") return missing;
  return typeof value === "string" ? value : JSON.stringify(value);
}
