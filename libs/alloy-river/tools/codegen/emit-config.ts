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
  return [types, ...spec, emitConfigFactory(name, type, fields, body)].join("\n\n");
}

function emitConfigFactory(name: string, type: string, fields: readonly FieldSchema[], body: string): string {
  const labelled = name.startsWith("import.");
  const args = `args: ${type}Arguments${fields.some((each) => each.required) ? "" : " = {}"}`;
  const parameters = labelled ? `label: string, ${args}` : args;
  const label = labelled ? "label" : "undefined";
  return `/** The \`${name}\` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/${name}/ */
export function ${lowerFirst(type)}(${parameters}): FileBlock {
  return configBlock(${JSON.stringify(name)}, ${label}, ${body}, args);
}`;
}
