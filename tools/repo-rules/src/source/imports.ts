import { Visitor, type StringLiteral } from "oxc-parser";
import { lineAt } from "./line.ts";
import { parse } from "./parse.ts";

/** One module that a file names, by any of the statements that can name one. */
export interface ImportedModule {
  /** As written: `node:fs`, `@stackmon/stacks`, `../syntax/token.ts`. */
  readonly specifier: string;
  readonly line: number;
}

/** Yields what a file imports: static, re-exporting, dynamic and type-position imports. */
export function importsOf(path: string, text: string): readonly ImportedModule[] {
  const found: ImportedModule[] = [];
  const add = (source: { readonly value: string; readonly start: number } | null): void => {
    if (source !== null) found.push({ specifier: source.value, line: lineAt(text, source.start) });
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source.type === "Literal" ? (source as StringLiteral) : null),
  }).visit(parse(path, text).program);
  return found;
}
