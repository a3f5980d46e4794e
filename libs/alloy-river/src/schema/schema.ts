import type { ComponentStability } from "./stability.ts";

/** What Alloy v1.19.0's registry says of every component and configuration block. */
export interface Schema {
  /** Alloy's version: `v1.19.0`. */
  readonly alloy: string;
  /** Bodies of blocks by their Go type. */
  readonly blocks: { readonly [body: string]: BodySchema };
  readonly components: readonly ComponentSchema[];
  readonly configBlocks: { readonly [name: string]: readonly FieldSchema[] };
}

export interface BodySchema {
  readonly fields: readonly FieldSchema[] | null;
}

export interface ComponentSchema {
  readonly name: string;
  readonly stability: ComponentStability;
  readonly arguments: readonly FieldSchema[] | null;
  readonly exports?: readonly FieldSchema[] | null;
  /** Reference page below https://grafana.com/docs/alloy/v1.19/. */
  readonly doc?: string;
}

/** An attribute or a block of a body. */
export interface FieldSchema {
  readonly name: string;
  readonly kind: "attr" | "block";
  readonly required?: boolean;
  /** More than one block of this name may stand in the body. */
  readonly repeatable?: boolean;
  readonly labelled?: boolean;
  /** Of an attribute. */
  readonly type?: TypeSchema;
  /** Of a block: a key of {@link Schema.blocks}. */
  readonly body?: string;
  readonly default?: unknown;
  /** The default depends on the machine or the moment. */
  readonly defaultDynamic?: boolean;
  /** All values that upstream accepts. */
  readonly enum?: readonly string[];
  /** Group of alternatives whose order matters. */
  readonly oneOf?: string;
  readonly deprecated?: boolean | string;
}

/** `string`, `bool`, `duration`, `secret`, `optional_secret`, `any`, `number:KIND`, `string:GO.TYPE`, `capsule:GO.TYPE`; lists, maps and objects of these. */
export type TypeSchema =
  | string
  | { readonly list: TypeSchema }
  | { readonly map: TypeSchema }
  | { readonly object: readonly FieldSchema[] };
