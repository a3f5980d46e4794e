import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { LineCounter, parseDocument, type Document, type YAMLError } from "yaml";
import { readStack, type Diagnostic, type Stack } from "@stackmon/stacks";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { locate } from "./locate.ts";

/**
 * Yields the stack that the file at `path` describes; `path` is relative to `cwd`, and is the `file` of every
 * diagnostic as it was given.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-yaml`, `build/duplicate-key`, and those of `readStack`, each
 * with line and column.
 */
export async function readStackFile(path: string, cwd: string): Promise<Outcome<Stack>> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), "utf8");
  } catch (error) {
    const help = "name an existing stack file, or write one with: stackmon init";
    return refuse(fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help));
  }
  return parseStack(text, path);
}

/** Yields the stack that a YAML text describes; `file` names the text in diagnostics. */
export function parseStack(text: string, file: string): Outcome<Stack> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return refuse(...document.errors.map((error) => yamlFault(error, file, lines)));
  }
  const located = (diagnostics: readonly Diagnostic[]): LocatedDiagnostic[] =>
    diagnostics.map((one) => ({ ...one, file, ...locate(document, lines, one.where) }));
  const value = valueOf(document);
  if (!value.ok) return refuse({ ...yamlAliasFault(value.message), file, line: 1, column: 1 });
  const result = readStack(value.value);
  return result.ok
    ? { ok: true, value: result.value, warnings: located(result.warnings) }
    : refuse(...located(result.diagnostics));
}

/** Aliases are resolved here; the yaml library throws on one without an anchor and on exponential ones. */
function valueOf(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS() as unknown };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}

function yamlAliasFault(message: string): LocatedDiagnostic {
  return fault(
    "build/invalid-yaml",
    "stack file",
    sentence(message),
    "write the values out in place of aliases",
  );
}

function yamlFault(error: YAMLError, file: string, lines: LineCounter): LocatedDiagnostic {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  return error.code === "DUPLICATE_KEY"
    ? {
        ...fault("build/duplicate-key", "stack file", "the key is in this mapping twice", "keep one of them"),
        ...place,
      }
    : {
        ...fault(
          "build/invalid-yaml",
          "stack file",
          sentence(error.message),
          "see https://yaml.org/spec/1.2.2",
        ),
        ...place,
      };
}

/** The library's message as the middle of a line: no capital, no full stop, no line break. */
function sentence(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  return `${line.charAt(0).toLowerCase()}${line.slice(1).replace(/[.:]$/, "")}`;
}
