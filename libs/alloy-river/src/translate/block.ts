import { componentSchema, fieldsOfBlock } from "../check/registry.ts";
import { printBlocks } from "../component/compose.ts";
import type { CustomArguments } from "../component/module.ts";
import {
  argument,
  customComponent,
  exportValue,
  fromSource,
  unsafeBlock,
  unsafeComponent,
} from "../component/module.ts";
import type { Block } from "../syntax/ast.ts";
import type { TranslatedArguments } from "./arguments.ts";
import { typedArguments, untypedArguments } from "./arguments.ts";
import { componentBuilder, configBuilder } from "./builders.ts";
import type { Code } from "./code.ts";
import { stringCode, templateCode } from "./code.ts";
import { translateDeclare, translateForeach } from "./module.ts";
import type { BlockPlace, TranslatedBlock } from "./place.ts";

/** A block as the call of its typed builder, or of the nearest escape hatch that prints the same. */
export function translateBlock(block: Block, place: BlockPlace): TranslatedBlock {
  const wanted = place.original.formatted(block);
  const attempts = place.faulty.has(block) ? [untyped, asSource] : [typed, untyped, asSource];
  for (const attempt of attempts) {
    const translated = attempt(block, place);
    if (translated !== undefined && printBlocks([translated.block], place.original.printOptions) === wanted)
      return translated;
  }
  throw new Error(`alloy-river: ${block.name} cannot be translated`);
}

function typed(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  switch (block.name) {
    case "declare":
      return translateDeclare(block, place);
    case "foreach":
      return translateForeach(block, place);
    case "argument":
    case "export":
      return moduleBlock(block, place);
    default:
      return custom(block, place) ?? component(block, place);
  }
}

function moduleBlock(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const { label } = block;
  const args = typedArguments(block, fieldsOfBlock(block.name) ?? [], "config", place);
  if (label === undefined || args === undefined) return undefined;
  if (block.name === "argument") {
    const callee = `${place.imports.use("argument")}<never>`;
    return {
      before: [],
      code: call(callee, stringCode(label), args),
      block: argument(label, args.args),
      kind: "argument",
    };
  }
  const value = "value" in args.args ? args.args.value : undefined;
  const code = args.code;
  if (value === undefined || typeof code === "string" || code.kind !== "object") return undefined;
  const [, valueCode = "null"] = code.entries[0] ?? [];
  return {
    before: [],
    code: { kind: "call", callee: place.imports.use("exportValue"), args: [stringCode(label), valueCode] },
    block: exportValue(label, value as Parameters<typeof exportValue>[1]),
  };
}

/** A component made from a module that is declared here or imported. */
function custom(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const { label } = block;
  const declared = place.bindings.get(`declare.${block.name}`);
  const isImported = place.imported.has(block.name.split(".", 1).join(""));
  if (label === undefined || (declared?.kind !== "declaration" && !isImported)) return undefined;
  const body = untypedArguments(block, place);
  if (body === undefined || body.values.length > 0) return undefined;
  const args = body.args.args as CustomArguments;
  if (declared?.kind === "declaration")
    return {
      before: [],
      code: call(`${declared.variable}.component`, stringCode(label), body.args),
      block: declared.block.component(label, args),
      kind: "custom",
    };
  const code: Code = {
    kind: "call",
    callee: place.imports.use("customComponent"),
    args: [stringCode(block.name), stringCode(label), ...argumentCodes(body.args)],
  };
  return { before: [], code, block: customComponent(block.name, label, args), kind: "custom" };
}

function component(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const fields = fieldsOfBlock(block.name);
  if (fields === undefined) return undefined;
  const isComponent = componentSchema(block.name) !== undefined;
  const isLabelled = isComponent || block.name.startsWith("import.");
  if ((block.label !== undefined) !== isLabelled) return undefined;
  const [namespace = ""] = block.name.split(".", 1);
  const args = typedArguments(block, fields, isComponent ? namespace : "config", place);
  const builder = isComponent
    ? componentBuilder(block.name, place.imports)
    : configBuilder(block.name, place.imports);
  if (args === undefined || builder === undefined) return undefined;
  const { label } = block;
  return {
    before: [],
    code:
      label === undefined
        ? { kind: "call", callee: builder.code, args: argumentCodes(args) }
        : call(builder.code, stringCode(label), args),
    block: label === undefined ? builder.build(args.args) : builder.build(label, args.args),
    ...(isComponent && { kind: "component" }),
  };
}

function call(callee: string, label: Code, args: TranslatedArguments): Code {
  return { kind: "call", callee, args: [label, ...argumentCodes(args)] };
}

function argumentCodes({ code, isEmpty }: TranslatedArguments): readonly Code[] {
  return isEmpty ? [] : [code];
}

function untyped(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const body = untypedArguments(block, place);
  const inner = body?.values.map((each) => untyped(each, place));
  if (body === undefined || inner === undefined || !inner.every((each) => each !== undefined))
    return undefined;
  const blocks = inner.map((each) => each.block);
  const codes: Code = { kind: "array", items: inner.map((each) => each.code) };
  const args = body.args.args as CustomArguments;
  const isComponent = block.label !== undefined && block.name !== "declare";
  const callee = place.imports.use(isComponent ? "unsafeComponent" : "unsafeBlock");
  const label = block.label === undefined ? [] : [stringCode(block.label)];
  if (isComponent) {
    const rest = blocks.length > 0 ? [body.args.code, codes] : [body.args.code];
    return {
      before: [],
      code: { kind: "call", callee, args: [stringCode(block.name), ...label, ...rest] },
      block: unsafeComponent(block.name, block.label ?? "", args, blocks),
      kind: "custom",
      escape: "unsafeComponent",
    };
  }
  const rest = blocks.length > 0 || label.length > 0 ? [body.args.code, codes] : [body.args.code];
  return {
    before: [],
    code: { kind: "call", callee, args: [stringCode(block.name), ...rest, ...label] },
    block: unsafeBlock(block.name, args, blocks, block.label),
    escape: "unsafeBlock",
  };
}

function asSource(block: Block, { original, imports }: BlockPlace): TranslatedBlock {
  const text = original.formatted(block);
  return {
    before: [],
    code: { kind: "call", callee: imports.use("fromSource"), args: [templateCode(text)] },
    block: fromSource(text),
    escape: "fromSource",
  };
}
