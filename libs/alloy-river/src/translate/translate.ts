import { check } from "../check/check.ts";
import type { ComposeOptions, PrintOptions } from "../component/compose.ts";
import { compose, printBlocks } from "../component/compose.ts";
import type { StabilityOptions } from "../graph/stability.ts";
import { stabilities } from "../schema/stability.ts";
import type { Block, File, Statement } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { format } from "../syntax/format.ts";
import { parse } from "../syntax/parse.ts";
import type { Position } from "../syntax/position.ts";
import { Bindings } from "./bindings.ts";
import type { Code } from "./code.ts";
import { printCode, stringCode } from "./code.ts";
import { Imports } from "./imports.ts";
import { translateList } from "./list.ts";
import { Names } from "./names.ts";
import { Original } from "./original.ts";
import type { BlockPlace, TranslatedList } from "./place.ts";

export type TranslatedFile =
  | {
      readonly ok: true;
      /** A TypeScript module that exports the blocks, and prints the configuration when it is run. */
      readonly text: string;
      /** Literal secrets, and blocks that came out through builders without types: warnings. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * An Alloy configuration as TypeScript that builds it again: run, it prints what `alloy fmt` makes of the configuration,
 * byte for byte, comments included.
 *
 * Components and blocks of the pinned Alloy come out through their typed builders. What something is wrong with, or what
 * the pinned Alloy does not have, comes out through `unsafeComponent`, `unsafeBlock` or `fromSource`, with the diagnostic
 * `alloy/untyped-import`; literal secrets through `unsafeLiteralSecret`, with `alloy/literal-secret`. A configuration that
 * refers to what is not in it is printed without the diagnostics of `compose`.
 *
 * Diagnostics: those of `format`, `alloy/literal-secret`, `alloy/untyped-import`.
 *
 * @param name The file's name; where diagnostics say they are.
 *
 * @example
 * ```ts
 * import { translate } from "@stackmon/alloy-river/translate";
 *
 * const translated = translate('logging {\n  level = "debug"\n}\n', "config.alloy");
 * if (translated.ok) console.log(translated.text);
 * ```
 */
export function translate(source: string, name: string = "config.alloy"): TranslatedFile {
  const formatted = format(source, name);
  if (!formatted.ok) return formatted;
  const parsed = parse(formatted.text, name);
  if (!parsed.ok) return parsed;
  const { file } = parsed;
  const found = checkAll(name, file);
  const given = parse(source, name);
  if (!given.ok) return given;
  const imports = new Imports();
  const place: BlockPlace = {
    original: new Original(file, formatted.text),
    bindings: new Bindings(),
    imports,
    names: new Names(),
    imported: importedNamespaces(file.body),
    faulty: faultyBlocks(file, found),
    translateList,
  };
  const list = translateList(file.body, place.original.fileLayout(), place);
  if (printBlocks(list.blocks, place.original.printOptions) !== formatted.text)
    throw new Error(`alloy-river: ${name} would not print the same again`);
  return {
    ok: true,
    text: moduleText(name, list, imports, place.original.printOptions),
    // What the user has, which may stand elsewhere than in the formatted text.
    diagnostics: [
      ...secrets(source === formatted.text ? found : checkAll(name, given.file)),
      ...escapes(name, list, startsIn(given.file, file)),
    ],
  };
}

function checkAll(name: string, file: File): readonly Diagnostic[] {
  return check(name, file, { stability: "experimental", communityComponents: true });
}

/** Where the blocks of a formatted file start in the file that it was made of. */
function startsIn(given: File, formatted: File): ReadonlyMap<Block, Position> {
  const starts = blocksOf(given.body).map(({ span }) => span.start);
  return new Map(
    blocksOf(formatted.body).map((block, index) => [block, starts[index] ?? block.span.start] as const),
  );
}

function blocksOf(body: readonly Statement[]): readonly Block[] {
  return body.flatMap((each) => (each.kind === "block" ? [each, ...blocksOf(each.body)] : []));
}

function importedNamespaces(body: readonly Statement[]): ReadonlySet<string> {
  const namespaces = body.flatMap((each): readonly string[] => {
    if (each.kind === "attribute") return [];
    const inside = [...importedNamespaces(each.body)];
    return each.name.startsWith("import.") && each.label !== undefined ? [each.label, ...inside] : inside;
  });
  return new Set(namespaces);
}

/** Codes of what typed builders do not take. */
const untypable: ReadonlySet<string> = new Set([
  "alloy/invalid-number",
  "alloy/missing-argument",
  "alloy/missing-label",
  "alloy/repeated-argument",
  "alloy/unexpected-label",
  "alloy/unknown-attribute",
  "alloy/unknown-block",
  "alloy/unknown-component",
  "alloy/unknown-export",
  "alloy/unknown-value",
  "alloy/wrong-form",
  "alloy/wrong-operand",
  "alloy/wrong-signal",
  "alloy/wrong-type",
]);

/** Blocks that something is wrong with, of whatever depth; those around a faulty one count as well, modules do not. */
function faultyBlocks({ body }: File, found: readonly Diagnostic[]): ReadonlySet<Block> {
  const places = found.flatMap(({ code, position }) =>
    untypable.has(code) && position !== undefined ? [position.offset] : [],
  );
  const faulty = new Set<Block>();
  const visit = (statements: readonly Statement[]): void => {
    for (const each of statements) {
      if (each.kind !== "block") continue;
      const { start, end } = each.span;
      const isModule = each.name === "declare" || each.name === "foreach";
      if (!isModule && places.some((offset) => offset >= start.offset && offset <= end.offset))
        faulty.add(each);
      visit(each.body);
    }
  };
  visit(body);
  return faulty;
}

function secrets(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found
    .filter(({ code }) => code === "alloy/literal-secret")
    .map((each) => ({ ...each, severity: "warning" }));
}

function escapes(
  name: string,
  { escapes: escaped }: TranslatedList,
  starts: ReadonlyMap<Block, Position>,
): readonly Diagnostic[] {
  return escaped.map(({ block, builder }) => ({
    code: "alloy/untyped-import",
    severity: "warning",
    where: `${name} › ${block.name}${block.label === undefined ? "" : ` "${block.label}"`}`,
    message: `${block.name} comes out through ${builder}, which checks no types`,
    help: "correct what alloy check says of it and import it again, or keep it so",
    position: starts.get(block) ?? block.span.start,
  }));
}

function moduleText(name: string, list: TranslatedList, imports: Imports, print: PrintOptions): string {
  imports.useType("FileBlock");
  const end = endOf(name, list, imports, print);
  const constants = list.constants.map((each) => `${printCode(each)}\n`);
  const blocks = printCode(list.list, 0, "export const blocks: readonly FileBlock[] = ;".length);
  const body = [
    ...constants,
    `/** The blocks of ${name.replaceAll("*/", "*\\/")}, in its order. */`,
    `export const blocks: readonly FileBlock[] = ${blocks};`,
    "",
    ...end,
    "",
  ].join("\n");
  return [...imports.statements(body), "", body].join("\n");
}

/** What composes and prints the blocks; those that `compose` refuses under any options are printed as they are. */
function endOf(
  name: string,
  { blocks }: TranslatedList,
  imports: Imports,
  print: PrintOptions,
): readonly string[] {
  const options = stabilityLevels.find((each) => compose(name, blocks, each).ok);
  if (options === undefined) {
    const call: Code = {
      kind: "call",
      callee: imports.use("printBlocks"),
      args: ["blocks", ...optionCodes(print)],
    };
    return [`console.log(${printCode(call)}.trimEnd());`];
  }
  const args: readonly Code[] = [stringCode(name), "blocks", ...optionCodes({ ...options, ...print })];
  const call: Code = { kind: "call", callee: imports.use("compose"), args };
  return [
    `const composed = ${printCode(call, 0, 18)};`,
    `if (!composed.ok) throw new Error(composed.diagnostics.map(${imports.use("formatDiagnostic")}).join("\\n"));`,
    "console.log(composed.file.text.trimEnd());",
  ];
}

/** What may have to be allowed, from the least on. */
const stabilityLevels: readonly StabilityOptions[] = [false, true].flatMap((communityComponents) =>
  stabilities.map((stability) => ({
    ...(stability !== "generally-available" && { stability }),
    ...(communityComponents && { communityComponents }),
  })),
);

function optionCodes(options: ComposeOptions): readonly Code[] {
  const entries = Object.entries(options).map(([key, value]) => [key, JSON.stringify(value)] as const);
  return entries.length === 0 ? [] : [{ kind: "object", entries }];
}
