import type { Attribute, Block } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { isRegexp } from "./text-form.ts";

/** Attributes of stages that take a regular expression, which Alloy compiles when it runs. */
const patterns: ReadonlySet<string> = new Set([
  "stage.drop expression",
  "stage.multiline firstline",
  "stage.regex expression",
  "stage.replace expression",
]);

/** Regular expressions of stages, at any depth of a block, that RE2 does not read. */
export function checkPatterns(where: string, block: Block): readonly Diagnostic[] {
  return block.body.flatMap((statement) => {
    if (statement.kind === "block") return checkPatterns(`${where} › ${statement.name}`, statement);
    return patterns.has(`${block.name} ${statement.name}`) ? checkPattern(where, statement) : [];
  });
}

function checkPattern(where: string, { name, value }: Attribute): readonly Diagnostic[] {
  const constant = value.kind === "literal" ? constantOf(value) : undefined;
  if (constant?.type !== "string" || isRegexp(constant.value)) return [];
  return [
    {
      code: "alloy/invalid-regexp",
      severity: "error",
      where,
      message: `${name} is no regular expression that RE2 reads`,
      help: "close its groups and brackets, and do without look-around and back-references, which RE2 does not have",
      position: value.span.start,
      overlooked: true,
    },
  ];
}
