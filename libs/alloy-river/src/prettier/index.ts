import type { Parser, Printer, SupportLanguage } from "prettier";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { format } from "../syntax/format.ts";

/*
 * A plugin of Prettier 3: `.alloy` files, and fences of `alloy` in Markdown, as `alloy fmt` leaves them. None of
 * Prettier's options changes the result but `endOfLine`; Prettier leaves a fence alone that cannot be parsed.
 */

/** A whole file is one node: layout is the formatter's, not Prettier's. */
interface Formatted {
  readonly text: string;
  readonly end: number;
}

const parser: Parser<Formatted> = {
  astFormat: "alloy",
  locStart: () => 0,
  locEnd: ({ end }) => end,
  parse: (source) => {
    const formatted = format(source, "alloy");
    if (!formatted.ok) throw syntaxError(formatted.diagnostics);
    return { text: formatted.text, end: source.length };
  },
};

/** What Prettier takes for a mistake in the source, and shows with the lines around it. */
function syntaxError(diagnostics: readonly Diagnostic[]): Error {
  const [first] = diagnostics;
  const error = new SyntaxError(diagnostics.map(formatDiagnostic).join("\n"));
  if (first?.position === undefined) return error;
  const { line, column } = first.position;
  return Object.assign(error, { loc: { start: { line, column } } });
}

const printer: Printer<Formatted> = {
  print: ({ node }, options) => {
    // Markdown places fences itself, and ends them.
    const text = options.parentParser === undefined ? node.text : node.text.trimEnd();
    return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [literalLine, line]));
  },
};

/** A line break that no indentation follows: strings between backticks keep their lines. */
const literalLine = { type: "line", hard: true, literal: true } as const;

export const languages: SupportLanguage[] = [
  {
    name: "Alloy",
    parsers: ["alloy"],
    extensions: [".alloy"],
    aliases: ["alloy", "river"],
    tmScope: "source.alloy",
    vscodeLanguageIds: ["alloy"],
  },
];

export const parsers: Record<string, Parser<Formatted>> = { alloy: parser };

export const printers: Record<string, Printer<Formatted>> = { alloy: printer };
