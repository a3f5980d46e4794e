import { closest } from "fastest-levenshtein";
import type { Scope } from "../graph/scope.ts";
import { printExpression } from "../syntax/print.ts";
import type { Expr, Literal } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { FieldSchema, TypeSchema } from "../schema/schema.ts";
import { isSensitiveHeader, isSecret } from "./secret.ts";
import { holdsUrlPassword } from "./url.ts";
import { describeType, exportType, signalOf, sizeType } from "./type.ts";

/** What the check of one attribute's value needs beside the value. */
export interface ValueContext {
  /** `agent › prometheus.scrape "node"` */
  readonly where: string;
  readonly field: FieldSchema;
  readonly scope: Scope;
}

/** What is wrong with a value where a type is wanted. Other calls and operators are taken to yield what is wanted. */
export function checkValue(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  switch (expr.kind) {
    case "paren":
      return checkValue(expr.inner, type, context);
    case "literal":
      return checkLiteral(expr, type, context);
    case "array":
      return checkArray(expr, type, context);
    case "object":
      return checkObject(expr, type, context);
    case "identifier":
    case "access":
      return checkReference(expr, type, context);
    default:
      return checkComputed(expr, type, context);
  }
}

function checkComputed(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  if (isSecret(type) && holdsLiteral(expr)) return [literalSecret(expr, context)];
  return holdsUrlPassword(context.field.name, expr) ? [urlPassword(expr, context)] : [];
}

/** Whether an operation or call yields a literal that stands in it: `"hun" + "ter2"`, `coalesce(sys.env("A"), "hunter2")`. */
function holdsLiteral(expr: Expr): boolean {
  if (expr.kind === "literal") return expr.literal === "string" && expr.text !== '""';
  if (expr.kind === "paren") return holdsLiteral(expr.inner);
  if (expr.kind === "binary") return holdsLiteral(expr.left) && holdsLiteral(expr.right);
  const coalesces =
    expr.kind === "call" && expr.callee.kind === "identifier" && expr.callee.name === "coalesce";
  return coalesces && expr.arguments.some(holdsLiteral);
}

function checkReference(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  const actual = exportType(expr, context.scope);
  if (actual === undefined || type === "any") return [];
  const wanted = signalOf(type);
  const given = signalOf(actual);
  if (given !== wanted && (given !== undefined || wanted !== undefined))
    return [wrongSignal(expr, actual, type, context)];
  const listGiven = typeof actual === "object" && "list" in actual;
  const listWanted = typeof type === "object" && "list" in type;
  return wanted !== undefined && listGiven !== listWanted ? [wrongSignal(expr, actual, type, context)] : [];
}

function wrongSignal(expr: Expr, actual: TypeSchema, wanted: TypeSchema, context: ValueContext): Diagnostic {
  const { name } = context.field;
  return {
    code: "alloy/wrong-signal",
    severity: "error",
    where: context.where,
    message: `${name} takes ${describeType(wanted)}, and ${printExpression(expr)} is ${describeType(actual)}`,
    help: `give ${name} a reference to ${describeType(wanted)}`,
    position: expr.span.start,
  };
}

function checkArray(
  expr: Expr & { kind: "array" },
  type: TypeSchema,
  context: ValueContext,
): readonly Diagnostic[] {
  if (type === "any") return [];
  if (typeof type === "object" && "list" in type) {
    return expr.elements.flatMap((each) => checkValue(each, type.list, context));
  }
  return [wrongType(expr, "a list", type, context)];
}

function checkObject(
  expr: Expr & { kind: "object" },
  type: TypeSchema,
  context: ValueContext,
): readonly Diagnostic[] {
  if (type === "any" || type === "capsule:component/discovery.Target") return [];
  if (typeof type === "string" || "list" in type) return [wrongType(expr, "an object", type, context)];
  if ("map" in type) {
    return expr.fields.flatMap((each) =>
      checkValue(each.value, headerType(each.name, type.map, context.field), context),
    );
  }
  return expr.fields.flatMap(({ name, value }) => {
    const field = type.object.find((each) => each.name === name);
    return field?.type === undefined ? [] : checkValue(value, field.type, { ...context, field });
  });
}

const headerFields: ReadonlySet<string> = new Set(["headers", "http_headers", "proxy_connect_header"]);

/**
 * The type of a header's value here: a secret where the header carries credentials, whatever upstream calls it, and
 * plain text in all other headers, though upstream has secrets in `http_headers`.
 */
function headerType(name: string, type: TypeSchema, field: FieldSchema): TypeSchema {
  if (!headerFields.has(field.name)) return type;
  const value = isSensitiveHeader(name) ? "secret" : "string";
  return typeof type === "object" && "list" in type ? { list: value } : value;
}

function checkLiteral(expr: Literal, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  if (expr.literal === "null" || type === "any") return [];
  if (isSecret(type) && expr.literal === "string")
    return expr.text === '""' ? [] : [literalSecret(expr, context)];
  if (!literalFits(expr, type)) return [wrongType(expr, printExpression(expr), type, context)];
  if (holdsUrlPassword(context.field.name, expr)) return [urlPassword(expr, context)];
  return checkText(expr, context);
}

/** Whether Alloy converts a constant to a type: it reads numbers from text and writes them as text (syntax/internal/value). */
function literalFits(expr: Literal, type: TypeSchema): boolean {
  if (typeof type !== "string" || type.startsWith("capsule:") || type === "secret") return false;
  if (type === "bool" || expr.literal === "bool") return type === "bool" && expr.literal === "bool";
  if (type.startsWith("number:")) return number.test(textOf(expr));
  const form = forms[type];
  return form === undefined || form.test(textOf(expr));
}

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Texts that Go reads: time.ParseDuration, units.ParseBase2Bytes. */
const forms: Readonly<Record<string, RegExp>> = {
  duration: /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/,
  [sizeType]: /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]i?)?B)+)$/,
};

/** The content of a constant, escapes as written. */
function textOf({ literal, text }: Literal): string {
  return literal === "string" ? text.slice(1, -1) : text;
}

function checkText(expr: Literal, context: ValueContext): readonly Diagnostic[] {
  const { name, enum: values, enumIgnoresCase = false } = context.field;
  const same = (text: string): string => (enumIgnoresCase ? text.toLowerCase() : text);
  if (values === undefined || values.some((each) => same(each) === same(textOf(expr)))) return [];
  return [
    {
      code: "alloy/unknown-value",
      severity: "error",
      where: context.where,
      message: `${expr.text} is no value of ${name}`,
      help: `use ${closest(textOf(expr), [...values])}; the values are ${values.filter((each) => each !== "").join(", ")}`,
      position: expr.span.start,
    },
  ];
}

function wrongType(expr: Expr, seen: string, wanted: TypeSchema, context: ValueContext): Diagnostic {
  const { name } = context.field;
  return {
    code: "alloy/wrong-type",
    severity: "error",
    where: context.where,
    message: `${name} is ${seen} and must be ${describeType(wanted)}`,
    help: `give ${name} ${describeType(wanted)}`,
    position: expr.span.start,
  };
}

function literalSecret(expr: Expr, context: ValueContext): Diagnostic {
  const { name } = context.field;
  return {
    code: "alloy/literal-secret",
    severity: "error",
    where: context.where,
    message: `${name} holds a secret as a literal, which everyone who reads the file sees`,
    help: `take it from the environment, sys.env("…"), from local.file, or from a remote component`,
    position: expr.span.start,
  };
}

function urlPassword(expr: Expr, context: ValueContext): Diagnostic {
  const { name } = context.field;
  return {
    ...literalSecret(expr, context),
    message: `${name} holds a password in a URL, which everyone who reads the file sees`,
    help: `leave user and password to the component's authentication, or take the whole URL from the environment, sys.env("…")`,
  };
}
