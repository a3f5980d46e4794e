/** A piece of TypeScript whose line breaks are decided when it is printed. */
export type Code =
  | string
  /** A name that a module of the SDK exports: `common.SortOrder`. */
  | { readonly kind: "export"; readonly module: string; readonly path: string }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Code])[] }
  | { readonly kind: "array"; readonly items: readonly Code[] }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Code[] }
  | Chain
  /** What becomes a constant before the statement that uses it; `name` is a wish. */
  | { readonly kind: "constant"; readonly name: string; readonly value: Code };

/** An object that is created and then told things by its methods. */
export interface Chain {
  readonly kind: "chain";
  readonly module: string;
  readonly type: string;
  readonly args: readonly Code[];
  readonly calls: readonly { readonly method: string; readonly args: readonly Code[] }[];
}

/** Longest line. */
const width = 110;

/** The text of a piece of code that stands behind `indentation` blanks; `taken` characters of its first line are used up before and behind it. */
export function printCode(code: Code, indentation: number = 0, taken: number = 0): string {
  const flat = flatCode(code);
  if (flat !== undefined && indentation + taken + flat.length <= width) return flat;
  if (typeof code === "string") return code;
  switch (code.kind) {
    case "export":
      return `${code.module}.${code.path}`;
    case "object":
      return enclosed(
        "{",
        code.entries.map(([key, value]) => `${key}: ${printCode(value, indentation + 2, key.length + 3)}`),
        "}",
        indentation,
      );
    case "array":
      return enclosed("[", printAll(code.items, indentation), "]", indentation);
    case "call":
      return printCall(code.callee, code.args, indentation, taken);
    case "chain":
      return printChain(code, indentation, taken);
    case "constant":
      return code.name;
  }
}

function printAll(items: readonly Code[], indentation: number): readonly string[] {
  return items.map((each) => printCode(each, indentation + 2, 1));
}

function enclosed(open: string, items: readonly string[], close: string, indentation: number): string {
  const blanks = " ".repeat(indentation);
  return `${open}\n${items.map((each) => `${blanks}  ${each},\n`).join("")}${blanks}${close}`;
}

/** An only argument that has brackets of its own begins on the line of its call. */
function printCall(callee: string, args: readonly Code[], indentation: number, taken: number): string {
  const [only] = args;
  if (args.length === 0) return `${callee}()`;
  if (args.length === 1 && typeof only === "object" && (only.kind === "object" || only.kind === "array"))
    return `${callee}(${printCode(only, indentation, taken + callee.length + 2)})`;
  return enclosed(`${callee}(`, printAll(args, indentation), ")", indentation);
}

function printChain({ module, type, args, calls }: Chain, indentation: number, taken: number): string {
  const head = printInner(`new ${module}.${type}`, args, indentation, taken);
  const blanks = " ".repeat(indentation + 2);
  const lines = calls.map(
    ({ method, args: given }) => `\n${blanks}${printInner(`.${method}`, given, indentation + 2, 1)}`,
  );
  return `${head}${lines.join("")}`;
}

function printInner(callee: string, args: readonly Code[], indentation: number, taken: number): string {
  return printCode({ kind: "call", callee, args }, indentation, taken);
}

/** The code on one line; undefined where it needs several. */
function flatCode(code: Code): string | undefined {
  if (typeof code === "string") return code;
  switch (code.kind) {
    case "export":
      return `${code.module}.${code.path}`;
    case "object": {
      const entries = code.entries.map(([key, value]) => prefixed(`${key}: `, flatCode(value)));
      return entries.length === 0 ? "{}" : joined("{ ", entries, " }");
    }
    case "array":
      return joined("[", code.items.map(flatCode), "]");
    case "call":
      return joined(`${code.callee}(`, code.args.map(flatCode), ")");
    case "chain":
      return flatChain(code);
    case "constant":
      return code.name;
  }
}

/** Three calls and more are easier to read one below the other. */
function flatChain({ module, type, args, calls }: Chain): string | undefined {
  if (calls.length > 2) return undefined;
  const head = joined(`new ${module}.${type}(`, args.map(flatCode), ")");
  const rest = calls.map(({ method, args: given }) => joined(`.${method}(`, given.map(flatCode), ")"));
  return [head, ...rest].every((each) => each !== undefined) ? [head, ...rest].join("") : undefined;
}

function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${prefix}${text}`;
}

function joined(open: string, items: readonly (string | undefined)[], close: string): string | undefined {
  return items.every((each) => each !== undefined) ? `${open}${items.join(", ")}${close}` : undefined;
}

/** A string literal of TypeScript, in the quotes that need fewer escapes. */
export function stringCode(text: string): string {
  const quoted = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  if (text.split('"').length <= text.split("'").length) return quoted;
  const content = quoted.slice(1, -1).replaceAll(/\\(.)|'/g, (each) => singleQuoted[each] ?? each);
  return `'${content}'`;
}

const singleQuoted: Readonly<Record<string, string>> = { '\\"': '"', "'": "\\'" };

/** A property's name as TypeScript writes it; `__proto__` would set the prototype. */
export function keyCode(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringCode(name);
}
