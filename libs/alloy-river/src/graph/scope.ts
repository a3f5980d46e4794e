import type { Block, Statement } from "../syntax/ast.ts";
import type { Reference } from "./reference.ts";
import { referencesIn } from "./reference.ts";

/** Blocks whose names are looked up by each other: those of a file, or of the body of one module. */
export interface Scope {
  /** Blocks that declare something, by identity: `loki.write.hub`, `declare.agent`. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Every block in order, the second of a pair of duplicates included. */
  readonly all: readonly Block[];
  /** First names that are neither blocks nor functions: the variable of a `foreach`. */
  readonly variables: ReadonlySet<string>;
  /** Scopes of `declare` bodies and `foreach` templates inside. */
  readonly inner: readonly Scope[];
}

/** Names under which a block is referred to: its own, and its label. */
export function identity(block: Block): string {
  return block.label === undefined ? block.name : `${block.name}.${block.label}`;
}

/** The scope of a file's or module's statements, with those inside it. */
export function scopeOf(body: readonly Statement[], variables: ReadonlySet<string> = new Set()): Scope {
  const all = body.filter((statement) => statement.kind === "block");
  const blocks = new Map<string, Block>();
  for (const block of all) if (!blocks.has(identity(block))) blocks.set(identity(block), block);
  return { blocks, all, variables, inner: all.flatMap(innerScopes) };
}

function innerScopes(block: Block): readonly Scope[] {
  if (block.name === "declare") return [scopeOf(block.body)];
  if (block.name !== "foreach") return [];
  const template = block.body.find((each) => each.kind === "block" && each.name === "template");
  return template?.kind === "block" ? [scopeOf(template.body, new Set([foreachVariable(block)]))] : [];
}

function foreachVariable(block: Block): string {
  const variable = block.body.find((each) => each.kind === "attribute" && each.name === "var");
  const literal =
    variable?.kind === "attribute" && variable.value.kind === "literal" ? variable.value.text : "";
  return literal.slice(1, -1);
}

/** References of a block's attributes, at any depth; bodies that are scopes of their own are left out. */
export function referencesOf(block: Block): readonly Reference[] {
  return block.body.flatMap((statement) => {
    if (statement.kind === "attribute") return referencesIn(statement.value);
    return opensScope(block, statement) ? [] : referencesOf(statement);
  });
}

function opensScope(block: Block, child: Block): boolean {
  return block.name === "declare" || (block.name === "foreach" && child.name === "template");
}

/** The block of this scope that a reference starts at. */
export function resolve(scope: Scope, reference: Reference): Block | undefined {
  for (let length = reference.path.length; length > 0; length--) {
    const block = scope.blocks.get(reference.path.slice(0, length).join("."));
    if (block !== undefined) return block;
  }
  return undefined;
}
