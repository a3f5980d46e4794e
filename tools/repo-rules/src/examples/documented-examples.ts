import { textsWhere, type Repository } from "../repository.ts";
import { lineAt } from "../source/line.ts";
import { fencesOf } from "../source/markdown.ts";
import { parse } from "../source/parse.ts";
import { isGenerated, isTypeScript } from "../source/path.ts";

/** A `ts` example of a document or a docstring. */
export interface Example {
  readonly path: string;
  /** Line of the example's first line in `path`, 1-based. */
  readonly line: number;
  readonly code: string;
}

/** Yields the examples of all documents and of all docstrings written by hand. */
export function documentedExamples(repository: Repository): readonly Example[] {
  const documents = textsWhere(repository, (path) => path.endsWith(".md"));
  const sources = textsWhere(repository, (path) => isTypeScript(path) && !isGenerated(path));
  return [
    ...documents.flatMap(([path, text]) => examplesOf(path, text, 0)),
    ...sources
      .filter(([, text]) => text.includes("* ```ts"))
      .flatMap(([path, text]) => inDocstrings(path, text)),
  ];
}

function examplesOf(path: string, markdown: string, linesBefore: number): readonly Example[] {
  return fencesOf(markdown)
    .filter(({ language }) => language === "ts" || language === "typescript")
    .map(({ code, line }) => ({ path, code, line: line + linesBefore }));
}

/** A docstring is Markdown behind ` * `; dropping that prefix keeps the line count. */
function inDocstrings(path: string, text: string): readonly Example[] {
  return parse(path, text)
    .comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"))
    .flatMap(({ value, start }) => {
      const markdown = value
        .split("\n")
        .map((line) => line.replace(/^\s*\* ?/, ""))
        .join("\n");
      return examplesOf(path, markdown, lineAt(text, start) - 1);
    });
}
