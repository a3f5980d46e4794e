import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { strFromU8 } from "fflate";

/** One way in which a document breaks its schema: the field as `files.1.mode`, empty for the top, and what is wrong. */
export interface SchemaFault {
  readonly field: string;
  readonly message: string;
}

/** A document of type `T`, or every reason why the bytes are none. */
export type SchemaResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly SchemaFault[] };

/** Yields a reader of JSON documents of one schema, which is compiled at the first document. */
export function jsonReader<T>(schema: object): (bytes: Uint8Array) => SchemaResult<T> {
  let validate: ValidateFunction<T> | undefined;
  return (bytes) => {
    const value = parse(bytes);
    if (value === undefined) return { ok: false, faults: [{ field: "", message: "is no JSON text" }] };
    validate ??= new Ajv2020({ allErrors: true, verbose: true }).compile<T>(schema);
    if (validate(value)) return { ok: true, value };
    return { ok: false, faults: (validate.errors ?? []).map(schemaFault) };
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function schemaFault(error: ErrorObject): SchemaFault {
  return { field: error.instancePath.slice(1).replaceAll("/", "."), message: wanted(error) };
}

function wanted(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === "required") return `lacks ${String(params["missingProperty"])}`;
  if (error.keyword === "additionalProperties") {
    return `holds ${String(params["additionalProperty"])}, which its schema does not know`;
  }
  return `is ${JSON.stringify(error.data)}; it ${error.message ?? "differs from the schema"}`;
}
