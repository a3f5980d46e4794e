import type { ErrorObject } from "ajv/dist/2020.js";
import { flowText, seenText } from "./flow-text.ts";
import { nearest } from "./nearest.ts";
import { repairedAddress, repairedText } from "./repair.ts";
import { formatPath, pathOfPointer } from "./value-path.ts";
import type { ValuePath } from "./value-path.ts";

/** The keywords of a schema that are used here, of the part of it that a value broke. */
interface Broken {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | boolean)[];
  readonly properties?: Readonly<Record<string, Broken>>;
  readonly pattern?: string;
}

/** One break of the schema: where, the value there, the broken keyword's parameters. */
interface Break {
  readonly path: ValuePath;
  readonly seen: unknown;
  readonly schema: Broken;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the top of the file is called: `a stack file`. */
  readonly whole: string;
}

/**
 * What an ajv error means to an operator, and the path of the value to take out so that the rest is valid. The error comes from a validator with `verbose: true`.
 */
export function schemaFinding(error: ErrorObject, file: unknown, whole: string): SchemaFinding {
  const broken: Break = {
    path: pathOfPointer(error.instancePath, file),
    seen: error.data,
    schema: (error.parentSchema ?? {}) as Broken,
    params: error.params as Readonly<Record<string, unknown>>,
    whole,
  };
  const diagnose = diagnosers[error.keyword];
  if (diagnose === undefined) {
    throw new Error(`@stackmon/stacks: no diagnostic for the JSON Schema keyword ${error.keyword}`);
  }
  return error.propertyName === undefined ? diagnose(broken) : malformedKey(broken, error.propertyName);
}

/** A break of a schema, of whichever kind of file. */
export interface SchemaFinding {
  /** The second part of a diagnostic's code. */
  readonly name:
    | "duplicate-entry"
    | "malformed-value"
    | "missing-key"
    | "out-of-range"
    | "unknown-key"
    | "unknown-value"
    | "wrong-type";
  readonly path: ValuePath;
  readonly message: string;
  readonly help: string;
  /** Where the value stands that breaks the schema; a missing value breaks nothing by being there. */
  readonly broken: ValuePath | undefined;
  /** Of an unknown key the one that it seems to be, and of a missing one that key. */
  readonly meant?: ValuePath;
  readonly lacks?: ValuePath;
}

type Diagnose = (broken: Break) => SchemaFinding;

const diagnosers: Readonly<Record<string, Diagnose>> = {
  additionalProperties: unknownKey,
  anyOf: malformedAddress,
  const: unknownValue,
  enum: unknownValue,
  exclusiveMaximum: outOfRange,
  exclusiveMinimum: outOfRange,
  maxLength: outOfRange,
  maximum: outOfRange,
  minItems: outOfRange,
  minLength: outOfRange,
  minProperties: outOfRange,
  minimum: outOfRange,
  pattern: malformedValue,
  required: missingKey,
  type: wrongType,
  uniqueItems: duplicateEntry,
};

function unknownKey({ path, schema, params, whole }: Break): SchemaFinding {
  const key = String(params["additionalProperty"]);
  const valid = Object.keys(schema.properties ?? {}).filter((name) => !name.startsWith("$"));
  const meant = nearest(key, valid);
  const help = meant === undefined ? `use one of ${valid.join(", ")}` : `write ${meant}`;
  const place = [...path, key];
  const message = `${key} is no key of ${path.length === 0 ? whole : formatPath(path)}`;
  return {
    name: "unknown-key",
    path: place,
    message,
    help,
    broken: place,
    ...(meant === undefined ? {} : { meant: [...path, meant] }),
  };
}

function missingKey({ path, schema, params }: Break): SchemaFinding {
  const key = String(params["missingProperty"]);
  const wanted = schema.properties?.[key] ?? {};
  const message = `${key} is missing, wanted ${wanted.title}`;
  const help = `add ${flowText({ [key]: exampleOf(wanted) }).slice(2, -2)}`;
  return { name: "missing-key", path, message, help, broken: undefined, lacks: [...path, key] };
}

function wrongType(broken: Break): SchemaFinding {
  const { path } = broken;
  return { name: "wrong-type", path, message: sawWanted(broken), help: typeHelp(broken), broken: path };
}

function typeHelp({ seen, schema }: Break): string {
  const isScalar = seen !== null && typeof seen !== "object";
  if (schema.type === "array" && isScalar) return `write a list: ${flowText([seen])}`;
  if ([schema.type].flat()[0] === "string" && exampleOf(schema) === undefined && isScalar) {
    return `quote it: ${JSON.stringify(flowText(seen))}`;
  }
  return writeLike(schema);
}

function unknownValue(broken: Break): SchemaFinding {
  const { path, seen, schema } = broken;
  const meant = nearest(String(seen), (schema.enum ?? []).map(String));
  const help = meant === undefined ? writeLike(schema) : `write ${meant}`;
  return { name: "unknown-value", path, message: sawWanted(broken), help, broken: path };
}

function malformedValue(broken: Break): SchemaFinding {
  const { path, seen, schema } = broken;
  const repaired = repairedText(String(seen), schema.pattern ?? "");
  const help = repaired === undefined ? writeLike(schema) : `write ${flowText(repaired)}`;
  return { name: "malformed-value", path, message: sawWanted(broken), help, broken: path };
}

function malformedAddress(broken: Break): SchemaFinding {
  const { path, seen, schema } = broken;
  const repaired = repairedAddress(String(seen));
  const help = repaired === undefined ? writeLike(schema) : `write ${flowText(repaired)}`;
  return { name: "malformed-value", path, message: sawWanted(broken), help, broken: path };
}

function malformedKey(broken: Break, key: string): SchemaFinding {
  const { schema } = broken;
  const repaired = repairedText(key, schema.pattern ?? "");
  const help = repaired === undefined ? writeLike(schema) : `write ${repaired}`;
  const path = [...broken.path, key];
  return { name: "malformed-value", path, message: sawWanted({ ...broken, seen: key }), help, broken: path };
}

function outOfRange(broken: Break): SchemaFinding {
  const { path, schema, params } = broken;
  const limit = `${rangeWords[String(params["comparison"])] ?? "of at least"} ${String(params["limit"])}`;
  const help = limitHelp(broken) ?? writeLike(schema);
  const isNumber = params["comparison"] !== undefined;
  const message = `${sawWanted(broken)}${isNumber ? ` ${limit}` : ""}`;
  return { name: "out-of-range", path, message, help, broken: path };
}

const rangeWords: Readonly<Record<string, string>> = {
  ">=": "of at least",
  "<=": "of at most",
  ">": "above",
  "<": "below",
};

function limitHelp({ seen, schema, params }: Break): string | undefined {
  if (seen === "") return "write a text, or leave the key out";
  const limit = Number(params["limit"]);
  if (typeof seen === "string" && seen.length > limit) return `shorten it to ${limit} characters`;
  if (typeof seen === "object")
    return `add an entry, as in ${flowText(exampleOf(schema))}, or leave the key out`;
  return undefined;
}

function duplicateEntry({ path, seen, params }: Break): SchemaFinding {
  const position = Math.max(Number(params["i"]), Number(params["j"]));
  const place = [...path, position];
  const message = `saw ${seenText((seen as readonly unknown[])[position])} a second time, wanted each entry once`;
  return { name: "duplicate-entry", path: place, message, help: "remove this entry", broken: place };
}

const sawWanted = ({ seen, schema }: Break): string => `saw ${seenText(seen)}, wanted ${schema.title}`;

const exampleOf = (schema: Broken): unknown => schema.examples?.[0] ?? schema.enum?.[0];

function writeLike(schema: Broken): string {
  if (schema.enum !== undefined) return `write one of ${schema.enum.join(", ")}`;
  return `write it like ${(schema.examples ?? []).map(flowText).join(" or ")}`;
}
