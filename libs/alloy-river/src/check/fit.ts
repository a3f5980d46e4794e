import type { Constant } from "../syntax/constant.ts";
import type { FieldSchema, TypeSchema } from "../schema/schema.ts";
import { isDuration, isRegexp, isSize, isTemplate, isUrl } from "./text-form.ts";
import { sizeType } from "./type.ts";

/**
 * Whether Alloy makes a value of a type out of a constant. It reads numbers from text and writes them as text; null
 * is the empty value of every type.
 *
 * *Source:* syntax/internal/value of v0.1.2 (decode.go, convertValue).
 */
export function fits(constant: Constant, type: TypeSchema): boolean {
  if (constant.type === "null" || type === "any") return true;
  if (typeof type !== "string" || type.startsWith("capsule:")) return false;
  if (type === "secret" || type === "optional_secret") return constant.type === "string";
  if (type === "bool" || constant.type === "bool") return type === "bool" && constant.type === "bool";
  if (type.startsWith("number:")) return constant.type !== "string" || isNumber(constant.value);
  return hasForm(type, textOf(constant));
}

/** The text that Alloy makes of a constant where it takes text. */
export function textOf(constant: Constant): string {
  return constant.type === "null" ? "" : String(constant.value);
}

function isNumber(text: string): boolean {
  if (text.startsWith("-")) return /^-\d+$/.test(text) && BigInt(text) >= -(2n ** 63n);
  if (!/[.eE]/.test(text)) return /^\d+$/.test(text) && BigInt(text) < 2n ** 64n;
  return /^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}

const forms: Readonly<Record<string, (text: string) => boolean>> = {
  duration: isDuration,
  [sizeType]: isSize,
  "string:component/common/config.URL": isUrl,
  "string:component/common/relabel.Regexp": (text) => isRegexp(`^(?s:${text})$`),
  "string:component/loki/process/stages.Template": isTemplate,
};

function hasForm(type: string, text: string): boolean {
  return forms[type]?.(text) ?? true;
}

/** Whether a text is among the values that a field takes. */
export function isListed(text: string, { enum: values, enumIgnoresCase = false }: FieldSchema): boolean {
  if (values === undefined) return true;
  const same = (each: string): string => (enumIgnoresCase ? each.toLowerCase() : each);
  return values.some((each) => same(each) === same(text));
}
