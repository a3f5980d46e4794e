import { camelCase } from "../../src/component/name.ts";
import type { ComponentSchema, FieldSchema, Schema } from "../../src/schema/schema.ts";
import { bodyNames, lowerFirst, pascalCase } from "./name.ts";

/** Name of the file whose types more than one namespace uses. */
export const commonFile = "common";

/** Name of the file of configuration blocks. */
export const configFile = "config";

/** What the emitters share: the schema, and the name and file of each block body. */
export interface Model {
  readonly schema: Schema;
  readonly namespaces: readonly string[];
  componentsOf(namespace: string): readonly ComponentSchema[];
  /** TypeScript's name of a block body. */
  bodyName(body: string): string;
  /** File that declares a block body: a namespace, `config` or `common`. */
  fileOf(body: string): string;
  /** Block bodies that a file declares. */
  bodiesOf(file: string): readonly string[];
  /** Whether a body holds blocks, so that printing needs its specification. */
  hasBlocks(body: string): boolean;
}

/** `prometheus.exporter.unix` → `ExporterUnix`: its name within the namespace. */
export function componentTypeName(name: string): string {
  return pascalCase(name.slice(name.indexOf(".") + 1));
}

export function factoryName(name: string): string {
  return lowerFirst(componentTypeName(name));
}

export function fieldsOf(schema: Schema, body: string): readonly FieldSchema[] {
  const found = schema.blocks[body];
  if (found === undefined) throw new Error(`codegen: the schema has no block ${body}`);
  return found.fields ?? [];
}

export function buildModel(schema: Schema): Model {
  const namespaces = [...new Set(schema.components.map((each) => namespaceOf(each.name)))].toSorted();
  const componentsOf = (namespace: string): readonly ComponentSchema[] =>
    schema.components.filter((each) => namespaceOf(each.name) === namespace);
  const names = bodyNames(schema, reservedNames(schema));
  const files = filesOfBodies(schema);
  const required = <T>(value: T | undefined, body: string): T => {
    if (value === undefined) throw new Error(`codegen: nothing uses ${body}`);
    return value;
  };
  return {
    schema,
    namespaces,
    componentsOf,
    bodyName: (body) => required(names.get(body), body),
    fileOf: (body) => required(files.get(body), body),
    bodiesOf: (file) => [...files].flatMap(([body, owner]) => (owner === file ? [body] : [])).toSorted(),
    hasBlocks: (body) => fieldsOf(schema, body).some(needsSpec),
  };
}

/** Whether printing treats an argument otherwise than an attribute of data. */
export function needsSpec(field: FieldSchema): boolean {
  return field.kind === "block" || JSON.stringify(field.type).includes('"object"');
}

function namespaceOf(component: string): string {
  return component.slice(0, component.indexOf("."));
}

/** Names that components and their arguments have: no block body takes them. */
function reservedNames(schema: Schema): readonly string[] {
  const blocks = Object.keys(schema.configBlocks).map((name) => pascalCase(name));
  const all = [...schema.components.map((each) => componentTypeName(each.name)), ...blocks];
  return [...all.flatMap((name) => [name, `${name}Arguments`]), ...importedNames];
}

const importedNames = [
  "AlloyValue",
  "Alternative",
  "Appendable",
  "AuthHandler",
  "Component",
  "Consumer",
  "Duration",
  "Expression",
  "ExtensionHandler",
  "FileBlock",
  "HeaderMap",
  "ListOf",
  "LogsReceiver",
  "MapOf",
  "OptionalSecret",
  "ProfilesAppendable",
  "Record",
  "Readonly",
  "RelabelRules",
  "Secret",
  "SecretText",
  "Size",
  "Target",
  "TargetValue",
  "Text",
  "TextHeaderMap",
  "Value",
];

/** The file of each body that something uses: its namespace's, or the common one if several namespaces use it. */
function filesOfBodies(schema: Schema): ReadonlyMap<string, string> {
  const users = new Map<string, Set<string>>();
  const visit = (fields: readonly FieldSchema[] | null, file: string): void => {
    for (const { body } of fields ?? []) {
      if (body === undefined) continue;
      const files = users.get(body) ?? new Set();
      users.set(body, files);
      if (files.has(file)) continue;
      files.add(file);
      visit(fieldsOf(schema, body), file);
    }
  };
  for (const each of schema.components) visit(each.arguments, namespaceOf(each.name));
  for (const fields of Object.values(schema.configBlocks)) visit(fields, configFile);
  return new Map(
    [...users].map(([body, files]) => [body, files.size === 1 ? [...files].join("") : commonFile]),
  );
}

/** Name of an argument in TypeScript; ordered alternatives go under the name of their group. */
export function argumentName(field: FieldSchema): string {
  return camelCase(field.oneOf ?? field.name);
}
