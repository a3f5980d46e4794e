import type { Diagnostic } from "./diagnostic.ts";
import type { Position } from "./position.ts";
import type { LexicalError } from "./scan.ts";
import type { Token } from "./token.ts";

type Words = Pick<Diagnostic, "code" | "message" | "help">;

/** What each lexical error says; `seen` is the text that it is about. */
const lexicalWords: Readonly<Record<LexicalError, (seen: string) => Words>> = {
  "illegal-character": (seen) => ({
    code: "alloy/illegal-character",
    message: `${nameOf(seen)} may not stand here`,
    help: adviceOnCharacter(seen),
  }),
  "single-quotes": () => ({
    code: "alloy/single-quotes",
    message: "a string begins with a single quote",
    help: 'use double quotes: "text"',
  }),
  "unterminated-string": () => ({
    code: "alloy/unterminated-string",
    message: "a string begins here and does not end",
    help: "close it with the same quote; text of several lines stands between backticks",
  }),
  "unterminated-comment": () => ({
    code: "alloy/unterminated-comment",
    message: "a comment begins here and does not end",
    help: "close it with */",
  }),
  "invalid-escape": (seen) => ({
    code: "alloy/invalid-escape",
    message: `${seen.trim()} is no escape`,
    help: 'write \\\\ for a backslash, or put the text between backticks; the escapes are \\a \\b \\f \\n \\r \\t \\v \\\\ \\" \\123 \\x7f \\u00e4 \\U0001f600',
  }),
  "invalid-number": (seen) => ({
    code: "alloy/invalid-number",
    message: `${seen} has an exponent without digits`,
    help: "write the digits, e.g. 1e6, or leave the exponent out",
  }),
  "lone-operator": (seen) => ({
    code: "alloy/unexpected-token",
    message: `${seen} is no operator`,
    help: `write ${seen}${seen}`,
  }),
};

const namesOfCharacters: Readonly<Record<string, string>> = {
  "\0": "the character NUL",
  "\ufeff": "a byte order mark",
};

function nameOf(character: string): string {
  if (/^[\ud800-\udfff]$/.test(character)) return "half of a UTF-16 surrogate pair";
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return namesOfCharacters[character] ?? `${character} (U+${code})`;
}

const typographic: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": '"',
  "’": '"',
  "–": "-",
  "—": "-",
  "…": "nothing",
  "\u00a0": "a space",
  ";": "a line break",
  ":": "=",
  "#": "//",
};

function adviceOnCharacter(character: string): string {
  const instead = typographic[character];
  return instead === undefined ? "remove it, or put it into a string" : `use ${instead} instead`;
}

/** A diagnostic of text that is no token. */
export function lexicalDiagnostic(
  where: string,
  error: LexicalError,
  position: Position,
  seen: string,
): Diagnostic {
  return { ...lexicalWords[error](seen), severity: "error", where, position };
}

/** A token in words: `the end of the line`, `"{"`, `scrape_interval`. */
function describeToken(token: Token, text: string): string {
  switch (token) {
    case "terminator":
      return "the end of the line";
    case "end of file":
      return "the end of the file";
    case "identifier":
    case "number":
    case "string":
    case "bool":
    case "null":
    case "illegal":
      return shortened(text);
    default:
      return `"${token}"`;
  }
}

function shortened(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const characters = [...line];
  return characters.length > 40 || line !== text ? `${characters.slice(0, 40).join("")}…` : line;
}

export function unexpectedToken(
  where: string,
  wanted: string,
  token: Token,
  text: string,
  position: Position,
): Diagnostic {
  return {
    code: "alloy/unexpected-token",
    severity: "error",
    where,
    message: `${describeToken(token, text)} stands where ${wanted} belongs`,
    help: token === "end of file" ? "close what is open" : `write ${wanted} here, or remove what stands here`,
    position,
  };
}

export function missingComma(
  where: string,
  list: "list" | "object",
  token: Token,
  text: string,
  position: Position,
): Diagnostic {
  const end = list === "list" ? "]" : "}";
  return {
    code: "alloy/missing-comma",
    severity: "error",
    where,
    message: `${describeToken(token, text)} follows an element of the ${list} without a comma`,
    help: `write a comma after each element; after the last one too where "${end}" is on a line of its own`,
    position,
  };
}

/** A dotted or labelled name before `=`. */
export function invalidAttributeName(
  where: string,
  name: string,
  labelled: boolean,
  position: Position,
): Diagnostic {
  return {
    code: "alloy/invalid-attribute-name",
    severity: "error",
    where,
    message: labelled
      ? `the attribute ${name} has a label, which only blocks have`
      : `${name} is an attribute's name and has a dot`,
    help: labelled ? `write ${name} = …` : "use one identifier, or write a block with braces and no =",
    position,
  };
}

export function blockAsValue(where: string, position: Position): Diagnostic {
  return {
    code: "alloy/block-as-value",
    severity: "error",
    where,
    message: "a block stands where a value belongs",
    help: "remove the = and the name before it to make a block of it, or write an object: { name = value }",
    position,
  };
}

/** A label that is no identifier, or stands between backticks. */
export function invalidLabel(where: string, label: string, position: Position): Diagnostic {
  return {
    code: "alloy/invalid-label",
    severity: "error",
    where,
    message: `${label} is no label; a label is an identifier between double quotes: a letter or _, then letters, digits and _`,
    help: `use "${nearestIdentifier(label.slice(1, -1))}"`,
    position,
  };
}

/** The identifier that is most like a text. */
export function nearestIdentifier(text: string): string {
  const nearest = text.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d|$)/, "_");
  return /^(?:true|false|null)$/.test(nearest) ? `${nearest}_` : nearest;
}
