import { documentation } from "../../src/schema/schema.ts";
import type { FieldSchema } from "../../src/schema/schema.ts";
import { emitArguments, emitBodySpec } from "./emit-body.ts";
import type { Model } from "./model.ts";
import { configFile, needsSpec } from "./model.ts";
import { lowerFirst, pascalCase } from "./name.ts";

/** Blocks whose bodies hold other blocks or give names to expressions: written by hand in component/module.ts. */
const handWritten: ReadonlySet<string> = new Set(["argument", "declare", "export", "foreach"]);

/** Arguments and factories of the configuration blocks; `import.*` have a label, the others none. */
export function emitConfigBlocks(model: Model): string {
  return Object.entries(model.schema.configBlocks)
    .filter(([name]) => !handWritten.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, fields]) => emitConfigBlock(model, name, fields))
    .join("\n\n");
}

function emitConfigBlock(model: Model, name: string, fields: readonly FieldSchema[]): string {
  const type = pascalCase(name);
  const types = emitArguments(model, `${type}Arguments`, fields, configFile);
  const ownBody = fields.some(needsSpec);
  const body = ownBody ? `${lowerFirst(type)}Body` : "attributesOnly";
  const spec = ownBody ? [emitBodySpec(model, body, fields)] : [];
  return [types, ...spec, emitConfigFactory(model, name, fields, body)].join("\n\n");
}

function emitConfigFactory(model: Model, name: string, fields: readonly FieldSchema[], body: string): string {
  const { label, doc = "" } = model.schema.configBlockFacts[name] ?? {};
  const type = pascalCase(name);
  const labelled = label === "required";
  const args = `args: ${type}Arguments${fields.some((each) => each.required) ? "" : " = {}"}`;
  return `/** The \`${name}\` block. *Source:* ${documentation}${doc} */
export function ${lowerFirst(type)}(${labelled ? `label: string, ${args}` : args}): FileBlock {
  return configBlock(${JSON.stringify(name)}, ${labelled ? "label" : "undefined"}, ${body}, args);
}`;
}
