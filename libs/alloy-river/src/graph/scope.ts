import type { Block, Expr, Statement } from "../syntax/ast.ts";
import type { Reference } from "./reference.ts";
import { referencesIn } from "./reference.ts";

/** Blocks whose names are looked up by each other: those of a file, or of the body of one module. */
export interface Scope {
  /** What the blocks stand in: a file, the body of a `declare`, or the template of a `foreach`. */
  readonly kind: "file" | "module" | "template";
  /** Blocks that declare something, by identity: `loki.write.hub`, `declare.agent`. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Every block in order, the second of a pair of duplicates included. */
  readonly all: readonly Block[];
  /** First names that are neither blocks nor functions: `module_path`, and the variables of the `foreach` blocks around. */
  readonly variables: ReadonlySet<string>;
  /** First names that `alloy validate` takes for variables of every scope of the file. */
  readonly leaked: ReadonlySet<string>;
  /** Modules declared here or in the modules around, by name. */
  readonly modules: ReadonlyMap<string, Block>;
  /** Blocks that import modules here or in the modules around, by namespace. */
  readonly imports: ReadonlyMap<string, Block>;
  /** The scope around whose blocks are in reach: that of a `foreach`; a module sees none. */
  readonly outer?: Scope;
  /** Scopes of `declare` bodies and `foreach` templates inside. */
  readonly inner: readonly Scope[];
}

/** What a scope takes over from the one around it. */
type Surroundings = Pick<Scope, "kind" | "variables" | "leaked" | "modules" | "imports" | "outer">;

const builtIn: ReadonlySet<string> = new Set(["module_path"]);

/** Names under which a block is referred to: its own, and its label. */
export function identity(block: Block): string {
  return block.label === undefined ? block.name : `${block.name}.${block.label}`;
}

/** The scope of a file's statements, with those inside it. */
export function scopeOf(body: readonly Statement[]): Scope {
  const leaked = new Set(body.flatMap(leakedNames));
  return scopeIn(body, { kind: "file", variables: builtIn, leaked, modules: new Map(), imports: new Map() });
}

/** Variables of `foreach` blocks, and `argument` where a module is declared: v1.19.0's validator keeps one list for all scopes. */
function leakedNames(statement: Statement): readonly string[] {
  if (statement.kind === "attribute") return [];
  const inside = statement.body.flatMap(leakedNames);
  if (statement.name === "foreach") return [foreachVariable(statement), ...inside];
  return statement.name === "declare" && statement.label !== undefined ? ["argument", ...inside] : inside;
}

function scopeIn(body: readonly Statement[], around: Surroundings): Scope {
  const all = body.filter((statement) => statement.kind === "block");
  const blocks = new Map<string, Block>();
  for (const block of all) if (!blocks.has(identity(block))) blocks.set(identity(block), block);
  const scope: Scope = {
    ...around,
    blocks,
    all,
    modules: new Map([...around.modules, ...byLabel(all, (name) => name === "declare")]),
    imports: new Map([...around.imports, ...byLabel(all, (name) => name.startsWith("import."))]),
    inner: [],
  };
  return { ...scope, inner: all.flatMap((block) => innerScopes(block, scope)) };
}

function byLabel(
  blocks: readonly Block[],
  wanted: (name: string) => boolean,
): readonly (readonly [label: string, block: Block])[] {
  return blocks.flatMap((block) =>
    block.label !== undefined && wanted(block.name) ? [[block.label, block] as const] : [],
  );
}

function innerScopes(block: Block, scope: Scope): readonly Scope[] {
  const { modules, imports, leaked } = scope;
  if (block.name === "declare")
    return [scopeIn(block.body, { kind: "module", variables: builtIn, leaked, modules, imports })];
  if (block.name !== "foreach") return [];
  const variables = new Set([...scope.variables, foreachVariable(block)]);
  const around: Surroundings = { kind: "template", variables, leaked, modules, imports, outer: scope };
  return block.body.flatMap((each) =>
    each.kind === "block" && each.name === "template" ? [scopeIn(each.body, around)] : [],
  );
}

function foreachVariable(block: Block): string {
  const variable = block.body.find((each) => each.kind === "attribute" && each.name === "var");
  const literal =
    variable?.kind === "attribute" && variable.value.kind === "literal" ? variable.value.text : "";
  return literal.slice(1, -1);
}

/** Values of a block's attributes, at any depth; bodies that are scopes of their own are left out. */
export function expressionsOf(block: Block): readonly Expr[] {
  return block.body.flatMap((statement) => {
    if (statement.kind === "attribute") return [statement.value];
    return opensScope(block, statement) ? [] : expressionsOf(statement);
  });
}

/** References of {@link expressionsOf} a block. */
export function referencesOf(block: Block): readonly Reference[] {
  return expressionsOf(block).flatMap(referencesIn);
}

/** Whether a block's child belongs to a scope of its own. */
export function opensScope(block: Block, child: Block): boolean {
  return block.name === "declare" || (block.name === "foreach" && child.name === "template");
}

/** Whether expressions may refer to a block: components have exports, arguments a value, all other blocks nothing. */
function hasValue({ name, label }: Block): boolean {
  return label !== undefined && !/^(?:declare|export|foreach|import\..*)$/.test(name);
}

/** The block, in this scope or one in its reach, that a reference starts at. */
export function resolve(scope: Scope, reference: Reference): Block | undefined {
  for (let length = reference.path.length; length > 0; length--) {
    const block = scope.blocks.get(reference.path.slice(0, length).join("."));
    if (block !== undefined && hasValue(block)) return block;
  }
  return scope.outer && resolve(scope.outer, reference);
}

/** Whether a block is made from a module that is imported: v1.19.0's validator does not look into such blocks. */
export function isImported(block: Block, scope: Scope): boolean {
  return scope.imports.has(block.name.split(".", 1).join(""));
}

/** Whether a reference starts at a block of any kind, one without a value included. */
export function startsAtBlock(scope: Scope, { path }: Pick<Reference, "path">): boolean {
  const found = path.some((_, index) => scope.blocks.has(path.slice(0, index + 1).join(".")));
  return found || (scope.outer !== undefined && startsAtBlock(scope.outer, { path }));
}

/** Identities of all blocks that references of this scope may start at. */
export function namesInReach(scope: Scope): readonly string[] {
  const own = [...scope.blocks].flatMap(([name, block]) => (hasValue(block) ? [name] : []));
  return scope.outer === undefined ? own : [...own, ...namesInReach(scope.outer)];
}
