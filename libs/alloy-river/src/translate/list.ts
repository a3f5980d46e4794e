import { comment, commented } from "../component/comment.ts";
import type { FileBlock } from "../component/block.ts";
import { unsafeAttribute } from "../component/module.ts";
import { withWish } from "../expression/laid-out.ts";
import { identity, referencesOf } from "../graph/scope.ts";
import type { Block, Statement } from "../syntax/ast.ts";
import type { Layout, LayoutItem } from "../syntax/layout.ts";
import type { Bound } from "./bindings.ts";
import { translateBlock } from "./block.ts";
import type { Code } from "./code.ts";
import { stringCode, templateCode } from "./code.ts";
import { pictureCode } from "./picture.ts";
import type { BlockPlace, TranslatedBlock, TranslatedList } from "./place.ts";
import { translateValue } from "./value.ts";

/** Blocks as constants, each after those that it refers to, and the list of them in their order with its comments. */
export function translateList(body: readonly Statement[], layout: Layout, place: BlockPlace): TranslatedList {
  const constants: Code[] = [];
  const escapes: { block: Block; builder: string }[] = [];
  const items = new Map<Statement, Item>();
  const canon = canonicalComments(body, layout);
  for (const statement of inDependencyOrder(body)) {
    const notes = canon?.above.get(statement) ?? [];
    if (statement.kind === "attribute") {
      items.set(statement, attributeItem(statement, place));
      continue;
    }
    const translated = translateBlock(statement, place);
    if (translated.escape !== undefined) escapes.push({ block: statement, builder: translated.escape });
    const variable = place.names.forBlock(statement.name, statement.label);
    constants.push(...translated.before, {
      kind: "constant",
      name: variable,
      value: withComments(translated.code, notes, place),
    });
    bind(statement, variable, translated, place);
    items.set(statement, {
      code: variable,
      block: notes.length > 0 ? commented(notes.join("\n"), translated.block) : translated.block,
    });
  }
  const ordered = body.map((each) => items.get(each)).filter((each) => each !== undefined);
  const { list, blocks } =
    canon === undefined ? pictured(ordered, layout, place) : withStandalone(ordered, body, canon, place);
  return { constants, list, blocks, escapes };
}

interface Item {
  readonly code: Code;
  readonly block: FileBlock;
}

function attributeItem(statement: Statement & { readonly kind: "attribute" }, place: BlockPlace): Item {
  const { original, bindings, imports } = place;
  const value = translateValue(statement.value, { original, bindings, imports, type: undefined });
  const callee = imports.use("unsafeAttribute");
  return {
    code: { kind: "call", callee, args: [stringCode(statement.name), value.code] },
    block: unsafeAttribute(statement.name, value.value),
  };
}

function bind(
  block: Block,
  variable: string,
  { kind, block: built }: TranslatedBlock,
  place: BlockPlace,
): void {
  if (kind !== undefined) place.bindings.set(identity(block), { kind, variable, block: built } as Bound);
}

/** Statements with those that they refer to before them; what is in a cycle stays in its order. */
function inDependencyOrder(body: readonly Statement[]): readonly Statement[] {
  const blocks = new Map(
    body.flatMap((each) => (each.kind === "block" ? [[identity(each), each] as const] : [])),
  );
  const ordered = new Set<Statement>();
  const begun = new Set<Statement>();
  const visit = (statement: Statement): void => {
    if (begun.has(statement)) return;
    begun.add(statement);
    for (const name of namesIn(statement)) {
      const next = blocks.get(name);
      if (next !== undefined) visit(next);
    }
    ordered.add(statement);
  };
  body.forEach(visit);
  return [...ordered];
}

/** Every identity that something in a statement may refer to. */
function namesIn(statement: Statement): readonly string[] {
  if (statement.kind === "attribute") return [];
  const paths = [statement, ...blocksIn(statement)].flatMap(referencesOf).map(({ path }) => path);
  const used = [statement, ...blocksIn(statement)].map(({ name }) => `declare.${name}`);
  return [...paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join("."))), ...used];
}

function blocksIn(block: Block): readonly Block[] {
  return block.body.flatMap((each) => (each.kind === "block" ? [each, ...blocksIn(each)] : []));
}

/** Comments above blocks, and those that stand alone before a block or at the end. */
interface Canonical {
  readonly above: ReadonlyMap<Statement, readonly string[]>;
  readonly alone: ReadonlyMap<Statement | undefined, readonly (readonly string[])[]>;
}

/** The comments of a list, where all of them are such as `comment` and `commented` write; undefined otherwise. */
function canonicalComments(body: readonly Statement[], layout: Layout): Canonical | undefined {
  const above = new Map<Statement, readonly string[]>();
  const alone = new Map<Statement | undefined, (readonly string[])[]>();
  let next = 0;
  let waiting: (readonly string[])[] = [];
  for (const group of groupsOf(layout)) {
    if (group === undefined) return undefined;
    const statement = group.hasElement ? body[next] : undefined;
    if (!group.hasElement) {
      waiting.push(group.comments);
      continue;
    }
    next++;
    if (statement === undefined || (statement.kind === "attribute" && group.comments.length > 0))
      return undefined;
    if (group.comments.length > 0) above.set(statement, group.comments);
    alone.set(statement, waiting);
    waiting = [];
  }
  alone.set(undefined, waiting);
  return { above, alone };
}

/** What stands between two blank lines: comments, a line each, and then perhaps an element. */
interface Group {
  readonly comments: readonly string[];
  readonly hasElement: boolean;
}

function groupsOf(layout: Layout): readonly (Group | undefined)[] {
  const groups: LayoutItem[][] = [[]];
  for (const item of layout) {
    if (item.kind === "break" && item.blank) groups.push([]);
    else groups.at(-1)?.push(item);
  }
  return groups.filter((items) => items.some(({ kind }) => kind !== "break")).map(groupOf);
}

function groupOf(items: readonly LayoutItem[]): Group | undefined {
  const content = items.slice(
    items[0]?.kind === "break" ? 1 : 0,
    items.at(-1)?.kind === "break" ? -1 : undefined,
  );
  const isRegular = content.every(
    (item, index) =>
      (item.kind === "break") === (index % 2 === 1) &&
      (item.kind !== "element" || index === content.length - 1),
  );
  if (!isRegular) return undefined;
  const comments = content.flatMap((item) => (item.kind === "comment" ? [item.text] : []));
  if (comments.some((text) => text.startsWith("/*") && comments.length > 1)) return undefined;
  return { comments, hasElement: content.at(-1)?.kind === "element" };
}

function withComments(code: Code, comments: readonly string[], { imports }: BlockPlace): Code {
  if (comments.length === 0) return code;
  return { kind: "call", callee: imports.use("commented"), args: [commentCode(comments), code] };
}

/** Comments as `comment` and `commented` take them: without `// ` where all begin so. */
function commentCode(comments: readonly string[]): Code {
  const isPlain = comments.every((text) => text === "//" || /^\/\/ (?!\/\/|\/\*)\S/.test(text));
  const text = isPlain ? comments.map((each) => each.slice(3)).join("\n") : comments.join("\n");
  return text.includes("\n") ? templateCode(text) : stringCode(text);
}

function withStandalone(
  items: readonly Item[],
  body: readonly Statement[],
  { alone }: Canonical,
  { imports }: BlockPlace,
): { readonly list: Code; readonly blocks: readonly FileBlock[] } {
  const standalone = (statement: Statement | undefined): readonly Item[] =>
    (alone.get(statement) ?? []).map((comments) => ({
      code: { kind: "call", callee: imports.use("comment"), args: [commentCode(comments)] },
      block: comment(comments.join("\n")),
    }));
  const all = [
    ...body.flatMap((statement, index) => [...standalone(statement), ...items.slice(index, index + 1)]),
    ...standalone(undefined),
  ];
  return {
    list: { kind: "array", items: all.map(({ code }) => code) },
    blocks: all.map(({ block }) => block),
  };
}

/** The list with a picture of its layout. */
function pictured(
  items: readonly Item[],
  layout: Layout,
  { imports }: BlockPlace,
): { readonly list: Code; readonly blocks: readonly FileBlock[] } {
  const end: LayoutItem = { kind: "break", blank: false };
  const unnamed = layout.map((item): LayoutItem => (item.kind === "element" ? { kind: "element" } : item));
  const picture = [
    ...(unnamed[0]?.kind === "break" ? [] : [end]),
    ...unnamed,
    ...(unnamed.at(-1)?.kind === "break" ? [] : [end]),
  ];
  const list: Code = {
    kind: "call",
    callee: imports.use("laidOut"),
    args: [{ kind: "array", items: items.map(({ code }) => code) }, pictureCode(picture)],
  };
  return {
    list,
    blocks: withWish(
      items.map(({ block }) => block),
      picture,
    ),
  };
}
