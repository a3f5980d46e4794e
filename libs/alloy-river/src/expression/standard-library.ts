import type { List } from "./argument.ts";
import type { Target } from "./capsule.ts";
import type { AlloyValue, Expression, Value } from "./expression.ts";
import { binary, expression } from "./expression.ts";
import type { SecretText } from "./secret.ts";

/*
 * Alloy's standard library, under upstream's names. Source:
 * https://grafana.com/docs/alloy/v1.19/reference/stdlib/ and package syntax/internal/stdlib.
 */

function call<T>(callee: string, ...args: readonly AlloyValue[]): Expression<T> {
  return expression({ kind: "call", callee: callee.split("."), arguments: args });
}

function constant(name: string): Expression<string> {
  return expression({ kind: "reference", path: ["constants", name] });
}

/** Text that may stand as plain or as a secret: what the environment yields. */
type FromEnvironment = string & SecretText;

export const sys: {
  /** The value of an environment variable, `""` when it is not set. Fits plain and secret arguments. */
  readonly env: (name: Value<string>) => Expression<FromEnvironment>;
} = { env: (name) => call("sys.env", name) };

/** The first argument that is not empty (`""`, 0, false, null, `[]`, `{}`); the last one otherwise. */
export function coalesce<T>(...values: readonly Value<T>[]): Expression<T> {
  return call("coalesce", ...(values as readonly AlloyValue[]));
}

/** Values at a JSONPath of a JSON text. */
export function jsonPath(json: Value<string>, path: Value<string>): Expression<readonly AlloyValue[]> {
  return call("json_path", json, path);
}

export const constants: {
  /** The machine's host name. */
  readonly hostname: Expression<string>;
  /** Operating system, as Go names it: `linux`. */
  readonly os: Expression<string>;
  /** Architecture, as Go names it: `amd64`. */
  readonly arch: Expression<string>;
  /** Alloy's own version: `v1.19.0`. */
  readonly version: Expression<string>;
} = {
  hostname: constant("hostname"),
  os: constant("os"),
  arch: constant("arch"),
  version: constant("version"),
};

export const convert: {
  /** The text of a secret, from now on shown in the UI and logs. */
  readonly nonsensitive: (secret: Expression<SecretText>) => Expression<string>;
} = { nonsensitive: (secret) => call("convert.nonsensitive", secret) };

export const array: {
  /** All elements of several lists. */
  readonly concat: <T>(...lists: readonly List<T>[]) => Expression<readonly T[]>;
  /** Inner join of two lists of objects on the given keys. Experimental. */
  readonly combineMaps: (
    left: List<Target>,
    right: List<Target>,
    keys: List<string>,
  ) => Expression<readonly Target[]>;
  /** Objects `{KEY, items}`, one for each value of `key`; objects without the key are dropped if `dropMissing`. Experimental. */
  readonly groupBy: (
    items: List<Target>,
    key: Value<string>,
    dropMissing: Value<boolean>,
  ) => Expression<readonly { readonly items: readonly Target[] }[]>;
} = {
  concat: (...lists) => call("array.concat", ...(lists as readonly AlloyValue[])),
  combineMaps: (left, right, keys) =>
    call("array.combine_maps", left as AlloyValue, right as AlloyValue, keys as AlloyValue),
  groupBy: (items, key, dropMissing) => call("array.group_by", items as AlloyValue, key, dropMissing),
};

export const encoding: {
  /** The value of a JSON text; the caller answers for `T`. */
  readonly fromJson: <T>(text: Value<string>) => Expression<T>;
  /** The value of a YAML text; the caller answers for `T`. */
  readonly fromYaml: <T>(text: Value<string>) => Expression<T>;
  readonly fromBase64: (text: Value<string>) => Expression<string>;
  readonly fromURLbase64: (text: Value<string>) => Expression<string>;
  readonly toJson: (value: AlloyValue) => Expression<string>;
  readonly toBase64: (text: Value<string>) => Expression<string>;
  readonly toURLbase64: (text: Value<string>) => Expression<string>;
  readonly urlEncode: (text: Value<string>) => Expression<string>;
  readonly urlDecode: (text: Value<string>) => Expression<string>;
} = {
  fromJson: (text) => call("encoding.from_json", text),
  fromYaml: (text) => call("encoding.from_yaml", text),
  fromBase64: (text) => call("encoding.from_base64", text),
  fromURLbase64: (text) => call("encoding.from_URLbase64", text),
  toJson: (value) => call("encoding.to_json", value),
  toBase64: (text) => call("encoding.to_base64", text),
  toURLbase64: (text) => call("encoding.to_URLbase64", text),
  urlEncode: (text) => call("encoding.url_encode", text),
  urlDecode: (text) => call("encoding.url_decode", text),
};

export const file: {
  /** The parts joined by the separator of the operating system, and cleaned. */
  readonly pathJoin: (...parts: readonly Value<string>[]) => Expression<string>;
} = { pathJoin: (...parts) => call("file.path_join", ...parts) };

export const string: {
  /** Go's fmt.Sprintf: `%s`, `%d`, `%q`, … A secret in the arguments is refused by Alloy; text of the environment is not. */
  readonly format: (format: Value<string>, ...values: readonly AlloyValue[]) => Expression<string>;
  readonly join: (list: List<string>, separator: Value<string>) => Expression<string>;
  readonly replace: (text: Value<string>, old: Value<string>, by: Value<string>) => Expression<string>;
  readonly split: (text: Value<string>, separator: Value<string>) => Expression<readonly string[]>;
  readonly toLower: (text: Value<string>) => Expression<string>;
  readonly toUpper: (text: Value<string>) => Expression<string>;
  /** Without leading and trailing characters that are in `cutset`. */
  readonly trim: (text: Value<string>, cutset: Value<string>) => Expression<string>;
  readonly trimPrefix: (text: Value<string>, prefix: Value<string>) => Expression<string>;
  readonly trimSuffix: (text: Value<string>, suffix: Value<string>) => Expression<string>;
  readonly trimSpace: (text: Value<string>) => Expression<string>;
} = {
  format: (format, ...values) => call("string.format", format, ...values),
  join: (list, separator) => call("string.join", list as AlloyValue, separator),
  replace: (text, old, by) => call("string.replace", text, old, by),
  split: (text, separator) => call("string.split", text, separator),
  toLower: (text) => call("string.to_lower", text),
  toUpper: (text) => call("string.to_upper", text),
  trim: (text, cutset) => call("string.trim", text, cutset),
  trimPrefix: (text, prefix) => call("string.trim_prefix", text, prefix),
  trimSuffix: (text, suffix) => call("string.trim_suffix", text, suffix),
  trimSpace: (text) => call("string.trim_space", text),
};

/** `left + right`. Text of the environment stays fit for secret arguments: `concat("Bearer ", sys.env("TOKEN"))`. */
export function concat(left: Value<string>, right: Expression<FromEnvironment>): Expression<FromEnvironment>;
export function concat(left: Expression<FromEnvironment>, right: Value<string>): Expression<FromEnvironment>;
export function concat(left: Value<string>, right: Value<string>): Expression<string>;
export function concat(left: Value<string>, right: Value<string>): Expression<string> {
  return binary(left, "+", right);
}
