import { fieldsOfBody } from "../check/registry.ts";
import { camelCase } from "../component/name.ts";
import { hasQuotedNames, quotedNames, wishOf, withWish } from "../expression/laid-out.ts";
import { isExpression } from "../expression/expression.ts";
import type { FieldSchema } from "../schema/schema.ts";
import type { Attribute, Block, Statement } from "../syntax/ast.ts";
import type { Layout } from "../syntax/layout.ts";
import type { BlockPlace } from "./place.ts";
import { alternativeBuilder } from "./builders.ts";
import type { Code } from "./code.ts";
import { keyCode } from "./code.ts";
import { pictureCode } from "./picture.ts";
import { translateValue } from "./value.ts";

/** Arguments of a builder as TypeScript, and what they yield. */
export interface TranslatedArguments {
  readonly code: Code;
  readonly args: object;
  readonly isEmpty: boolean;
}

/** One argument while it is put together: blocks of one name, or of one group, come together. */
interface Entry {
  readonly codes: Code[];
  readonly values: unknown[];
  readonly field: FieldSchema;
  /** Labels of labelled blocks. */
  readonly labels: string[];
}

/**
 * The body of a block as the arguments of its typed builder; undefined where it holds what the builder does not take.
 *
 * @param namespace Where builders of alternatives are.
 * @param whole The block with what the builder takes apart from its arguments; its layout is that of all.
 */
export function typedArguments(
  block: Block,
  fields: readonly FieldSchema[],
  namespace: string,
  place: BlockPlace,
  whole: Block = block,
): TranslatedArguments | undefined {
  const entries = new Map<string, Entry>();
  for (const statement of block.body) {
    const field = fields.find((each) => each.name === statement.name);
    if (field === undefined || (field.kind === "attr") !== (statement.kind === "attribute")) return undefined;
    const key = camelCase(field.oneOf ?? field.name);
    const entry = entries.get(key) ?? { codes: [], values: [], field, labels: [] };
    if (entries.has(key) && !isRepeatable(field)) return undefined;
    if (!addTo(entry, statement, field, namespace, place)) return undefined;
    entries.set(key, entry);
  }
  const code: Code = {
    kind: "object",
    entries: [...entries].map(([key, entry]) => [keyCode(key), entryCode(entry)]),
  };
  const args = Object.fromEntries([...entries].map(([key, entry]) => [key, entryValue(entry)]));
  return withBodyLayout(whole, { code, args, isEmpty: entries.size === 0 }, place);
}

function isRepeatable({ repeatable, labelled, oneOf }: FieldSchema): boolean {
  return repeatable === true || labelled === true || oneOf !== undefined;
}

function addTo(
  entry: Entry,
  statement: Statement,
  field: FieldSchema,
  namespace: string,
  place: BlockPlace,
): boolean {
  if (statement.kind === "attribute") return addAttribute(entry, statement, field, place);
  if ((statement.label !== undefined) !== (field.labelled ?? false)) return false;
  const body = typedArguments(statement, fieldsOfBody(field.body ?? ""), namespace, place);
  if (body === undefined) return false;
  if (field.oneOf !== undefined) return addAlternative(entry, body, field, namespace, place);
  entry.codes.push(body.code);
  entry.values.push(body.args);
  if (statement.label !== undefined) entry.labels.push(statement.label);
  return true;
}

function addAttribute(entry: Entry, { value }: Attribute, field: FieldSchema, place: BlockPlace): boolean {
  const { original, bindings, imports } = place;
  const translated = translateValue(value, {
    original,
    bindings,
    imports,
    type: field.type ?? "any",
    ...(field.enum !== undefined && { values: field.enum }),
  });
  entry.codes.push(translated.code);
  const hasFields = JSON.stringify(field.type).includes('"object"');
  entry.values.push(hasFields ? inCamelCase(translated.value) : translated.value);
  return true;
}

/** Objects whose fields are upstream's have TypeScript's names in arguments. */
function inCamelCase(value: unknown): unknown {
  if (isExpression(value) || typeof value !== "object" || value === null) return value;
  const wish = wishOf(value);
  const named = Array.isArray(value)
    ? value.map(inCamelCase)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [camelCase(name), inCamelCase(each)]));
  const quoted = hasQuotedNames(value) ? quotedNames(named) : named;
  return wish === undefined ? quoted : withWish(quoted, wish);
}

function addAlternative(
  entry: Entry,
  body: TranslatedArguments,
  { name, oneOf = "" }: FieldSchema,
  namespace: string,
  { imports }: BlockPlace,
): boolean {
  const builder = alternativeBuilder(namespace, oneOf, name, imports);
  if (builder === undefined) return false;
  entry.codes.push({ kind: "call", callee: builder.code, args: body.isEmpty ? [] : [body.code] });
  entry.values.push(builder.build(body.args));
  return true;
}

function entryCode({ codes, field, labels }: Entry): Code {
  if (field.labelled === true)
    return { kind: "object", entries: labels.map((label, index) => [keyCode(label), codes[index] ?? "{}"]) };
  if (field.repeatable === true || field.oneOf !== undefined) return { kind: "array", items: codes };
  return codes[0] ?? "undefined";
}

function entryValue({ values, field, labels }: Entry): unknown {
  if (field.labelled === true)
    return Object.fromEntries(labels.map((label, index) => [label, values[index]]));
  return field.repeatable === true || field.oneOf !== undefined ? values : values[0];
}

/** Arguments with the picture of their block's body, where that is not laid out as builders do. */
function withBodyLayout(
  block: Block,
  translated: TranslatedArguments,
  { original, imports }: BlockPlace,
): TranslatedArguments {
  const layout = original.bodyLayout(block);
  if (isCanonical(block.body, layout)) return translated;
  const code: Code = {
    kind: "call",
    callee: imports.use("laidOut"),
    args: [translated.code, pictureCode(layout)],
  };
  return { code, args: withWish(translated.args, layout), isEmpty: false };
}

/** Whether a body has its attributes first, one below the other, then its blocks, those of a name together, and no comments. */
function isCanonical(body: readonly Statement[], layout: Layout): boolean {
  if (layout.some(({ kind }) => kind === "comment")) return false;
  const kinds = body.map(({ kind }) => kind);
  if (kinds.lastIndexOf("attribute") > kinds.indexOf("block") && kinds.includes("block")) return false;
  const names = body.map(({ name }) => name.split(".", 1).join(""));
  const runs = names.filter((name, index) => name !== names[index - 1]);
  if (new Set(runs).size !== runs.length) return false;
  return layout.every((item, index) => {
    if (item.kind !== "break" || !item.blank) return true;
    const next = body[layout.slice(0, index).filter(({ kind }) => kind === "element").length];
    return next?.kind === "block";
  });
}

/** The body of a block under upstream's names, as the arguments and blocks of an untyped builder; undefined where a name stands twice. */
export function untypedArguments(
  block: Block,
  place: BlockPlace,
):
  | {
      readonly args: TranslatedArguments;
      readonly blocks: readonly Code[];
      readonly values: readonly Block[];
    }
  | undefined {
  const attributes = block.body.filter((each) => each.kind === "attribute");
  if (new Set(attributes.map(({ name }) => name)).size !== attributes.length) return undefined;
  const { original, bindings, imports } = place;
  const values = attributes.map(({ value }) =>
    translateValue(value, { original, bindings, imports, type: undefined }),
  );
  const code: Code = {
    kind: "object",
    entries: attributes.map(({ name }, index) => [keyCode(name), values[index]?.code ?? "null"]),
  };
  const args = Object.fromEntries(attributes.map(({ name }, index) => [name, values[index]?.value]));
  const translated = withBodyLayout(block, { code, args, isEmpty: attributes.length === 0 }, place);
  return { args: translated, blocks: [], values: block.body.filter((each) => each.kind === "block") };
}
