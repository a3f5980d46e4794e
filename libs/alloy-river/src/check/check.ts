import { closest } from "fastest-levenshtein";
import type { FileOf } from "../graph/diagnose.ts";
import { diagnoseScope, whereIs } from "../graph/diagnose.ts";
import {
  communityDiagnostic,
  functionDiagnostics,
  isBelow,
  stabilityDiagnostic,
} from "../graph/stability.ts";
import type { Scope } from "../graph/scope.ts";
import { scopeOf } from "../graph/scope.ts";
import type { Block, File, Statement } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { withoutBuiltPositions } from "../syntax/diagnostic.ts";
import { parse } from "../syntax/parse.ts";
import type { FieldSchema } from "../schema/schema.ts";
import { standardLibraryRoots } from "../schema/standard-library.ts";
import { checkBody, checkLabel } from "./body.ts";
import { unboundedLabels } from "./cardinality.ts";
import { nestingDiagnostic } from "./depth.ts";
import { flowDiagnostics } from "./flow.ts";
import { checkFunctions } from "./function.ts";
import type { Modules, Source } from "./import.ts";
import { followImports } from "./import.ts";
import { moduleOf } from "./module.ts";
import type { CheckOptions } from "./options.ts";
import { checkPatterns } from "./pattern.ts";
import { blockNames, componentSchema, configBlockStability, fieldsOfBlock, takesLabel } from "./registry.ts";
import { unknownExports } from "./unknown-export.ts";

/** A diagnostic and the file that it is about. */
export interface FoundDiagnostic extends Diagnostic {
  /** The name that the file was given; of a module, the name that it was read under. */
  readonly file: string;
}

/**
 * What the pinned Alloy would refuse in a configuration, by validation or when it runs, and what it would run with loss:
 * references of the wrong signal, data that goes nowhere or twice, components that nothing reads from, literal secrets,
 * labels of unbounded cardinality.
 *
 * @param name Where the diagnostics say they are.
 * @returns All diagnostics; empty when there is nothing to say. Each code has a page under docs/diagnostics. What
 *   `alloy validate` v1.19.0 lets pass is marked `overlooked`.
 *
 * @example
 * ```ts
 * import { compose } from "@stackmon/alloy-river";
 * import { check } from "@stackmon/alloy-river/check";
 * import * as loki from "@stackmon/alloy-river/loki";
 *
 * const composed = compose("hub", [loki.write("store", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] })]);
 * if (composed.ok) for (const each of check("hub", composed.file.ast)) console.error(each.message);
 * ```
 */
export function check(name: string, file: File, options: CheckOptions = {}): readonly Diagnostic[] {
  return checkParsed([{ name, body: file.body }], options);
}

/**
 * Parses and checks files that form one configuration, as `alloy run FOLDER` takes the `.alloy` files of a folder.
 * Where one of them cannot be parsed, the mistakes in syntax of all are all that is said.
 *
 * @returns All diagnostics, sorted by file and place.
 *
 * @example
 * ```ts
 * import { checkFiles } from "@stackmon/alloy-river/check";
 *
 * const found = checkFiles([{ name: "config.alloy", source: 'logging {\n  levl = "info"\n}\n' }]);
 * for (const { file, position, message } of found) console.error(`${file}:${position?.line}: ${message}`);
 * ```
 */
export function checkFiles(files: readonly Source[], options: CheckOptions = {}): readonly FoundDiagnostic[] {
  const parsed = files.map(({ name, source }) => ({ name, ...parse(source, name) }));
  const syntax = parsed.flatMap((each) => (each.ok ? [] : each.diagnostics));
  const bodies = parsed.flatMap((each) => (each.ok ? [{ name: each.name, body: each.file.body }] : []));
  const found = syntax.length > 0 ? syntax : checkParsed(bodies, options);
  return found
    .map((each) => ({ ...each, file: fileIn(each.where) }))
    .toSorted((a, b) => compare(a.file, b.file) || offset(a) - offset(b));
}

/** Names of blocks follow behind the file's; that of a module in a string has one itself. */
function fileIn(where: string): string {
  return where
    .split(/ › (?!import\.string "[^"]*" › )/, 1)
    .join("")
    .split(" › ", 1)
    .join("");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function offset({ position }: Diagnostic): number {
  return position?.offset ?? 0;
}

interface NamedBody {
  readonly name: string;
  readonly body: readonly Statement[];
}

function checkParsed(files: readonly NamedBody[], options: CheckOptions): readonly Diagnostic[] {
  const tooDeep = files.flatMap(({ name, body }) => nestingDiagnostic(name, body));
  if (tooDeep.length > 0) return tooDeep;
  const { modules, files: imported, diagnostics } = followImports(files, options.modules);
  const off = new Set(options.off);
  const own = checkConfiguration(files, modules, options);
  const inside = imported.flatMap((each) =>
    checkConfiguration([each], modules, options, true).map((one) => ({ ...one, overlooked: true as const })),
  );
  return withoutBuiltPositions([...own, ...diagnostics, ...inside].filter(({ code }) => !off.has(code)));
}

function checkConfiguration(
  files: readonly NamedBody[],
  modules: Modules,
  options: CheckOptions,
  isLibrary: boolean = false,
): readonly Diagnostic[] {
  const fileOf = namesOfFiles(files);
  const scope = scopeOf(files.flatMap(({ body }) => body));
  return [
    ...diagnoseScope(fileOf, scope, standardLibraryRoots),
    ...functionDiagnostics(fileOf, scope, options),
    ...files.flatMap(({ name, body }) => strayAttributes(name, body)),
    ...(isLibrary ? strayBlocks(fileOf, scope) : []),
    ...checkScope(fileOf, scope, modules, options),
    ...flowDiagnostics(fileOf, scope),
  ];
}

/** The file of each block, at whatever depth. */
function namesOfFiles(files: readonly NamedBody[]): FileOf {
  const [first] = files;
  if (files.length <= 1) return () => first?.name ?? "";
  const names = new Map<Block, string>();
  const add = (name: string, body: readonly Statement[]): void => {
    for (const each of body) {
      if (each.kind !== "block") continue;
      names.set(each, name);
      add(name, each.body);
    }
  };
  for (const { name, body } of files) add(name, body);
  return (block) => names.get(block) ?? "";
}

function strayAttributes(where: string, body: readonly Statement[]): readonly Diagnostic[] {
  return body.flatMap((statement) =>
    statement.kind === "block"
      ? []
      : [
          {
            code: "alloy/unknown-attribute",
            severity: "error" as const,
            where,
            message: `${statement.name} stands outside of any block`,
            help: "move it into the block that it belongs to, or remove it",
            position: statement.span.start,
          },
        ],
  );
}

/** Modules that are imported hold modules alone. */
function strayBlocks(fileOf: FileOf, scope: Scope): readonly Diagnostic[] {
  return scope.all
    .filter(({ name }) => name !== "declare" && !name.startsWith("import."))
    .map((block) => ({
      code: "alloy/misplaced-block",
      severity: "error",
      where: whereIs(fileOf(block), block),
      message: `${block.name} stands in a file of modules, which holds declare and import blocks alone`,
      help: "move it into a declare",
      position: block.span.start,
    }));
}

function checkScope(
  fileOf: FileOf,
  scope: Scope,
  modules: Modules,
  options: CheckOptions,
): readonly Diagnostic[] {
  return [
    ...scope.all.flatMap((block) => {
      const where = whereIs(fileOf(block), block);
      return [
        ...checkTopBlock(where, block, scope, modules, options),
        ...strayInside(where, block),
        ...unknownExports(where, block, scope),
        ...checkFunctions(where, block, scope),
        ...checkPatterns(where, block),
        ...unboundedLabels(where, block, options.unboundedLabels ?? []),
      ];
    }),
    ...scope.inner.flatMap((inner) => checkScope(fileOf, inner, modules, options)),
  ];
}

/** Attributes directly in a `declare` or in the template of a `foreach`. */
function strayInside(where: string, block: Block): readonly Diagnostic[] {
  if (block.name === "declare") return strayAttributes(where, block.body);
  if (block.name !== "foreach") return [];
  return block.body.flatMap((each) =>
    each.kind === "block" && each.name === "template" ? strayAttributes(where, each.body) : [],
  );
}

function checkTopBlock(
  where: string,
  block: Block,
  scope: Scope,
  modules: Modules,
  options: CheckOptions,
): readonly Diagnostic[] {
  if (block.name === "declare") return checkLabel(block, true, where);
  const use = moduleOf(block.name, scope, modules);
  if (use.kind === "missing") return [missingInModule(where, block, use.names)];
  if (use.kind === "module") {
    const found =
      use.fields === undefined ? [] : checkBody(use.fields, { where, block, title: block.name, scope });
    const seen = use.isDeclaredHere ? found : found.map((each) => ({ ...each, overlooked: true as const }));
    return [...checkLabel(block, true, where), ...seen];
  }
  const fields = fieldsOfBlock(block.name);
  if (fields === undefined) return [unknownComponent(block, where, scope)];
  const [own, ownFields] = block.name === "foreach" ? withoutTemplate(block, fields) : [block, fields];
  return [
    ...checkStability(where, block, options),
    ...checkLabel(block, takesLabel(block.name), where),
    ...checkBody(ownFields, { where, block: own, title: block.name, scope }),
  ];
}

function checkStability(
  where: string,
  { name, span }: Block,
  { stability: allowed = "generally-available", communityComponents = false }: CheckOptions,
): readonly Diagnostic[] {
  const stability = componentSchema(name)?.stability ?? configBlockStability(name);
  if (stability === "community")
    return communityComponents ? [] : [{ ...communityDiagnostic(where, name), position: span.start }];
  if (stability === undefined || !isBelow(stability, allowed)) return [];
  return [{ ...stabilityDiagnostic(where, name, stability, allowed), position: span.start }];
}

/** The template's statements are a scope of their own: here it counts as a required block without content. */
function withoutTemplate(
  block: Block,
  fields: readonly FieldSchema[],
): readonly [Block, readonly FieldSchema[]] {
  const body = block.body.map((each) =>
    each.kind === "block" && each.name === "template" ? { ...each, body: [] } : each,
  );
  return [{ ...block, body }, [...fields, { name: "template", kind: "block", required: true }]];
}

function unknownComponent(block: Block, where: string, { modules }: Scope): Diagnostic {
  const [first = ""] = block.name.split(".", 1);
  return {
    code: "alloy/unknown-component",
    severity: "error",
    where,
    message: `${block.name} is no component of the pinned Alloy and no module of this file`,
    help: `use ${closest(block.name, [...blockNames, ...modules.keys()])}, or declare or import the module`,
    position: block.span.start,
    // The validator looks at the first part of the name alone.
    ...(modules.has(first) && { overlooked: true as const }),
  };
}

function missingInModule(where: string, block: Block, names: readonly string[]): Diagnostic {
  return {
    code: "alloy/unknown-component",
    severity: "error",
    where,
    message: `${block.name} is declared nowhere in what is imported`,
    help:
      names.length > 0
        ? `use ${closest(block.name, [...names])}`
        : "declare it there, or import another module",
    position: block.span.start,
    overlooked: true,
  };
}
