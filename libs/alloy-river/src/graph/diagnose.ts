import { closest, distance } from "fastest-levenshtein";
import type { Block, Expr } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { nearestIdentifier } from "../syntax/syntax-error.ts";
import { isIdentifier } from "../syntax/token.ts";
import { cyclesIn } from "./cycle.ts";
import { childrenOf } from "./reference.ts";
import type { Reference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { expressionsOf, identity, namesInReach, opensScope, referencesOf, resolve } from "./scope.ts";

/**
 * What is wrong with the blocks of a scope and of those inside it, as far as names go.
 *
 * @param file Where the diagnostics say they are.
 * @param functions First names of the standard library: `sys`, `string`, …
 */
export function diagnoseScope(
  file: string,
  scope: Scope,
  functions: ReadonlySet<string>,
): readonly Diagnostic[] {
  return [
    ...duplicates(file, scope),
    ...scope.all.flatMap((block) => [
      ...misplaced(file, block, scope),
      ...invalidLabels(file, block),
      ...unknownReferences(file, scope, block, functions),
      ...inexpressibleFields(file, block),
    ]),
    ...cyclesIn(scope).map((cycle) => cycleDiagnostic(file, cycle)),
    ...scope.inner.flatMap((inner) => diagnoseScope(file, inner, functions)),
  ];
}

/** `file › name "label"`, how diagnostics say which block they are about. */
export function whereIs(file: string, block: Block): string {
  return `${file} › ${block.name}${block.label === undefined ? "" : ` "${block.label}"`}`;
}

function duplicates(file: string, scope: Scope): readonly Diagnostic[] {
  const repeated = scope.all.filter((block) => scope.blocks.get(identity(block)) !== block);
  return repeated.map((block) => ({
    code: "alloy/duplicate-block",
    severity: "error",
    where: whereIs(file, block),
    message: `${identity(block)} is in the file already`,
    help: block.label === undefined ? "keep one of the two" : "give one of the two another label",
    position: block.span.start,
  }));
}

const ofModules: ReadonlySet<string> = new Set(["argument", "export"]);
const ofFiles: ReadonlySet<string> = new Set(["http", "livedebugging", "logging", "remotecfg", "tracing"]);

function misplaced(file: string, block: Block, { kind }: Scope): readonly Diagnostic[] {
  const wanted = ofModules.has(block.name) ? "module" : ofFiles.has(block.name) ? "file" : kind;
  if (wanted === kind) return [];
  const place = { file: "at the top of the file", module: "directly in a declare", template: "" }[wanted];
  return [
    {
      code: "alloy/misplaced-block",
      severity: "error",
      where: whereIs(file, block),
      message: `${block.name} stands in a ${kind} and belongs ${place}`,
      help: `move it there, or remove it`,
      position: block.span.start,
    },
  ];
}

/** Labels of the block and of the blocks inside that are no identifiers: Alloy's parser refuses them all. */
function invalidLabels(around: string, block: Block): readonly Diagnostic[] {
  const where = whereIs(around, block);
  const inside = block.body.flatMap((each) =>
    each.kind === "block" && !opensScope(block, each) ? invalidLabels(where, each) : [],
  );
  if (block.label === undefined || isIdentifier(block.label)) return inside;
  const own: Diagnostic = {
    code: "alloy/invalid-label",
    severity: "error",
    where,
    message: `"${block.label}" is no identifier; a label is a letter or _, then letters, digits and _`,
    help: `use "${nearestIdentifier(block.label)}"`,
    position: block.span.start,
  };
  return [own, ...inside];
}

function unknownReferences(
  file: string,
  scope: Scope,
  block: Block,
  functions: ReadonlySet<string>,
): readonly Diagnostic[] {
  const isKnown = (reference: Reference): boolean => {
    const [first = ""] = reference.path;
    return functions.has(first) || scope.variables.has(first) || resolve(scope, reference) !== undefined;
  };
  return referencesOf(block)
    .filter((reference) => !isKnown(reference))
    .map((reference) => ({
      code: "alloy/unknown-reference",
      severity: "error",
      where: whereIs(file, block),
      message: `${reference.path.join(".")} refers to nothing in this file`,
      help: adviceFor(reference, scope, block),
      position: reference.position,
    }));
}

function adviceFor({ path }: Reference, scope: Scope, block: Block): string {
  const wanted = path.length > 1 ? path.slice(0, -1).join(".") : path.join(".");
  const others = namesInReach(scope).filter((name) => name !== identity(block));
  const nearest = others.length > 0 ? closest(wanted, others) : "";
  const alike = nearest !== "" && distance(wanted, nearest) <= wanted.length / 3;
  return `add ${wanted} to the file${alike ? `, or refer to ${nearest}` : ""}`;
}

function cycleDiagnostic(file: string, cycle: readonly string[]): Diagnostic {
  return {
    code: "alloy/reference-cycle",
    severity: "error",
    where: file,
    message: `${[...cycle, cycle[0]].join(" → ")} is a cycle of references; Alloy evaluates blocks after those they refer to`,
    help: "remove one of these references",
  };
}

function inexpressibleFields(file: string, block: Block): readonly Diagnostic[] {
  return expressionsOf(block)
    .flatMap(fieldNames)
    .filter((name) => name === "" || /["\\\p{Cc}]/u.test(name))
    .map((name) => ({
      code: "alloy/inexpressible-field",
      severity: "error",
      where: whereIs(file, block),
      message: `${JSON.stringify(name)} cannot be a field name: Alloy reads no escapes there, and an empty name as ""`,
      help: `build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters`,
      position: block.span.start,
    }));
}

function fieldNames(expr: Expr): readonly string[] {
  const own = expr.kind === "object" ? expr.fields.map((each) => each.name) : [];
  return [...own, ...childrenOf(expr).flatMap(fieldNames)];
}
