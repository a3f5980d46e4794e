import { closest, distance } from "fastest-levenshtein";
import type { Block, Expr } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { nearestIdentifier } from "../syntax/syntax-error.ts";
import { isIdentifier } from "../syntax/token.ts";
import { cyclesIn } from "./cycle.ts";
import { childrenOf } from "./reference.ts";
import type { Reference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import {
  expressionsOf,
  identity,
  isImported,
  namesInReach,
  opensScope,
  referencesOf,
  resolve,
  startsAtBlock,
} from "./scope.ts";

/** The name of the file that a block stands in; where diagnostics say they are. */
export type FileOf = (block: Block) => string;

/**
 * What is wrong with the blocks of a scope and of those inside it, as far as names go.
 *
 * @param functions First names of the standard library: `sys`, `string`, …
 */
export function diagnoseScope(
  fileOf: FileOf,
  scope: Scope,
  functions: ReadonlySet<string>,
): readonly Diagnostic[] {
  return [
    ...duplicates(fileOf, scope),
    ...scope.all.flatMap((block) => [
      ...misplaced(fileOf(block), block, scope),
      ...invalidLabels(fileOf(block), block),
      ...unknownReferences(fileOf(block), scope, block, functions),
      ...inexpressibleFields(fileOf(block), block),
    ]),
    ...cyclesIn(scope).map((cycle) => cycleDiagnostic(fileOf, cycle, scope)),
    ...scope.inner.flatMap((inner) => diagnoseScope(fileOf, inner, functions)),
  ];
}

/** `file › name "label"`, how diagnostics say which block they are about. */
export function whereIs(file: string, block: Block): string {
  return `${file} › ${block.name}${block.label === undefined ? "" : ` "${block.label}"`}`;
}

function duplicates(fileOf: FileOf, scope: Scope): readonly Diagnostic[] {
  const repeated = scope.all.filter((block) => scope.blocks.get(identity(block)) !== block);
  return repeated.map((block) => ({
    code: "alloy/duplicate-block",
    severity: "error",
    where: whereIs(fileOf(block), block),
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
      ...(isOverlooked(scope, block, reference) && { overlooked: true as const }),
    }));
}

function isOverlooked(scope: Scope, block: Block, reference: Reference): boolean {
  const [first = ""] = reference.path;
  return isImported(block, scope) || scope.leaked.has(first) || startsAtBlock(scope, reference);
}

function adviceFor({ path }: Reference, scope: Scope, block: Block): string {
  const wanted = path.length > 1 ? path.slice(0, -1).join(".") : path.join(".");
  const others = namesInReach(scope).filter((name) => name !== identity(block));
  const nearest = others.length > 0 ? closest(wanted, others) : "";
  const alike = nearest !== "" && distance(wanted, nearest) <= wanted.length / 3;
  return `add ${wanted} to the file${alike ? `, or refer to ${nearest}` : ""}`;
}

function cycleDiagnostic(fileOf: FileOf, cycle: readonly Block[], scope: Scope): Diagnostic {
  const [first] = cycle;
  if (first === undefined) throw new Error("alloy-river: a cycle of nothing");
  return {
    code: "alloy/reference-cycle",
    severity: "error",
    where: fileOf(first),
    message: `${[...cycle, first].map(identity).join(" → ")} is a cycle of references; Alloy evaluates blocks after those they refer to`,
    help: "remove one of these references",
    position: first.span.start,
    ...(cycle.some((block) => isImported(block, scope)) && { overlooked: true as const }),
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
      overlooked: true,
    }));
}

function fieldNames(expr: Expr): readonly string[] {
  const own = expr.kind === "object" ? expr.fields.map((each) => each.name) : [];
  return [...own, ...childrenOf(expr).flatMap(fieldNames)];
}
