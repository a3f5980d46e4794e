import { strToU8 } from "fflate";
import { jsonReader, type SchemaResult } from "../schema/validate.ts";

/** Identity of the index's form. */
export const bundleIndexSchemaId = "stackmon/bundle-index/1";

/** The index's own name, beside the archives. */
export const bundleIndexPath = "index.json";

/** The bundles of one build, written beside them. */
export interface BundleIndex {
  readonly schema: typeof bundleIndexSchemaId;
  readonly name: string;
  readonly version: string;
  readonly sourceRevision: string;
  readonly inputSha256: string;
  /** Where nodes have bundles of their own: the order in which they get them. */
  readonly rings?: readonly string[];
  /** Ordered as built. */
  readonly bundles: readonly IndexedBundle[];
}

export interface IndexedBundle {
  readonly role: string;
  /** Name of the archive, without a folder. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The one machine that it is for. */
  readonly host?: string;
  /** The ring of that machine, one of the index's. */
  readonly ring?: string;
  /** SHA-256 of all that it was made from; while it stays the same, so does the bundle. */
  readonly madeFrom?: string;
}

const digest = { type: "string", pattern: "^[0-9a-f]{64}$" };
const text = { type: "string", minLength: 1 };

/** JSON Schema (2020-12) of `index.json`. */
export const bundleIndexSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: bundleIndexSchemaId,
  title: "Index of the bundles of one build",
  type: "object",
  additionalProperties: false,
  required: ["schema", "name", "version", "sourceRevision", "inputSha256", "bundles"],
  properties: {
    schema: { const: bundleIndexSchemaId },
    name: text,
    version: text,
    sourceRevision: text,
    inputSha256: digest,
    rings: { type: "array", minItems: 1, items: text },
    bundles: { type: "array", items: { $ref: "#/$defs/bundle" } },
  },
  $defs: {
    bundle: {
      type: "object",
      additionalProperties: false,
      required: ["role", "file", "size", "sha256"],
      properties: {
        role: text,
        // No separator and no leading dot: an index can only speak of its neighbours.
        file: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._+-]*\\.tar\\.gz$" },
        size: { type: "integer", minimum: 1 },
        sha256: digest,
        host: text,
        ring: text,
        madeFrom: digest,
      },
    },
  },
};

/** Yields the index's bytes: JSON, two spaces of indent. */
export function renderBundleIndex(index: Omit<BundleIndex, "schema">): Uint8Array {
  const { name, version, sourceRevision, inputSha256, rings, bundles } = index;
  const document: BundleIndex = {
    schema: bundleIndexSchemaId,
    name,
    version,
    sourceRevision,
    inputSha256,
    ...(rings === undefined ? {} : { rings }),
    bundles,
  };
  return strToU8(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** Yields the index that `bytes` hold, or how they break {@link bundleIndexSchema}. */
export const readBundleIndex: (bytes: Uint8Array) => SchemaResult<BundleIndex> =
  jsonReader<BundleIndex>(bundleIndexSchema);
