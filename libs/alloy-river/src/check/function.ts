import { closest } from "fastest-levenshtein";
import type { Reference } from "../graph/reference.ts";
import { childrenOf, pathOf } from "../graph/reference.ts";
import type { Scope } from "../graph/scope.ts";
import { expressionsOf, isImported, referencesOf, resolve } from "../graph/scope.ts";
import type { Block, Call, Expr } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { FunctionSchema } from "../schema/schema.ts";
import { functionNames, functionSchema, isFunctionRoot } from "./registry.ts";
import { checkValue } from "./value.ts";

/** What is wrong with the functions that a block calls: unknown, deprecated and shadowed ones, and their arguments. */
export function checkFunctions(where: string, block: Block, scope: Scope): readonly Diagnostic[] {
  const names = referencesOf(block).flatMap((reference) => checkName(where, reference, scope));
  return [
    ...(isImported(block, scope) ? names.map((each) => ({ ...each, overlooked: true as const })) : names),
    ...expressionsOf(block)
      .flatMap(callsIn)
      .flatMap((call) => checkCall(where, call, scope)),
  ];
}

function checkName(where: string, reference: Reference, scope: Scope): readonly Diagnostic[] {
  const [first = ""] = reference.path;
  if (!isFunctionRoot(first)) return [];
  if (resolve(scope, reference) !== undefined) return [shadowed(where, reference)];
  if (scope.variables.has(first)) return [];
  const name = reference.path.join(".");
  const replacement = functionSchema(first)?.replacedBy;
  if (replacement !== undefined) return [deprecated(where, reference, first, replacement)];
  return functionNames.includes(name) ? [] : [unknownFunction(where, reference, name)];
}

function shadowed(where: string, { path, position }: Reference): Diagnostic {
  return {
    code: "alloy/shadowed-function",
    severity: "error",
    where,
    message: `${path.join(".")} refers to a module's component, and hides ${path[0]} of the standard library`,
    help: `give the module another name than ${path[0]}`,
    position,
  };
}

function deprecated(where: string, { position }: Reference, name: string, replacement: string): Diagnostic {
  return {
    code: "alloy/deprecated-function",
    severity: "error",
    where,
    message: `${name} is deprecated; alloy run warns of it, and alloy validate refuses the file`,
    help: `use ${replacement}`,
    position,
  };
}

function unknownFunction(where: string, { position }: Reference, name: string): Diagnostic {
  return {
    code: "alloy/unknown-function",
    severity: "error",
    where,
    message: `${name} is neither a function nor a constant of the standard library`,
    help: `use ${closest(name, [...functionNames])}`,
    position,
    overlooked: true,
  };
}

function callsIn(expr: Expr): readonly Call[] {
  const inside = childrenOf(expr).flatMap(callsIn);
  return expr.kind === "call" ? [expr, ...inside] : inside;
}

function checkCall(where: string, call: Call, scope: Scope): readonly Diagnostic[] {
  const schema = functionSchema(pathOf(call.callee)?.join(".") ?? "");
  if (schema?.arguments === undefined) return [];
  const count = call.arguments.length;
  const { length } = schema.arguments;
  const fits = schema.variadic === true ? count >= length - 1 : count === length;
  return fits ? checkArguments(where, call, schema, scope) : [wrongCount(where, call, schema)];
}

function checkArguments(
  where: string,
  call: Call,
  { name, arguments: types = [] }: FunctionSchema,
  scope: Scope,
): readonly Diagnostic[] {
  return call.arguments.flatMap((argument, index) => {
    const type = types[index] ?? types.at(-1) ?? "any";
    const field = { name: `argument ${index + 1} of ${name}`, kind: "attr" as const, type };
    return checkValue(argument, type, { where, field, scope, overlooked: true });
  });
}

function wrongCount(
  where: string,
  call: Call,
  { name, arguments: types = [], variadic }: FunctionSchema,
): Diagnostic {
  const wanted = variadic === true ? `${types.length - 1} or more` : String(types.length);
  return {
    code: "alloy/wrong-argument-count",
    severity: "error",
    where,
    message: `${name} takes ${wanted} arguments, and gets ${call.arguments.length}`,
    help: `give it ${wanted}: ${types.map((type) => (typeof type === "string" ? type : "list")).join(", ")}`,
    position: call.span.start,
    overlooked: true,
  };
}
