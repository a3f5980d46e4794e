/**
 * A type as the SDK's declarations write it:
 *
 *     type    = postfix { "|" postfix }
 *     postfix = primary { "[]" }
 *     primary = literal | name [ "<" type { "," type } ">" ] | "{" { member } "}" | "(" type ")"
 *     member  = name [ "?" ] ":" type ";"
 *
 * A method of an interface (`_implementsDataqueryVariant(): void`) is read as a property that no JSON fits.
 */
export type TypeExpression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "name"; readonly name: string; readonly args: readonly TypeExpression[] }
  | { readonly kind: "array"; readonly of: TypeExpression }
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  | { readonly kind: "union"; readonly options: readonly TypeExpression[] };

/** A property of an object type. */
export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeExpression;
}

const never: TypeExpression = { kind: "name", name: "never", args: [] };

const tokens = /\s*("(?:\\.|[^"\\])*"|-?\d[\w.]*|[\w$.]+|\[\]|[^\s])/gy;

/** What is left of a declaration's text, token by token. */
export class TypeReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(tokens)].map(([, token = ""]) => token);
  }

  get token(): string | undefined {
    return this.#tokens[this.#next];
  }

  take(): string {
    const token = this.token;
    if (token === undefined) throw new Error("dashboards: a declaration of the SDK ends too early");
    this.#next++;
    return token;
  }

  /** Whether the next token is this one, which is then behind. */
  skip(wanted: string): boolean {
    if (this.token !== wanted) return false;
    this.#next++;
    return true;
  }

  expect(wanted: string): void {
    const seen = this.take();
    if (seen !== wanted) throw new Error(`dashboards: the SDK declares ${seen} where ${wanted} is known`);
  }

  type(): TypeExpression {
    this.skip("|");
    const first = this.#postfix();
    const options = [first];
    while (this.skip("|")) options.push(this.#postfix());
    return options.length === 1 ? first : { kind: "union", options };
  }

  /** The members of an object type whose brace is already open, and its closing brace. */
  fields(): readonly Field[] {
    const fields: Field[] = [];
    while (!this.skip("}")) {
      const name = unquoted(this.take());
      const optional = this.skip("?");
      const isMethod = this.skip("(");
      if (isMethod) this.expect(")");
      this.expect(":");
      const type = this.type();
      fields.push({ name, optional, type: isMethod ? never : type });
      this.skip(";");
    }
    return fields;
  }

  #postfix(): TypeExpression {
    let type = this.#primary();
    while (this.skip("[]")) type = { kind: "array", of: type };
    return type;
  }

  #primary(): TypeExpression {
    const token = this.take();
    if (token === "(") {
      const type = this.type();
      this.expect(")");
      return type;
    }
    if (token === "{") return { kind: "object", fields: this.fields() };
    if (/^["\d-]|^(?:true|false|null)$/.test(token))
      return { kind: "literal", value: JSON.parse(token) as string | number | boolean | null };
    return { kind: "name", name: token, args: this.#arguments() };
  }

  #arguments(): readonly TypeExpression[] {
    if (!this.skip("<")) return [];
    const args = [this.type()];
    while (this.skip(",")) args.push(this.type());
    this.expect(">");
    return args;
  }
}

function unquoted(name: string): string {
  return name.startsWith('"') ? (JSON.parse(name) as string) : name;
}

/** The type that a text says. */
export function parseType(text: string): TypeExpression {
  return new TypeReader(text).type();
}

/** The text of a type, which `parseType` reads; `rename` is applied to every name. */
export function printType(type: TypeExpression, rename: (name: string) => string = (name) => name): string {
  const print = (each: TypeExpression): string => printType(each, rename);
  switch (type.kind) {
    case "literal":
      return JSON.stringify(type.value);
    case "name": {
      const args = type.args.length === 0 ? "" : `<${type.args.map(print).join(", ")}>`;
      return `${rename(type.name)}${args}`;
    }
    case "array":
      return type.of.kind === "union" ? `(${print(type.of)})[]` : `${print(type.of)}[]`;
    case "object": {
      const fields = type.fields.map(
        ({ name, optional, type: of }) => `${JSON.stringify(name)}${optional ? "?" : ""}: ${print(of)};`,
      );
      return fields.length === 0 ? "{}" : `{ ${fields.join(" ")} }`;
    }
    case "union":
      return type.options.map(print).join(" | ");
  }
}
