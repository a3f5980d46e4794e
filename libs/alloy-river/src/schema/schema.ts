import type { ComponentStability, Stability } from "./stability.ts";

/** What Alloy v1.19.0's registry says of every component and configuration block. */
export interface Schema {
  /** Alloy's version: `v1.19.0`. */
  readonly alloy: string;
  /** Bodies of blocks by their Go type. */
  readonly blocks: { readonly [body: string]: BodySchema };
  readonly components: readonly ComponentSchema[];
  readonly configBlocks: { readonly [name: string]: readonly FieldSchema[] };
  readonly configBlockFacts: { readonly [name: string]: ConfigBlockFacts };
  readonly stdlib: readonly FunctionSchema[];
  readonly constants: readonly ConstantSchema[];
}

/** Page below {@link documentation}. */
type Page = string;

/** Where upstream's reference of the pinned version stands. */
export const documentation = "https://grafana.com/docs/alloy/v1.19/";

/** What the fields of a configuration block do not say. */
export interface ConfigBlockFacts {
  readonly stability: Stability;
  readonly label: "required" | "none";
  /** What else it holds: the statements of a module, or a `template` of them. */
  readonly content?: "module" | "template";
  readonly doc?: Page;
}

/** A function of the standard library. */
export interface FunctionSchema {
  /** `string.format` */
  readonly name: string;
  readonly stability: Stability;
  /** Absent where `raw`. */
  readonly arguments?: readonly TypeSchema[];
  readonly result?: TypeSchema;
  /** Whether the last argument may be there any number of times. */
  readonly variadic?: boolean;
  /** It takes values as they are, and Go states no signature. */
  readonly raw?: boolean;
  /** The function to be used instead of a deprecated one. */
  readonly replacedBy?: string;
  readonly deprecated?: boolean;
  readonly doc?: Page;
}

/** `constants.hostname` */
export interface ConstantSchema {
  readonly name: string;
  readonly type: TypeSchema;
}

export interface BodySchema {
  readonly fields: readonly FieldSchema[] | null;
}

export interface ComponentSchema {
  readonly name: string;
  readonly stability: ComponentStability;
  readonly arguments: readonly FieldSchema[] | null;
  readonly exports?: readonly FieldSchema[] | null;
  /** Reference page. */
  readonly doc?: Page;
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
  /** Of a block: defaults of its attributes in this place, where they differ from those of its body. */
  readonly bodyDefaults?: { readonly [attribute: string]: unknown };
  /** The default depends on the machine or the moment. */
  readonly defaultDynamic?: boolean;
  /** Every accepted value; of a list, every accepted element. */
  readonly enum?: readonly string[];
  /** Whether other spellings in capitals are accepted too. */
  readonly enumIgnoresCase?: boolean;
  /** Group of alternatives whose order matters. */
  readonly oneOf?: string;
  readonly deprecated?: boolean;
}

/** `string`, `bool`, `duration`, `secret`, `optional_secret`, `any`, `number:KIND`, `string:GO.TYPE`, `capsule:GO.TYPE`; lists, maps and objects of these. */
export type TypeSchema =
  | string
  | { readonly list: TypeSchema }
  | { readonly map: TypeSchema }
  | { readonly object: readonly FieldSchema[] };
