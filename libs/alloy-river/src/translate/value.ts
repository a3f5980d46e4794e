import { camelCase } from "../component/name.ts";
import { printBlocks } from "../component/compose.ts";
import { unsafeAttribute } from "../component/module.ts";
import type { AlloyValue } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import type { Text } from "../expression/argument.ts";
import { quotedNames, withWish } from "../expression/laid-out.ts";
import { quoted, raw } from "../expression/source.ts";
import { unsafeLiteralSecret } from "../expression/secret.ts";
import { pathOf } from "../graph/reference.ts";
import type { TypeSchema } from "../schema/schema.ts";
import type { ArrayExpr, Binary, Call, Expr, Literal, ObjectExpr } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import { format } from "../syntax/format.ts";
import { parseOnlyExpression } from "../syntax/parse.ts";
import { isIdentifier } from "../syntax/token.ts";
import { quote, stringLiteral } from "../syntax/string.ts";
import type { Bindings } from "./bindings.ts";
import { nameIn } from "./bindings.ts";
import type { Code } from "./code.ts";
import { keyCode, stringCode, templateCode } from "./code.ts";
import { functionCode } from "./function.ts";
import type { Imports } from "./imports.ts";
import type { Original } from "./original.ts";
import { hasComments, isInOneLine, isOneALine, pictureCode } from "./picture.ts";
import { fitsType, hasForm, isSecretHere } from "./wanted.ts";

/** A value as TypeScript, and what that yields. */
export interface Translated {
  readonly code: Code;
  readonly value: AlloyValue;
}

/** Where a value stands. */
export interface ValuePlace {
  readonly original: Original;
  readonly bindings: Bindings;
  readonly imports: Imports;
  /** What is wanted; undefined in blocks without a schema. */
  readonly type: TypeSchema | undefined;
  /** The values that TypeScript's type lists. */
  readonly values?: readonly string[];
  /** The header that the value is of. */
  readonly header?: string;
}

/** How much is said about layout: nothing where the default may do, or all that is not on one line, or everything. */
type Extent = "least" | "broken" | "all";

const extents: readonly Extent[] = ["least", "broken", "all"];

/**
 * A value as TypeScript that prints as it stands in the file: with as little said about its layout as will do, and as
 * Alloy's own text where builders cannot say it.
 */
export function translateValue(expr: Expr, place: ValuePlace): Translated {
  const wanted = format(`x = ${place.original.text(expr.span)}`);
  if (!wanted.ok) return asSource(expr, place);
  for (const extent of extents) {
    const translated = new ValueTranslator(place, extent).translate(expr, place);
    if (printBlocks([unsafeAttribute("x", translated.value)], place.original.printOptions) === wanted.text)
      return translated;
  }
  return asSource(expr, place);
}

function asSource(expr: Expr, { original, imports }: ValuePlace): Translated {
  const text = original.text(expr.span);
  const parsed = parseOnlyExpression(text, "source");
  if (!parsed.ok) throw new Error(`alloy-river: ${text} is no expression any more`);
  return {
    code: `${imports.use("alloy")}${templateCode(text)}`,
    value: expression({ kind: "source", text, expression: parsed.expression }),
  };
}

class ValueTranslator {
  readonly #place: ValuePlace;
  readonly #extent: Extent;

  constructor(place: ValuePlace, extent: Extent) {
    this.#place = place;
    this.#extent = extent;
  }

  translate(expr: Expr, place: ValuePlace): Translated {
    if (!fitsType(expr, place)) return asSource(expr, place);
    switch (expr.kind) {
      case "literal":
        return this.#literal(expr, place);
      case "array":
        return this.#array(expr, place);
      case "object":
        return this.#object(expr, place);
      case "identifier":
      case "access":
        return this.#reference(expr, place);
      case "index":
        return this.#index(expr, place);
      case "call":
        return this.#call(expr, place);
      case "unary":
        return this.#unary(expr, place);
      case "binary":
        return this.#binary(expr, place);
      case "paren":
        return this.translate(expr.inner, place);
    }
  }

  #literal(literal: Literal, place: ValuePlace): Translated {
    const constant = constantOf(literal);
    if (constant === undefined) return asSource(literal, place);
    if (constant.type === "string") return this.#text(literal, constant.value, place);
    if (constant.type === "null") return { code: "null", value: null };
    if (constant.type === "bool") return { code: literal.text, value: constant.value };
    const number = Number(literal.text);
    return String(number) === literal.text ? { code: literal.text, value: number } : asSource(literal, place);
  }

  #text(literal: Literal, text: string, place: ValuePlace): Translated {
    const written = this.#writtenText(literal, text, place);
    if (written === undefined) return asSource(literal, place);
    if (!isSecretHere(place)) return hasForm(text, place) ? written : this.#quoted(text, place);
    const value = unsafeLiteralSecret(written.value as Text);
    return { code: call(place.imports.use("unsafeLiteralSecret"), written.code), value };
  }

  #writtenText(literal: Literal, text: string, { imports }: ValuePlace): Translated | undefined {
    if (stringLiteral(text) === literal.text) return { code: stringCode(text), value: text };
    if (quote(text) === literal.text)
      return { code: call(imports.use("quoted"), stringCode(text)), value: quoted(text) };
    if (literal.text !== `\`${text}\``) return undefined;
    return { code: call(imports.use("raw"), templateCode(text)), value: raw(text) };
  }

  /** Text of a form that TypeScript's type does not have. */
  #quoted(text: string, { imports }: ValuePlace): Translated {
    return { code: call(imports.use("quoted"), stringCode(text)), value: quoted(text) };
  }

  #array(array: ArrayExpr, place: ValuePlace): Translated {
    const type =
      typeof place.type === "object" && "list" in place.type ? place.type.list : place.type && "any";
    const items = array.elements.map((each) => this.translate(each, { ...place, type }));
    const code: Code = { kind: "array", items: items.map((each) => each.code) };
    return this.#withLayout(array, { code, value: items.map((each) => each.value) });
  }

  #object(object: ObjectExpr, place: ValuePlace): Translated {
    const entries = object.fields.map((field) => {
      const { type, hasUpstreamNames } = fieldPlace(field.name, place);
      const translated = this.translate(field.value, { ...place, type, header: field.name });
      const key = hasUpstreamNames ? camelCase(field.name) : field.name;
      return [key, translated] as const;
    });
    const code: Code = { kind: "object", entries: entries.map(([key, each]) => [keyCode(key), each.code]) };
    const value = Object.fromEntries(
      object.fields.map(({ name }, index) => [name, entries[index]?.[1].value ?? null]),
    );
    return this.#withLayout(object, this.#withNames(object, { code, value }));
  }

  /** An object with its names in quotes, where all of them are and need not be, and those of the file are not. */
  #withNames({ fields }: ObjectExpr, { code, value }: Translated): Translated {
    const { original, imports } = this.#place;
    const isQuoted = fields.every(({ quoted }) => quoted) && fields.some(({ name }) => isIdentifier(name));
    if (!isQuoted || original.printOptions.quotedNames === true) return { code, value };
    return { code: call(imports.use("quotedNames"), code), value: quotedNames(value as object & AlloyValue) };
  }

  /** A list, object or call with what has to be said about its layout. */
  #withLayout(expr: ArrayExpr | ObjectExpr | Call, { code, value }: Translated): Translated {
    const layout = this.#place.original.listLayout(expr);
    const { imports } = this.#place;
    const target = value as object & AlloyValue;
    if (layout.length === 0) return { code, value };
    if (hasComments(layout) || !(isInOneLine(layout) || isOneALine(layout))) {
      const laid: Code = { kind: "call", callee: imports.use("laidOut"), args: [code, pictureCode(layout)] };
      return { code: laid, value: withWish(target, layout) };
    }
    if (this.#extent === "least" || (isInOneLine(layout) && this.#extent === "broken"))
      return { code, value };
    const isBroken = !isInOneLine(layout);
    const wished = withWish(target, isBroken ? "one a line" : "in one line");
    return { code: call(imports.use(isBroken ? "multiline" : "inline"), code), value: wished };
  }

  #reference(expr: Expr, place: ValuePlace): Translated {
    const path = pathOf(expr);
    if (path === undefined) return this.#access(expr, place);
    const constant = functionCode(path, place.imports);
    if (constant?.kind === "constant")
      return { code: constant.code, value: expression({ kind: "reference", path }) };
    const named = nameIn(place.bindings, path);
    if (named === undefined) return asSource(expr, place);
    if (named.code.includes("access(")) place.imports.use("access");
    return { code: named.code, value: named.value };
  }

  #access(expr: Expr, place: ValuePlace): Translated {
    if (expr.kind !== "access") return asSource(expr, place);
    const owner = this.translate(expr.value, { ...place, type: "any" });
    const code: Code = {
      kind: "call",
      callee: place.imports.use("access"),
      args: [owner.code, stringCode(expr.name)],
    };
    return { code, value: expression({ kind: "access", value: owner.value, name: expr.name }) };
  }

  #index(expr: Expr & { readonly kind: "index" }, place: ValuePlace): Translated {
    const owner = this.translate(expr.value, { ...place, type: "any" });
    const position = this.translate(expr.index, { ...place, type: "any" });
    const code: Code = {
      kind: "call",
      callee: `${place.imports.use("index")}<never>`,
      args: [owner.code, position.code],
    };
    return { code, value: expression({ kind: "index", value: owner.value, index: position.value }) };
  }

  #call(expr: Call, place: ValuePlace): Translated {
    const path = pathOf(expr.callee);
    const callee = path && functionCode(path, place.imports);
    if (path === undefined || callee?.kind === "constant") return asSource(expr, place);
    const args = expr.arguments.map((each) => this.translate(each, { ...place, type: "any" }));
    const value = expression({ kind: "call", callee: path, arguments: args.map((each) => each.value) });
    const codes = args.map((each) => each.code);
    const code: Code =
      callee === undefined
        ? {
            kind: "call",
            callee: `${place.imports.use("call")}<never>`,
            args: [stringCode(path.join(".")), ...codes],
          }
        : { kind: "call", callee: callee.code + typeArgument(path.join("."), place), args: codes };
    return this.#withLayout(expr, { code, value });
  }

  #unary(expr: Expr & { readonly kind: "unary" }, place: ValuePlace): Translated {
    if (expr.operator === "-" && expr.value.kind === "literal" && expr.value.literal === "number") {
      const operand = this.translate(expr.value, place);
      if (typeof operand.value === "number") return { code: `-${operand.value}`, value: -operand.value };
    }
    const operand = this.translate(expr.value, { ...place, type: "any" });
    const code: Code = {
      kind: "call",
      callee: `${place.imports.use("unary")}<never>`,
      args: [stringCode(expr.operator), operand.code],
    };
    return { code, value: expression({ kind: "unary", operator: expr.operator, value: operand.value }) };
  }

  #binary(expr: Binary, place: ValuePlace): Translated {
    const left = this.translate(expr.left, { ...place, type: "any" });
    const right = this.translate(expr.right, { ...place, type: "any" });
    const value = expression({
      kind: "binary",
      operator: expr.operator,
      left: left.value,
      right: right.value,
    });
    const isText = expr.operator === "+" && [expr.left, expr.right].some(yieldsText);
    const code: Code = isText
      ? { kind: "call", callee: place.imports.use("concat"), args: [left.code, right.code] }
      : {
          kind: "call",
          callee: `${place.imports.use("binary")}<never>`,
          args: [left.code, stringCode(expr.operator), right.code],
        };
    return { code, value };
  }
}

/** What TypeScript cannot tell of a call: the type that a text is read as, and that of what lists are put together from. */
function typeArgument(name: string, { type, imports }: ValuePlace): string {
  if (name === "encoding.from_json" || name === "encoding.from_yaml") return "<never>";
  const isTargets =
    typeof type === "object" && "list" in type && type.list === "capsule:component/discovery.Target";
  return name === "array.concat" && isTargets ? `<${imports.useType("Target")}>` : "";
}

function call(callee: string, argument: Code): Code {
  return { kind: "call", callee, args: [argument] };
}

function yieldsText(expr: Expr): boolean {
  if (expr.kind === "literal") return expr.literal === "string";
  if (expr.kind === "binary")
    return expr.operator === "+" && (yieldsText(expr.left) || yieldsText(expr.right));
  return false;
}

function fieldPlace(
  name: string,
  { type }: ValuePlace,
): { readonly type: TypeSchema | undefined; readonly hasUpstreamNames: boolean } {
  if (typeof type !== "object") return { type: type && "any", hasUpstreamNames: false };
  if ("object" in type) {
    const field = type.object.find((each) => each.name === name);
    return { type: field?.type ?? "any", hasUpstreamNames: true };
  }
  return { type: "map" in type ? type.map : "any", hasUpstreamNames: false };
}
