import type { FileBlock } from "../component/block.ts";
import type { Block, Statement } from "../syntax/ast.ts";
import type { Layout } from "../syntax/layout.ts";
import type { Bindings, Bound } from "./bindings.ts";
import type { Code } from "./code.ts";
import type { Imports } from "./imports.ts";
import type { Names } from "./names.ts";
import type { Original } from "./original.ts";

/** Where a block stands. */
export interface BlockPlace {
  readonly original: Original;
  readonly bindings: Bindings;
  readonly imports: Imports;
  readonly names: Names;
  /** Namespaces of imported modules. */
  readonly imported: ReadonlySet<string>;
  /** Blocks that typed builders do not take, because something is wrong with them. */
  readonly faulty: ReadonlySet<Block>;
  /** Translates the blocks inside of a block that holds blocks. */
  readonly translateList: (body: readonly Statement[], layout: Layout, place: BlockPlace) => TranslatedList;
}

/** A block as TypeScript, and what that yields. */
export interface TranslatedBlock {
  /** Constants that it needs before it. */
  readonly before: readonly Code[];
  readonly code: Code;
  readonly block: FileBlock;
  /** How references to it are written; absent where there are none. */
  readonly kind?: Exclude<Bound["kind"], "variable">;
  /** The builder that gave up types: `unsafeComponent`, `fromSource`, … */
  readonly escape?: string;
}

/** Blocks of a file or module as constants and a list of them. */
export interface TranslatedList {
  readonly constants: readonly Code[];
  readonly list: Code;
  readonly blocks: readonly FileBlock[];
  /** Blocks that came out through builders without types, by the builder. */
  readonly escapes: readonly { readonly block: Block; readonly builder: string }[];
}
