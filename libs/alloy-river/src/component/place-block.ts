import type { AlloyValue } from "../expression/expression.ts";
import { isExpression } from "../expression/expression.ts";
import { lines, place } from "../expression/place.ts";
import type { Attribute, Block, Statement } from "../syntax/ast.ts";
import type { Layout, LayoutItem } from "../syntax/layout.ts";
import { hasQuotedNames, quotedNames, wishOf, withWish } from "../expression/laid-out.ts";
import type { Alternative, BlockDefinition, FileBlock, Instead } from "./block.ts";
import { snakeCase } from "./name.ts";
import type { ArgumentSpec, BodySpec } from "./spec.ts";
import { alternatives, objectAttribute, verbatim } from "./spec.ts";

/** A block that starts on `line`: its attributes in the order given, then its blocks, one blank line before each. */
export function placeBlock(definition: BlockDefinition, line: number): Block {
  const body = placeBody(definition, line + 1);
  const last = body.at(-1)?.span.end.line;
  const layout = bodyLayout(definition);
  return {
    kind: "block",
    name: definition.name,
    ...(definition.label !== undefined && { label: definition.label }),
    body,
    ...(layout !== undefined && { layout }),
    span: lines(line, last === undefined ? line : last + 1),
  };
}

/** The layout that was wished for the arguments, or that of the blocks inside: of a `declare`'s, or with comments. */
function bodyLayout(definition: BlockDefinition): Layout | undefined {
  const wish = wishOf(definition.arguments);
  if (typeof wish === "object") return wish;
  const layout = listLayout(definition.inner ?? []) ?? commentedLayout(definition);
  return layout === undefined || layout[0]?.kind === "break" ? layout : [lineEnd, ...layout];
}

/** Attributes, a blank line, and blocks with the comments that they carry; undefined where there are none. */
function commentedLayout(definition: BlockDefinition): Layout | undefined {
  const blocks = blocksLayout(blocksOf(definition));
  if (blocks === undefined) return undefined;
  const attributes = argumentsOf(definition.arguments, definition.body).filter(([, value, spec]) =>
    isAttribute(value, spec),
  );
  const above = attributes.flatMap((): Layout => [element, lineEnd]);
  return above.length === 0 ? blocks : [...above, lineEnd, ...blocks];
}

/** The layout of blocks one below the other: as wished, or with the comments that they carry; undefined where there are none. */
export function listLayout(blocks: readonly FileBlock[]): Layout | undefined {
  const wish = wishOf(blocks);
  if (typeof wish === "object") return wish;
  return blocksLayout(blocks.map(({ definition }) => definition));
}

function blocksLayout(definitions: readonly BlockDefinition[]): Layout | undefined {
  if (definitions.every(({ comments }) => comments === undefined)) return undefined;
  return definitions.flatMap(({ comments = [], instead }) => [
    ...comments.flatMap((text): Layout => [{ kind: "comment", text }, lineEnd]),
    ...(instead?.kind === "comment" ? [] : [element, lineEnd]),
    // A second end of the line makes a blank one.
    lineEnd,
  ]);
}

const element: LayoutItem = { kind: "element" };
const lineEnd: LayoutItem = { kind: "break", blank: false };

function placeInstead(definition: BlockDefinition, instead: Instead, line: number): readonly Statement[] {
  switch (instead.kind) {
    case "comment":
      return [];
    case "attribute": {
      const value = place(instead.value, line);
      return [{ kind: "attribute", name: definition.name, value, span: value.span }];
    }
    case "source":
      return instead.statements.map((statement, index) => ({
        ...statement,
        // The first one brings the text of all with it.
        source: index === 0 ? instead.text : "",
        span: lines(line, line),
      }));
  }
}

function placeBody(definition: BlockDefinition, line: number): readonly Statement[] {
  const attributes = placeAttributes(definition, line);
  return placeBlocks(blocksOf(definition), attributes, line);
}

function placeBlocks(
  definitions: readonly BlockDefinition[],
  before: readonly Statement[],
  line: number,
): readonly Statement[] {
  const statements = [...before];
  for (const definition of definitions) {
    const last = statements.at(-1)?.span.end.line;
    const next = last === undefined ? line : last + 2;
    if (definition.instead === undefined) statements.push(placeBlock(definition, next));
    else statements.push(...placeInstead(definition, definition.instead, next));
  }
  return statements;
}

/** The statements of a file: each block one blank line after the one before. */
export function placeFile(definitions: readonly BlockDefinition[]): readonly Statement[] {
  return placeBlocks(definitions, [], 1);
}

type Arguments = readonly (readonly [string, unknown, ArgumentSpec | undefined])[];

function argumentsOf(args: object, body: BodySpec): Arguments {
  const blocks = body();
  return Object.entries(args).map(([name, value]) => [name, value, blocks[name]] as const);
}

function isAttribute(value: unknown, spec: ArgumentSpec | undefined): boolean {
  return value !== undefined && (spec === undefined || spec === objectAttribute);
}

function placeAttributes({ arguments: args, body }: BlockDefinition, line: number): readonly Attribute[] {
  let next = line;
  const attributes = argumentsOf(args, body).filter(([, value, spec]) => isAttribute(value, spec));
  return attributes.map(([name, given, spec]) => {
    const value = place((spec === objectAttribute ? withUpstreamNames(given) : given) as AlloyValue, next);
    next = value.span.end.line + 1;
    return { kind: "attribute", name: body === verbatim ? name : snakeCase(name), value, span: value.span };
  });
}

function withUpstreamNames(value: unknown): unknown {
  if (isExpression(value) || typeof value !== "object" || value === null) return value;
  const wish = wishOf(value);
  const named = Array.isArray(value)
    ? value.map(withUpstreamNames)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [snakeCase(name), each]));
  const quoted = hasQuotedNames(value) ? quotedNames(named) : named;
  return wish === undefined ? quoted : withWish(quoted, wish);
}

function blocksOf({ arguments: args, body, inner = [] }: BlockDefinition): readonly BlockDefinition[] {
  const blocks = argumentsOf(args, body).flatMap(([name, value, spec]) =>
    value === undefined || isAttribute(value, spec) ? [] : blocksOfArgument(snakeCase(name), value, spec),
  );
  return [...blocks, ...inner.map((each) => each.definition)];
}

function blocksOfArgument(
  name: string,
  value: unknown,
  spec: ArgumentSpec | undefined,
): readonly BlockDefinition[] {
  const each = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (spec === alternatives) return each.map((one) => (one as Alternative<string>).definition);
  if (typeof spec === "object") return labelledBlocks(name, value as object, spec.labelled);
  if (typeof spec !== "function") return [];
  return each.map((args) => ({ name, arguments: args as object, body: spec }));
}

function labelledBlocks(name: string, byLabel: object, body: BodySpec): readonly BlockDefinition[] {
  return Object.entries(byLabel).map(([label, args]) => ({ name, label, arguments: args as object, body }));
}
