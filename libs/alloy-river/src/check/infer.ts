import type { Scope } from "../graph/scope.ts";
import { pathOf } from "../graph/reference.ts";
import type { Binary, Call, Expr } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import type { TypeSchema } from "../schema/schema.ts";
import { functionSchema, isFunctionRoot } from "./registry.ts";
import { exportReference } from "./type.ts";

/** The type of the value that an expression yields, as far as it is known before Alloy runs; undefined otherwise. */
export function infer(expr: Expr, scope: Scope): TypeSchema | undefined {
  switch (expr.kind) {
    case "paren":
      return infer(expr.inner, scope);
    case "identifier":
    case "access":
      return inferReference(expr, scope);
    case "index":
      return elementOf(infer(expr.value, scope));
    case "call":
      return inferCall(expr, scope);
    case "binary":
      return inferBinary(expr, scope);
    case "unary":
      return expr.operator === "!" ? "bool" : "number:";
    case "array":
      return { list: commonType(expr.elements, scope) ?? "any" };
    case "object":
      return { map: "any" };
    case "literal":
      return inferLiteral(constantOf(expr)?.type);
  }
}

function inferLiteral(type: string | undefined): TypeSchema | undefined {
  if (type === "string" || type === "bool") return type;
  return type === "whole" || type === "float" ? "number:" : undefined;
}

function inferReference(expr: Expr, scope: Scope): TypeSchema | undefined {
  const path = pathOf(expr);
  if (path === undefined)
    return expr.kind === "access" ? fieldOf(infer(expr.value, scope), expr.name) : undefined;
  if (path[0] === "constants" && isFunctionRoot("constants")) return path.length === 2 ? "string" : undefined;
  const reference = exportReference({ path, position: expr.span.start, end: expr.span.end }, scope);
  if (reference === undefined) return undefined;
  const [name, ...fields] = reference.names;
  const exported = reference.component.exports?.find((each) => each.name === name)?.type;
  return fields.reduce<TypeSchema | undefined>(fieldOf, exported);
}

function elementOf(type: TypeSchema | undefined): TypeSchema | undefined {
  if (typeof type !== "object") return undefined;
  if ("list" in type) return type.list;
  return "map" in type ? type.map : undefined;
}

function fieldOf(type: TypeSchema | undefined, name: string): TypeSchema | undefined {
  if (type === "capsule:component/discovery.Target") return "string";
  if (typeof type !== "object" || "list" in type) return undefined;
  return "map" in type ? type.map : type.object.find((each) => each.name === name)?.type;
}

function inferCall(call: Call, scope: Scope): TypeSchema | undefined {
  const path = pathOf(call.callee);
  const schema = path && functionSchema(path.join("."));
  if (schema?.raw !== true) return schema?.result;
  switch (schema.name) {
    case "array.concat":
    case "concat":
      return call.arguments.map((each) => infer(each, scope)).find((type) => isKnownList(type));
    case "coalesce":
      return commonType(call.arguments, scope);
    default:
      return { list: "any" };
  }
}

function isKnownList(type: TypeSchema | undefined): boolean {
  return typeof type === "object" && "list" in type && type.list !== "any";
}

/** The type of all of them, where they are alike. */
function commonType(exprs: readonly Expr[], scope: Scope): TypeSchema | undefined {
  const [first, ...others] = exprs.map((each) => infer(each, scope));
  if (first === undefined) return undefined;
  const text = JSON.stringify(first);
  return others.every((each) => JSON.stringify(each) === text) ? first : undefined;
}

function inferBinary({ operator, left, right }: Binary, scope: Scope): TypeSchema | undefined {
  if (operator === "+") return inferSum(infer(left, scope), infer(right, scope));
  return /^[-*/%^]$/.test(operator) ? "number:" : "bool";
}

/** A sum is of the kind of its operands; text becomes a secret as soon as a secret is added. */
function inferSum(left: TypeSchema | undefined, right: TypeSchema | undefined): TypeSchema | undefined {
  if (left === "string" && right === "string") return "string";
  return left === "number:" || right === "number:" ? "number:" : undefined;
}

/**
 * Whether a value of one type may become a value of another when Alloy runs. Text may hold a number, and an optional
 * secret may be none: only what fails whatever the value is counts as a mistake.
 *
 * *Source:* syntax/internal/value of v0.1.2 (decode.go, convertValue), alloytypes.
 */
export function isConvertible(from: TypeSchema, to: TypeSchema): boolean {
  if (from === "any" || to === "any") return true;
  if (typeof from === "object") return isStructureConvertible(from, to);
  if (typeof to === "object") return isTarget(from) && "map" in to;
  if (from.startsWith("capsule:") || to.startsWith("capsule:")) return from === to;
  return isScalarConvertible(from, to);
}

function isStructureConvertible(from: Exclude<TypeSchema, string>, to: TypeSchema): boolean {
  if ("list" in from) return typeof to === "object" && "list" in to && isConvertible(from.list, to.list);
  if (isTarget(to)) return true;
  return typeof to === "object" && !("list" in to);
}

function isTarget(type: TypeSchema): boolean {
  return type === "capsule:component/discovery.Target";
}

function isScalarConvertible(from: string, to: string): boolean {
  if (from === "bool" || to === "bool") return from === to;
  if (from === "secret") return to === "secret" || to === "optional_secret";
  if (from.startsWith("number:")) return to.startsWith("number:") || to === "string";
  return true;
}
