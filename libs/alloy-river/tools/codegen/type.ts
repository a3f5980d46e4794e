import type { FieldSchema, TypeSchema } from "../../src/schema/schema.ts";
import { camelCase } from "../../src/component/name.ts";

/** TypeScript's names for capsules; all stand in expression/capsule.ts. */
const capsules: Readonly<Record<string, string>> = {
  "component/common/loki.LogsReceiver": "LogsReceiver",
  "github.com/prometheus/prometheus/storage.Appendable": "Appendable",
  "component/otelcol.Consumer": "Consumer",
  "component/pyroscope.Appendable": "ProfilesAppendable",
  "component/common/relabel.Rules": "RelabelRules",
  "component/otelcol/auth.Handler": "AuthHandler",
  "component/otelcol/extension.ExtensionHandler": "ExtensionHandler",
  "component/discovery.Target": "Target",
};

const sizes = "string:github.com/alecthomas/units.Base2Bytes";

function capsuleName(goType: string): string {
  const name = capsules[goType];
  if (name === undefined)
    throw new Error(`codegen: unknown capsule ${goType}; name it in expression/capsule.ts`);
  return name;
}

/** The type of what an attribute takes: constants and expressions. */
export function fieldType({ name, type = "any", enum: values }: FieldSchema): string {
  const textHeaders =
    name === "headers" && typeof type === "object" && "map" in type && type.map === "string";
  return textHeaders ? `TextHeaderMap | Expression<${computedType(type)}>` : argumentType(type, values);
}

function argumentType(type: TypeSchema, values?: readonly string[]): string {
  if (typeof type !== "string") return compoundType(type, values);
  if (values !== undefined) return `Text<${unionOf(values)}>`;
  if (type === "duration") return "Text<Duration>";
  if (type === sizes) return "Text<Size>";
  if (type === "string" || type.startsWith("string:")) return "Text";
  if (type === "bool") return "Value<boolean>";
  if (type.startsWith("number:")) return "Value<number>";
  if (type === "secret") return "Secret";
  if (type === "optional_secret") return "Text | Secret";
  if (type === "any") return "AlloyValue";
  if (type === "capsule:component/discovery.Target") return "TargetValue";
  if (type.startsWith("capsule:")) return `Expression<${capsuleName(type.slice("capsule:".length))}>`;
  throw new Error(`codegen: unknown type ${type}`);
}

/** `""` is how upstream says that nothing is set: leave the argument out instead. */
function unionOf(values: readonly string[]): string {
  return values
    .filter((each) => each !== "")
    .map((each) => JSON.stringify(each))
    .join(" | ");
}

function compoundType(type: Exclude<TypeSchema, string>, values?: readonly string[]): string {
  if ("object" in type) return objectType(type.object);
  if ("list" in type) return `ListOf<${argumentType(type.list, values)}, ${computedType(type.list)}>`;
  const headers = typeof type.map === "object" && "list" in type.map && type.map.list === "secret";
  if (headers) return `HeaderMap | Expression<${computedType(type)}>`;
  return `MapOf<${argumentType(type.map, values)}, ${computedType(type.map)}>`;
}

function objectType(fields: readonly FieldSchema[]): string {
  const members = fields.map(
    (field) => `readonly ${camelCase(field.name)}${field.required ? "" : "?"}: ${fieldType(field)};`,
  );
  return `{ ${members.join(" ")} }`;
}

/** The type of a value that Alloy computed: what an export yields. */
export function computedType(type: TypeSchema): string {
  if (typeof type !== "string") {
    if ("object" in type) return "{ readonly [field: string]: unknown }";
    if ("list" in type) return `readonly ${wrap(computedType(type.list))}[]`;
    return `{ readonly [key: string]: ${computedType(type.map)} }`;
  }
  if (type === "bool") return "boolean";
  if (type.startsWith("number:")) return "number";
  if (type === "secret") return "SecretText";
  if (type === "optional_secret") return "OptionalSecret";
  if (type === "any") return "unknown";
  if (type.startsWith("capsule:")) return capsuleName(type.slice("capsule:".length));
  return "string";
}

function wrap(type: string): string {
  return type.startsWith("readonly ") ? `(${type})` : type;
}
