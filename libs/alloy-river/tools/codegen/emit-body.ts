import { camelCase } from "../../src/component/name.ts";
import type { FieldSchema, TypeSchema } from "../../src/schema/schema.ts";
import { lowerFirst } from "./name.ts";
import type { Model } from "./model.ts";
import { argumentName, fieldsOf, needsSpec } from "./model.ts";
import { fieldType } from "./type.ts";

/** The interface of a body's arguments. `namespace` tells alternatives of one namespace from another's. */
export function emitArguments(
  model: Model,
  name: string,
  fields: readonly FieldSchema[],
  namespace: string,
): string {
  if (fields.length === 0) return `export type ${name} = Readonly<Record<string, never>>;`;
  return `export interface ${name} {\n${emitMembers(model, fields, namespace)}\n}`;
}

function emitMembers(model: Model, fields: readonly FieldSchema[], namespace: string): string {
  const seen = new Set<string>();
  const members = fields.flatMap((field) => {
    const name = argumentName(field);
    if (seen.has(name)) return [];
    seen.add(name);
    const optional = isOptional(field) ? "?" : "";
    return [
      `${emitDoc(field)}readonly ${propertyKey(name)}${optional}: ${memberType(model, field, namespace)};`,
    ];
  });
  return members.join("\n");
}

function isOptional(field: FieldSchema): boolean {
  return !field.required;
}

/** A key as TypeScript writes it: `cloud.region` needs quotes. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function memberType(model: Model, field: FieldSchema, namespace: string): string {
  if (field.oneOf !== undefined) {
    const alternative = `Alternative<${JSON.stringify(`${namespace}.${field.oneOf}`)}>`;
    return field.repeatable ? `readonly ${alternative}[]` : alternative;
  }
  if (field.kind === "attr") return fieldType(field);
  const body = model.bodyName(field.body ?? "");
  if (field.labelled) return `{ readonly [label: string]: ${body} }`;
  return field.repeatable ? `readonly ${body}[]` : body;
}

function emitDoc(field: FieldSchema): string {
  const notes = [
    ...(field.oneOf === undefined ? [] : [`Any of \`${field.oneOf}.*\`, in the order in which they apply.`]),
    ...(field.labelled ? ["By label."] : []),
    ...formNote(field.type),
    ...defaultNote(field),
    ...bodyDefaultsNote(field),
  ].join(" ");
  const lines = [...(notes === "" ? [] : [notes]), ...(field.deprecated ? ["@deprecated"] : [])];
  if (lines.length === 0) return "";
  return lines.length === 1
    ? `/** ${lines.join("")} */\n`
    : `/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`;
}

const forms: Readonly<Record<string, string>> = {
  "string:component/common/config.URL": "A URL.",
  "string:component/common/relabel.Regexp": "A regular expression (RE2), anchored at both ends.",
  "string:component/loki/process/stages.Template": "A template of Go's text/template.",
};

/** What TypeScript's type does not say of the form of a value. */
function formNote(type: TypeSchema | undefined): readonly string[] {
  if (typeof type !== "string") return [];
  if (type.startsWith("number:uint")) return ["A whole number, at least 0."];
  if (type.startsWith("number:int")) return ["A whole number."];
  return forms[type] === undefined ? [] : [forms[type]];
}

function defaultNote(field: FieldSchema): readonly string[] {
  if (field.oneOf !== undefined) return [];
  if (field.defaultDynamic) return ["Default: depends on the machine."];
  return field.default === undefined ? [] : [`Default: ${code(field.default)}.`];
}

function bodyDefaultsNote({ bodyDefaults = {} }: FieldSchema): readonly string[] {
  const here = Object.entries(bodyDefaults).map(([name, value]) => `\`${camelCase(name)}\` ${code(value)}`);
  return here.length === 0 ? [] : [`Defaults here: ${here.join(", ")}.`];
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value).replaceAll("*/", "*\\/")}\``;
}

/** The specification that printing needs of a body, where it needs one. */
export function emitBodySpec(model: Model, name: string, fields: readonly FieldSchema[]): string {
  const specs = fields
    .filter(needsSpec)
    .map((field) => `${propertyKey(argumentName(field))}: ${argumentSpec(model, field)}`);
  const entries = [...new Set(specs)];
  return `const ${name}: BodySpec = () => ({ ${entries.join(", ")} });`;
}

function argumentSpec(model: Model, field: FieldSchema): string {
  if (field.kind === "attr") return "objectAttribute";
  if (field.oneOf !== undefined) return "alternatives";
  const spec = bodySpecName(model, field.body ?? "");
  return field.labelled ? `{ labelled: ${spec} }` : spec;
}

/** Name of the specification of a body, or of the one that all bodies without blocks share. */
export function bodySpecName(model: Model, body: string): string {
  return model.hasBlocks(body) ? `${lowerFirst(model.bodyName(body))}Body` : "attributesOnly";
}

/** Everything that a file declares of one block body. */
export function emitBody(model: Model, body: string, namespace: string): string {
  const fields = fieldsOf(model.schema, body);
  const types = emitArguments(model, model.bodyName(body), fields, namespace);
  if (!model.hasBlocks(body)) return types;
  return `${types}\n\nexport ${emitBodySpec(model, bodySpecName(model, body), fields)}`;
}
