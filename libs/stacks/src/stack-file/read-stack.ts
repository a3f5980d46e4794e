import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { Diagnostic, Result } from "../diagnostic.ts";
import { checkStackFile } from "./check/check.ts";
import { completeStack } from "./complete.ts";
import { schemaDiagnostic } from "./schema-diagnostic.ts";
import { stackFileSchema } from "./schema.ts";
import type { Stack } from "./stack.ts";
import type { Draft, StackFile } from "./stack-file.ts";
import type { ValuePath } from "./value-path.ts";

/**
 * The stack that a parsed stack file describes, with every default filled in.
 *
 * Takes the value of a YAML or JSON document. Reports all mistakes at once: what breaks the schema, and, in the
 * parts that do not, what cannot work. Warnings come with the stack, or after the errors.
 *
 * @example
 * const read = readStack({ nodes: [{ host: "node-1" }] });
 * if (read.ok) read.value.stores.metrics.retentionDays; // 30
 * else for (const diagnostic of read.diagnostics) console.error(formatDiagnostic(diagnostic));
 */
export function readStack(input: unknown): Result<Stack> {
  const [broken, draft] = checkSchema(input);
  const diagnostics = [...broken, ...(draft === undefined ? [] : checkStackFile(draft))];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  return errors.length > 0 || draft === undefined
    ? { ok: false, diagnostics: [...errors, ...warnings] }
    : { ok: true, value: completeStack(draft), warnings };
}

/** What breaks the schema, and the file without it; no file is left when its top is no mapping. */
function checkSchema(input: unknown): [readonly Diagnostic[], Draft<StackFile> | undefined] {
  const file: unknown = JSON.parse(JSON.stringify(input) ?? "null");
  const validate = (compiled ??= compile());
  if (validate(file)) return [[], file as StackFile];
  const found = telling(validate.errors ?? []).map((error) => schemaDiagnostic(error, file));
  const draft = takeOut(
    file,
    found.flatMap(([, path]) => (path === undefined ? [] : [path])),
  );
  return [found.map(([diagnostic]) => diagnostic), draft];
}

let compiled: ValidateFunction | undefined;

/** Compiled at the first use, not at import. */
function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajvFormats.default(ajv, ["ipv4", "ipv6", "hostname"]);
  return ajv.compile(stackFileSchema);
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

/** The file with nothing at the given paths. Keys and positions stay; `undefined` when the top itself goes. */
function takeOut(file: unknown, paths: readonly ValuePath[]): Draft<StackFile> | undefined {
  for (const path of paths) {
    const key = path.at(-1);
    if (key === undefined) return undefined;
    const parent = path.slice(0, -1).reduce<unknown>(childOf, file);
    if (typeof parent === "object" && parent !== null) (parent as Record<string, unknown>)[key] = undefined;
  }
  return file as Draft<StackFile>;
}

const childOf = (value: unknown, step: string | number): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[step];
