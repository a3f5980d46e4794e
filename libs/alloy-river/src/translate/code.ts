/** A piece of TypeScript whose line breaks are decided when it is printed. */
export type Code =
  | string
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Code])[] }
  | { readonly kind: "array"; readonly items: readonly Code[] }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Code[] }
  /** A template literal of several lines; its indentation has no meaning. */
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | Arrow
  | { readonly kind: "constant"; readonly name: string; readonly value: Code };

interface Arrow {
  readonly kind: "arrow";
  readonly parameter: string;
  readonly statements: readonly Code[];
  readonly result: Code;
}

/** Longest line. */
const width = 110;

/** The text of a piece of code that stands behind `indentation` blanks; `taken` characters of its first line are used up before and behind it. */
export function printCode(code: Code, indentation: number = 0, taken: number = 0): string {
  const flat = flatCode(code);
  if (flat !== undefined && indentation + taken + flat.length <= width) return flat;
  if (typeof code === "string") return code;
  switch (code.kind) {
    case "object":
      return enclosed(
        "{",
        code.entries.map(([key, value]) => entry(key, value, indentation + 2)),
        "}",
        indentation,
      );
    case "array":
      return enclosed(
        "[",
        code.items.map((each) => printCode(each, indentation + 2, 1)),
        "]",
        indentation,
      );
    case "call":
      return printCall(code.callee, code.args, indentation, taken);
    case "lines":
      return printLines(code.lines, indentation);
    case "arrow":
      return printArrow(code, indentation);
    case "constant":
      return `const ${code.name} = ${printCode(code.value, indentation, code.name.length + 10)};`;
  }
}

function entry(key: string, value: Code, indentation: number): string {
  if (value === key) return key;
  return `${key}: ${printCode(value, indentation, key.length + 3)}`;
}

function enclosed(open: string, items: readonly string[], close: string, indentation: number): string {
  const blanks = " ".repeat(indentation);
  return `${open}\n${items.map((each) => `${blanks}  ${each},\n`).join("")}${blanks}${close}`;
}

function printCall(callee: string, args: readonly Code[], indentation: number, taken: number): string {
  const last = args.at(-1);
  const before = args.slice(0, -1).map((each) => flatCode(each));
  if (last !== undefined && canHug(last) && before.every((each) => each !== undefined)) {
    const head = `${callee}(${before.map((each) => `${each}, `).join("")}`;
    if (indentation + taken + head.length < width)
      return `${head}${printCode(last, indentation, taken + head.length + 1)})`;
  }
  return enclosed(
    `${callee}(`,
    args.map((each) => printCode(each, indentation + 2, 1)),
    ")",
    indentation,
  );
}

/** Whether a last argument may begin on the line of its call. */
function canHug(code: Code): boolean {
  if (typeof code === "string") return code.startsWith("`");
  return (
    typeof code === "object" && (code.kind === "object" || code.kind === "array" || code.kind === "arrow")
  );
}

function printLines(lines: readonly string[], indentation: number): string {
  const blanks = " ".repeat(indentation);
  return `\`\n${lines.map((line) => (line === "" ? "\n" : `${blanks}  ${line}\n`)).join("")}${blanks}\``;
}

function printArrow(code: Arrow, indentation: number): string {
  const blanks = " ".repeat(indentation + 2);
  if (code.statements.length === 0)
    return `(${code.parameter}) => ${printCode(code.result, indentation, 10)}`;
  const statements = code.statements.map((each) => `${blanks}${printCode(each, indentation + 2)}\n`);
  const result = `${blanks}return ${printCode(code.result, indentation + 2, 8)};\n`;
  return `(${code.parameter}) => {\n${statements.join("")}${result}${" ".repeat(indentation)}}`;
}

/** The code on one line; undefined where it needs several. */
function flatCode(code: Code): string | undefined {
  if (typeof code === "string") return code.includes("\n") ? undefined : code;
  switch (code.kind) {
    case "object": {
      const entries = code.entries.map(([key, value]) => flatEntry(key, flatCode(value)));
      return entries.length === 0 ? "{}" : joined("{ ", entries, " }");
    }
    case "array":
      return joined("[", code.items.map(flatCode), "]");
    case "call":
      return joined(`${code.callee}(`, code.args.map(flatCode), ")");
    case "lines":
      return undefined;
    case "arrow": {
      const result = flatCode(code.result);
      return code.statements.length > 0 || result === undefined
        ? undefined
        : `(${code.parameter}) => ${result}`;
    }
    case "constant": {
      const value = flatCode(code.value);
      return value === undefined ? undefined : `const ${code.name} = ${value};`;
    }
  }
}

function flatEntry(key: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return key === value ? key : `${key}: ${value}`;
}

function joined(open: string, items: readonly (string | undefined)[], close: string): string | undefined {
  return items.every((each) => each !== undefined) ? `${open}${items.join(", ")}${close}` : undefined;
}

/** A string literal of TypeScript. */
export function stringCode(text: string): string {
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A template literal of TypeScript with this content. */
export function templateCode(text: string): string {
  return `\`${escapeTemplate(text)}\``;
}

/** Text as it stands in a template literal. */
export function escapeTemplate(text: string): string {
  return text.replace(/\\|`|\$(?=\{)|\r/g, (character) => (character === "\r" ? "\\r" : `\\${character}`));
}

/** A property's name as TypeScript writes it. */
export function keyCode(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : stringCode(name);
}
