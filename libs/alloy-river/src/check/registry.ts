import { schema } from "../generated/schema.gen.ts";
import type { ComponentSchema, FieldSchema } from "../schema/schema.ts";

const components: ReadonlyMap<string, ComponentSchema> = new Map(
  schema.components.map((each) => [each.name, each]),
);

/** Names of components and configuration blocks that may stand at the top of a file. */
export const blockNames: readonly string[] = [...components.keys(), ...Object.keys(schema.configBlocks)];

export function componentSchema(name: string): ComponentSchema | undefined {
  return components.get(name);
}

/** Whether a component or configuration block has a label. */
export function takesLabel(name: string): boolean {
  return components.has(name) || schema.configBlockFacts[name]?.label === "required";
}

/** Fields of a component or configuration block; undefined when the pinned Alloy has none of that name. */
export function fieldsOfBlock(name: string): readonly FieldSchema[] | undefined {
  const component = components.get(name);
  return component === undefined ? schema.configBlocks[name] : (component.arguments ?? []);
}

export function fieldsOfBody(body: string): readonly FieldSchema[] {
  return schema.blocks[body]?.fields ?? [];
}
