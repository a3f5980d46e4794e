import { camelCase } from "../../src/component/name.ts";
import { documentation } from "../../src/schema/schema.ts";
import type { ComponentSchema, FieldSchema } from "../../src/schema/schema.ts";
import { bodySpecName, emitArguments, emitBodySpec, propertyKey } from "./emit-body.ts";
import type { Model } from "./model.ts";
import { componentTypeName, factoryName, needsSpec } from "./model.ts";
import { computedType } from "./type.ts";

/** The arguments, the component's type, its specification and its factory. */
export function emitComponent(model: Model, component: ComponentSchema, namespace: string): string {
  const type = componentTypeName(component.name);
  const fields = component.arguments ?? [];
  return [
    emitArguments(model, `${type}Arguments`, fields, namespace),
    emitComponentType(component, type),
    emitSpec(model, component, fields),
    emitFactory(component, type),
  ].join("\n\n");
}

function emitComponentType(component: ComponentSchema, type: string): string {
  const exports = (component.exports ?? []).map(
    (each) => `readonly ${camelCase(each.name)}: Expression<${computedType(each.type ?? "any")}>;`,
  );
  const base = `Component<${JSON.stringify(component.name)}>`;
  if (exports.length === 0) return `export type ${type} = ${base};`;
  return `export interface ${type} extends ${base} {\n${exports.join("\n")}\n}`;
}

function emitSpec(model: Model, component: ComponentSchema, fields: readonly FieldSchema[]): string {
  const factory = factoryName(component.name);
  const ownBody = fields.some(needsSpec);
  const spec = {
    name: component.name,
    stability: component.stability,
    exports: (component.exports ?? []).map((each) => each.name),
  };
  const body = ownBody ? `${factory}ArgumentsBody` : "attributesOnly";
  const declaration =
    `const ${factory}Spec: ComponentSpec = { ...${JSON.stringify(spec)}, body: ${body} };`.replace(
      /\{ \.\.\.\{(.*)\}, body/s,
      "{ $1, body",
    );
  return ownBody ? `${emitBodySpec(model, body, fields)}\n\n${declaration}` : declaration;
}

function emitFactory(component: ComponentSchema, type: string): string {
  const factory = factoryName(component.name);
  const optional = (component.arguments ?? []).some((field) => field.required) ? "" : " = {}";
  return `${emitFactoryDoc(component)}
${isNested(component) ? "" : "export "}function ${factory}(label: string, args: ${type}Arguments${optional}): ${type} {
  return component(${factory}Spec, label, args);
}`;
}

function emitFactoryDoc(component: ComponentSchema): string {
  const yields = (component.exports ?? []).map((each) => `\`${camelCase(each.name)}\``).join(", ");
  const level = component.stability.replace("-", " ");
  const link = component.doc === undefined ? "" : `\n *\n * *Source:* ${documentation}${component.doc}`;
  return `/**\n * \`${component.name}\` (${level})${yields === "" ? "" : `; exports ${yields}`}.${link}\n */`;
}

/** Whether a component stands below another name: `loki.source.file`, but not `loki.write`. */
function isNested(component: ComponentSchema): boolean {
  return component.name.split(".").length > 2;
}

interface Tree {
  readonly [name: string]: Tree | string;
}

/** Objects that give nested components upstream's names: `loki.source.file`. */
export function emitNestedComponents(components: readonly ComponentSchema[]): string {
  const trees: Record<string, Tree> = {};
  for (const component of components.filter(isNested)) {
    const [, ...path] = component.name.split(".").map(camelCase);
    insert(trees, path, factoryName(component.name));
  }
  return Object.entries(trees)
    .map(([name, tree]) => `export const ${name}: ${emitTree(tree, "type")} = ${emitTree(tree, "value")};`)
    .join("\n\n");
}

function insert(tree: Record<string, unknown>, path: readonly string[], factory: string): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) tree[first] = factory;
  else insert((tree[first] ??= {}) as Record<string, unknown>, rest, factory);
}

function emitTree(tree: Tree | string, as: "type" | "value"): string {
  if (typeof tree === "string") return as === "type" ? `typeof ${tree}` : tree;
  const entries = Object.entries(tree).map(([name, each]) => {
    const key = `${as === "type" ? "readonly " : ""}${propertyKey(name)}`;
    return `${key}: ${emitTree(each, as)}`;
  });
  return `{ ${entries.join(as === "type" ? "; " : ", ")} }`;
}

/** Builders of each group of alternatives: `stage.regex`, `stage.labels`, … */
export function emitAlternatives(
  model: Model,
  fieldLists: readonly (readonly FieldSchema[])[],
  namespace: string,
): string {
  const groups = new Map<string, Map<string, FieldSchema>>();
  for (const field of fieldLists.flat()) {
    if (field.oneOf === undefined) continue;
    const members = groups.get(field.oneOf) ?? new Map<string, FieldSchema>();
    groups.set(field.oneOf, members.set(field.name, field));
  }
  return [...groups]
    .map(([group, members]) => emitGroup(model, namespace, group, [...members.values()]))
    .join("\n\n");
}

function emitGroup(model: Model, namespace: string, group: string, members: readonly FieldSchema[]): string {
  const result = `Alternative<${JSON.stringify(`${namespace}.${group}`)}>`;
  const key = (field: FieldSchema): string => camelCase(field.name.slice(group.length + 1));
  const args = (field: FieldSchema): string =>
    `args${hasRequired(model, field) ? "" : "?"}: ${model.bodyName(field.body ?? "")}`;
  const types = members.map((field) => `readonly ${key(field)}: (${args(field)}) => ${result};`);
  const values = members.map(
    (field) =>
      `${key(field)}: (args${hasRequired(model, field) ? "" : " = {}"}) => alternative(${JSON.stringify(`${namespace}.${group}`)}, ${JSON.stringify(field.name)}, ${bodySpecName(model, field.body ?? "")}, args),`,
  );
  return `/** Builders of the \`${group}.*\` blocks; they apply in the order of the list that they stand in. */
export const ${group}: {\n${types.join("\n")}\n} = {\n${values.join("\n")}\n};`;
}

function hasRequired(model: Model, field: FieldSchema): boolean {
  return (model.schema.blocks[field.body ?? ""]?.fields ?? []).some((each) => each.required);
}
