import { LineCounter, parseDocument, type Document, type YAMLError } from "yaml";
import { fault, refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { locate, type Position } from "./locate.ts";

/** The value of a YAML document that knows where its parts stand. */
export interface YamlValue {
  readonly value: unknown;
  /** A diagnostic with the file, line and column of the path in its `where`. */
  readonly place: (diagnostic: LocatedDiagnostic) => LocatedDiagnostic;
  /** Where a path leads: `scenarios[2].name`. */
  readonly position: (path: string) => Position;
}

/**
 * Yields the value of a YAML text.
 *
 * Diagnostics: `build/invalid-yaml`, `build/duplicate-key`.
 *
 * @param file Names the text in diagnostics.
 * @param whole What diagnostics call the top of it: `stack file`.
 */
export function parseYaml(text: string, file: string, whole: string): Outcome<YamlValue> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return refuse(...document.errors.map((error) => yamlFault(error, { file, whole, lines })));
  const result = valueOf(document);
  if (!result.ok) return refuse({ ...aliasFault(result.message, whole), file, line: 1, column: 1 });
  const position = (path: string): Position => locate(document, lines, path === whole ? "" : path);
  const place = (one: LocatedDiagnostic): LocatedDiagnostic => ({ ...one, file, ...position(one.where) });
  return { ok: true, value: { value: result.value, place, position }, warnings: [] };
}

/** Aliases are resolved here; the yaml library throws on one without an anchor and on exponential ones. */
function valueOf(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS() as unknown };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}

const aliasFault = (message: string, whole: string): LocatedDiagnostic =>
  fault("build/invalid-yaml", whole, sentence(message), "write the values out in place of aliases");

interface Place {
  readonly file: string;
  readonly whole: string;
  readonly lines: LineCounter;
}

function yamlFault(error: YAMLError, { file, whole, lines }: Place): LocatedDiagnostic {
  const { line, col } = lines.linePos(error.pos[0]);
  const found =
    error.code === "DUPLICATE_KEY"
      ? fault("build/duplicate-key", whole, "the key is in this mapping twice", "keep one of them")
      : fault("build/invalid-yaml", whole, sentence(error.message), "see https://yaml.org/spec/1.2.2");
  return { ...found, file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The library's message as the middle of a line: no capital, no full stop, no line break. */
function sentence(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  return `${line.charAt(0).toLowerCase()}${line.slice(1).replace(/[.:]$/, "")}`;
}
