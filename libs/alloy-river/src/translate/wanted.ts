import { pathOf } from "../graph/reference.ts";
import { functionSchema } from "../check/registry.ts";
import { sizeType } from "../check/type.ts";
import { isSensitiveHeader } from "../check/secret.ts";
import type { TypeSchema } from "../schema/schema.ts";
import type { Expr } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import type { ValuePlace } from "./value.ts";

/** Whether TypeScript's type of an argument takes a value of this kind; Alloy converts more than it does. */
export function fitsType(expr: Expr, { type }: ValuePlace): boolean {
  if (type === undefined || type === "any") return true;
  switch (expr.kind) {
    case "literal":
      return fitsLiteral(constantOf(expr)?.type, type);
    case "array":
      return typeof type === "object" && "list" in type;
    case "object":
      return typeof type === "object" ? !("list" in type) : type === "capsule:component/discovery.Target";
    case "call":
      return fitsResult(functionSchema(pathOf(expr.callee)?.join(".") ?? "")?.result, type);
    case "binary":
      return !(isNumber(type) || type === "bool") || expr.operator !== "+";
    default:
      return true;
  }
}

function fitsLiteral(kind: string | undefined, type: TypeSchema): boolean {
  if (typeof type !== "string" || type.startsWith("capsule:")) return false;
  if (type === "bool") return kind === "bool";
  if (isNumber(type)) return kind === "whole" || kind === "float";
  return kind === "string";
}

/** What a function of text yields is text for TypeScript, and only that of the environment is a secret too. */
function fitsResult(result: TypeSchema | undefined, type: TypeSchema): boolean {
  if (result !== "string") return true;
  return typeof type === "string" && !isNumber(type) && type !== "bool" && !type.startsWith("capsule:");
}

function isNumber(type: TypeSchema): boolean {
  return typeof type === "string" && type.startsWith("number:");
}

/** Whether TypeScript takes no literal here. */
export function isSecretHere({ type, header }: ValuePlace): boolean {
  if (type !== "secret") return false;
  return header === undefined || isSensitiveHeader(header);
}

const durations =
  /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h)|\d+h\d+m(?:\d+(?:\.\d+)?s)?|\d+m\d+(?:\.\d+)?s|\d+s\d+ms)$/;
const sizes = /^\d+(?:\.\d+)?(?:B|[KMGTPE]i?B)$/;

/** Whether TypeScript's type takes a text as a literal: durations, sizes and listed values are types of their own. */
export function hasForm(text: string, { type, values, header }: ValuePlace): boolean {
  if (values !== undefined && typeof type === "string") return values.includes(text) && text !== "";
  if (type === "duration") return durations.test(text);
  if (type === sizeType) return sizes.test(text);
  return header === undefined || type !== "string" || !isSensitiveHeader(header);
}
