import { closest } from "fastest-levenshtein";
import type { Scope } from "../graph/scope.ts";
import { printExpression } from "../syntax/print.ts";
import type { ArrayExpr, Expr, Literal, ObjectExpr } from "../syntax/ast.ts";
import type { Constant } from "../syntax/constant.ts";
import { constantOf } from "../syntax/constant.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { FieldSchema, TypeSchema } from "../schema/schema.ts";
import { fits, isListed, textOf } from "./fit.ts";
import { fold } from "./fold.ts";
import { infer, isConvertible } from "./infer.ts";
import { checkUrl, checkSecretLiteral, checkSecretOperation, isHeaderField } from "./secret.ts";
import { describeType, isInterface, signalOf } from "./type.ts";

/** What the check of one attribute's value needs beside the value. */
export interface ValueContext {
  /** `agent › prometheus.scrape "node"` */
  readonly where: string;
  readonly field: FieldSchema;
  readonly scope: Scope;
  /** The header that the value is of, where it is of one. */
  readonly header?: string;
  /** Whether `alloy validate` does not look here. */
  readonly overlooked?: boolean;
}

/** What is wrong with a value where a type is wanted. */
export function checkValue(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  switch (expr.kind) {
    case "paren":
      return checkValue(expr.inner, type, { ...context, overlooked: true });
    case "literal":
      return checkConstant(expr, constantOf(expr), type, context);
    case "array":
      return checkArray(expr, type, context);
    case "object":
      return checkObject(expr, type, context);
    case "unary":
    case "binary":
      return checkOperation(expr, type, context);
    default:
      return checkComputed(expr, type, { ...context, overlooked: true });
  }
}

function checkConstant(
  expr: Expr,
  constant: Constant | undefined,
  type: TypeSchema,
  context: ValueContext,
): readonly Diagnostic[] {
  if (constant === undefined) return [tooLarge(expr, context)];
  if (!fits(constant, type)) return [wrongType(expr, printExpression(expr), type, context)];
  const secret = checkSecretLiteral(expr, constant, type, context);
  if (secret.length > 0 || constant.type === "null") return secret;
  return isListed(textOf(constant), context.field)
    ? []
    : [unknownValue(expr, textOf(constant), type, context)];
}

function checkArray(expr: ArrayExpr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  if (type === "any") return [];
  if (typeof type === "object" && "list" in type) {
    const inside = isInterface(type.list) ? { ...context, overlooked: true } : context;
    return expr.elements.flatMap((each) => checkValue(each, type.list, inside));
  }
  return [wrongType(expr, "a list", type, isInterface(type) ? { ...context, overlooked: true } : context)];
}

function checkObject(expr: ObjectExpr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  if (type === "any" || type === "capsule:component/discovery.Target") return [];
  if (typeof type === "string" || "list" in type)
    return [
      wrongType(expr, "an object", type, isInterface(type) ? { ...context, overlooked: true } : context),
    ];
  if ("map" in type) return checkMap(expr, type.map, context);
  return checkStructure(expr, type.object, context);
}

function checkMap(expr: ObjectExpr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  const areHeaders = isHeaderField(context.field);
  return expr.fields.flatMap(({ name, value }) =>
    checkValue(value, type, areHeaders ? { ...context, header: name } : context),
  );
}

function checkStructure(
  expr: ObjectExpr,
  fields: readonly FieldSchema[],
  context: ValueContext,
): readonly Diagnostic[] {
  const given = new Set(expr.fields.map(({ name }) => name));
  return [
    ...expr.fields.flatMap(({ name, value, namePosition }) => {
      const field = fields.find((each) => each.name === name);
      if (field === undefined) return [unknownField(name, fields, { ...context, position: namePosition })];
      return field.type === undefined ? [] : checkValue(value, field.type, { ...context, field });
    }),
    ...fields
      .filter(({ name, required }) => required === true && !given.has(name))
      .map((field) => missingField(expr, field, context)),
  ];
}

function checkOperation(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  const folded = fold(expr);
  const inside = folded.isDirect ? context : { ...context, overlooked: true };
  if (folded.kind === "constant") {
    const secret = checkSecretOperation(expr, type, inside);
    return secret.length > 0 ? secret : checkConstant(expr, folded.value, type, inside);
  }
  if (folded.kind === "mistake") return [wrongOperand(expr, folded.reason, inside)];
  return checkComputed(expr, type, inside);
}

function checkComputed(expr: Expr, type: TypeSchema, context: ValueContext): readonly Diagnostic[] {
  const actual = infer(expr, context.scope);
  if (actual !== undefined && !isConvertible(actual, type))
    return [wrongComputed(expr, actual, type, context)];
  const secret = checkSecretOperation(expr, type, context);
  return secret.length > 0 ? secret : checkUrl(expr, context);
}

function wrongComputed(
  expr: Expr,
  actual: TypeSchema,
  wanted: TypeSchema,
  context: ValueContext,
): Diagnostic {
  const { name } = context.field;
  const isSignal = signalOf(actual) !== undefined || signalOf(wanted) !== undefined;
  const what = isSignal ? "a reference to " : "";
  return {
    code: isSignal ? "alloy/wrong-signal" : "alloy/wrong-type",
    severity: "error",
    where: context.where,
    message: `${name} takes ${describeType(wanted)}, and ${shortened(expr)} is ${describeType(actual)}`,
    help: `give ${name} ${what}${describeType(wanted)}`,
    position: expr.span.start,
    overlooked: true,
  };
}

function shortened(expr: Expr): string {
  const text = printExpression(expr).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function wrongType(expr: Expr, seen: string, wanted: TypeSchema, context: ValueContext): Diagnostic {
  const { name } = context.field;
  return found(context, {
    code: "alloy/wrong-type",
    severity: "error",
    where: context.where,
    message: `${name} is ${seen} and must be ${describeType(wanted)}`,
    help: `give ${name} ${describeType(wanted)}`,
    position: expr.span.start,
  });
}

/** Values that a component checks itself, and not the type of its argument, are seen when it starts. */
function unknownValue(expr: Expr, text: string, type: TypeSchema, context: ValueContext): Diagnostic {
  const { name, enum: values = [] } = context.field;
  return found(type === "string" ? { ...context, overlooked: true } : context, {
    code: "alloy/unknown-value",
    severity: "error",
    where: context.where,
    message: `${printExpression(expr)} is no value of ${name}`,
    help: `use ${closest(text, [...values])}; the values are ${values.filter((each) => each !== "").join(", ")}`,
    position: expr.span.start,
  });
}

function tooLarge(expr: Expr, context: ValueContext): Diagnostic {
  return found(context, {
    code: "alloy/invalid-number",
    severity: "error",
    where: context.where,
    message: `${shortened(expr)} is larger than any number that Alloy can hold`,
    help: "write a number below 1.8e308",
    position: expr.span.start,
  });
}

function wrongOperand(expr: Expr, reason: string, context: ValueContext): Diagnostic {
  return found(context, {
    code: "alloy/wrong-operand",
    severity: "error",
    where: context.where,
    message: `${shortened(expr)} has no value: ${reason}`,
    help: "give both sides of an operator values of the kind that it takes; string.format makes text of any value",
    position: expr.span.start,
  });
}

function unknownField(
  name: string,
  fields: readonly FieldSchema[],
  context: ValueContext & { readonly position: Literal["span"]["start"] },
): Diagnostic {
  const names = fields.map((each) => each.name);
  return found(context, {
    code: "alloy/unknown-attribute",
    severity: "error",
    where: context.where,
    message: `${name} is no field of ${context.field.name}`,
    help: `use ${closest(name, names)}`,
    position: context.position,
  });
}

function missingField(expr: Expr, field: FieldSchema, context: ValueContext): Diagnostic {
  return found(context, {
    code: "alloy/missing-argument",
    severity: "error",
    where: context.where,
    message: `${context.field.name} needs ${field.name}, and it is not there`,
    help: `add ${field.name} = …${field.type === undefined ? "" : ` (${describeType(field.type)})`}`,
    position: expr.span.start,
  });
}

function found({ overlooked = false }: ValueContext, diagnostic: Diagnostic): Diagnostic {
  return overlooked ? { ...diagnostic, overlooked: true } : diagnostic;
}
