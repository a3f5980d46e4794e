import { schema } from "../generated/schema.gen.ts";
import type { ComponentSchema, FieldSchema, FunctionSchema } from "../schema/schema.ts";
import type { Stability } from "../schema/stability.ts";
import { standardLibraryRoots } from "../schema/standard-library.ts";

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

/** Stability of a configuration block; undefined where Alloy has none of that name. */
export function configBlockStability(name: string): Stability | undefined {
  return schema.configBlockFacts[name]?.stability;
}

export function fieldsOfBody(body: string): readonly FieldSchema[] {
  return schema.blocks[body]?.fields ?? [];
}

const functions: ReadonlyMap<string, FunctionSchema> = new Map(
  schema.stdlib.map((each) => [each.name, each]),
);

/** A function of the standard library by its full name: `string.format`. */
export function functionSchema(name: string): FunctionSchema | undefined {
  return functions.get(name);
}

/** Full names of all functions and constants. */
export const functionNames: readonly string[] = [
  ...functions.keys(),
  ...schema.constants.map(({ name }) => name),
];

/** Whether a name is that of a function, or the first one of functions or constants. */
export function isFunctionRoot(name: string): boolean {
  return standardLibraryRoots.has(name);
}
