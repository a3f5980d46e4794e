import { Ajv, type ValidateFunction } from "ajv";
import { readSchema, type SchemaName } from "../schema-file.ts";
import { resourceSchemas } from "./resource-schema.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const names: readonly SchemaName[] = ["classic-board", "dynamic-board", "panel-plugins"];
for (const name of names) ajv.addSchema(readSchema(name), name);
for (const [kind, schema] of Object.entries(resourceSchemas)) ajv.addSchema(schema, kind);

/**
 * What a schema says against a value, as `place › fault`; nothing where the value is as the schema wants it.
 *
 * Of a choice of types every branch says what keeps the value out of it.
 *
 * @param reference A schema's name, and a pointer to a part of it.
 */
export function schemaFaults(reference: string, value: unknown): readonly string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`grafana-schema: there is no schema ${reference}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "", params }) => {
    const unknown = (params as { readonly additionalProperty?: string }).additionalProperty;
    return `${instancePath === "" ? "/" : instancePath} › ${message}${unknown === undefined ? "" : `: ${unknown}`}`;
  });
}
