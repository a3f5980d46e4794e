import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { SchemaFinding } from "./schema-finding.ts";
import { schemaFinding } from "./schema-finding.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Draft } from "./stack-file.ts";
import { formatPath, type ValuePath } from "./value-path.ts";

/** What breaks a schema, and the file without it; no file is left when its top is no mapping. */
export interface CheckedShape<T> {
  readonly findings: readonly SchemaFinding[];
  readonly draft: Draft<T> | undefined;
}

/** Checks the value of a YAML or JSON document. */
export type SchemaChecker<T> = (input: unknown) => CheckedShape<T>;

/**
 * A check of files by a JSON Schema whose titles are noun phrases and whose examples are advice, as those of
 * `stackFileSchema`.
 *
 * @param whole What messages call the file: `a stack file`.
 */
export function schemaChecker<T>(schema: JsonSchema, whole: string): SchemaChecker<T> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajvFormats.default(ajv, ["ipv4", "ipv6", "hostname"]);
  const validate = ajv.compile(schema);
  return (input) => {
    const file: unknown = JSON.parse(JSON.stringify(input) ?? "null");
    if (validate(file)) return { findings: [], draft: file as Draft<T> };
    const findings = onceEach(
      telling(validate.errors ?? []).map((error) => schemaFinding(error, file, whole)),
    );
    const broken = findings.flatMap((finding) => (finding.broken === undefined ? [] : [finding.broken]));
    return { findings, draft: takeOut<T>(file, broken) };
  };
}

/**
 * The errors that say something of their own. Left out are those of the branches of an `anyOf` or `if`, whose own
 * error follows, and those beside a wrong type of the same value.
 */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const wrongType = new Set(
    errors.filter(({ keyword }) => keyword === "type").map((error) => error.instancePath),
  );
  return errors.filter(
    ({ keyword, schemaPath, instancePath }) =>
      keyword !== "if" &&
      keyword !== "propertyNames" &&
      !/\/anyOf\/\d/.test(schemaPath) &&
      (keyword === "type" || !wrongType.has(instancePath)),
  );
}

/** A key that is misspelled is not missing as well. */
function onceEach(findings: readonly SchemaFinding[]): readonly SchemaFinding[] {
  const meant = new Set(findings.flatMap(({ meant: key }) => (key === undefined ? [] : [formatPath(key)])));
  return findings.filter(({ lacks }) => lacks === undefined || !meant.has(formatPath(lacks)));
}

/** The file with nothing at the given paths. Keys and positions stay; `undefined` when the top itself goes. */
function takeOut<T>(file: unknown, paths: readonly ValuePath[]): Draft<T> | undefined {
  for (const path of paths) {
    const key = path.at(-1);
    if (key === undefined) return undefined;
    const parent = path.slice(0, -1).reduce<unknown>(childOf, file);
    if (typeof parent === "object" && parent !== null) (parent as Record<string, unknown>)[key] = undefined;
  }
  return file as Draft<T>;
}

const childOf = (value: unknown, step: string | number): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[step];
