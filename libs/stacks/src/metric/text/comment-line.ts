import { unescape } from "./line-scanner.ts";

/** What a line that begins with # says. */
export type CommentLine =
  | { readonly is: "HELP" | "TYPE" | "UNIT"; readonly name: string; readonly text: string }
  | { readonly is: "EOF" }
  | { readonly is: "remark" };

/**
 * Reads `# HELP name text`, `# TYPE name type`, `# UNIT name unit` and `# EOF`; anything else is a remark.
 *
 * *Source:* Prometheus docs, "Exposition formats", "Comments, help text, and type information"; OpenMetrics 1.0.
 */
export function readCommentLine(line: string): CommentLine {
  if (/^[ \t]*#[ \t]+EOF[ \t]*$/.test(line)) return { is: "EOF" };
  const match =
    /^[ \t]*#[ \t]+(HELP|TYPE|UNIT)[ \t]+(?:([a-zA-Z_:][\w:]*)|"((?:[^"\\]|\\.)*)")(?:[ \t]+(.*))?$/.exec(
      line,
    );
  if (match === null) return { is: "remark" };
  const [, is, bare, quoted, text = ""] = match;
  const name = bare ?? unescape(quoted ?? "");
  return { is: is as "HELP" | "TYPE" | "UNIT", name, text: is === "HELP" ? unescape(text) : text.trimEnd() };
}
