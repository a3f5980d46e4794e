import type { Json } from "./json.ts";

/** What the SDK's builders and types are, read from its declarations and its code by tools/sdk-table. */
export interface SdkTable {
  /** By `module.Class`. */
  readonly builders: Readonly<Record<string, BuilderTable>>;
  /** Text of each type by `module.Name`; names in it are qualified as well. */
  readonly types: Readonly<Record<string, string>>;
  /** Members of each enumeration by `module.Name`. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Module of the queries of each kind of data source, by the kind's name. */
  readonly queryModules: Readonly<Record<string, string>>;
}

/** A class of the SDK that builds objects. */
export interface BuilderTable {
  /** The type it says it builds: `dashboard.Panel`. */
  readonly builds: string;
  /** The parameters of the constructor. */
  readonly parameters: readonly { readonly at: string; readonly type: string }[];
  readonly methods: readonly MethodTable[];
  /** What methods without parameters set, by JSON pointer. */
  readonly constants: Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>;
}

/** What a method of a builder does with its arguments. */
export interface MethodTable {
  readonly name: string;
  readonly parameters: readonly string[];
  /** JSON pointer of what it writes. */
  readonly at: string;
  /** Whether it appends to the list there. */
  readonly appends?: true;
  /** What it writes, where that is not just its argument; `{ "$": 0 }` stands for the first one. */
  readonly writes?: Json;
}
