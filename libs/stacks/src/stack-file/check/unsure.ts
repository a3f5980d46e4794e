import { stackFileSchema } from "../schema.ts";
import type { JsonSchema } from "../json-schema.ts";
import { isTakenOut } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";

/**
 * Whether the value at a path of a draft is a default that the operator may not have meant: something on the way to
 * it was invalid, or it is absent beside a key that is none, and so may be misspelled.
 */
export function isUnsure(file: unknown, path: ValuePath, schema: JsonSchema = stackFileSchema): boolean {
  const [step, ...rest] = path;
  if (step === undefined || typeof file !== "object" || file === null) return false;
  const key = String(step);
  const known = (schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
  if (!Object.hasOwn(file, key)) return Object.keys(file).some((each) => !Object.hasOwn(known, each));
  return isTakenOut(file, key) || isUnsure((file as Record<string, unknown>)[key], rest, known[key] ?? {});
}
