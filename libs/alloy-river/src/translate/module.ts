import { fieldsOfBlock } from "../check/registry.ts";
import { declare, foreach } from "../component/module.ts";
import type { ForeachOptions } from "../component/module.ts";
import { textAttribute } from "../check/module.ts";
import type { Block } from "../syntax/ast.ts";
import { typedArguments } from "./arguments.ts";
import { Bindings } from "./bindings.ts";
import type { BlockPlace, TranslatedBlock } from "./place.ts";
import { stringCode } from "./code.ts";

/** A `declare` with its blocks as constants before it. */
export function translateDeclare(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const { label } = block;
  if (label === undefined) return undefined;
  const inside = { ...place, bindings: new Bindings(place.bindings) };
  const { constants, list, blocks } = place.translateList(
    block.body,
    place.original.bodyLayout(block),
    inside,
  );
  return {
    before: constants,
    code: { kind: "call", callee: place.imports.use("declare"), args: [stringCode(label), list] },
    block: declare(label, blocks),
    kind: "declaration",
  };
}

/** A `foreach` whose template is a function of the element. */
export function translateForeach(block: Block, place: BlockPlace): TranslatedBlock | undefined {
  const template = block.body.find((each) => each.kind === "block" && each.name === "template");
  const variable = textAttribute(block, "var");
  if (template?.kind !== "block" || block.label === undefined || variable === undefined) return undefined;
  const own = { ...block, body: block.body.filter((each) => each !== template) };
  const options = typedArguments(own, fieldsOfBlock("foreach") ?? [], "config", place, block);
  if (options === undefined) return undefined;
  const parameter = place.names.forVariable(variable);
  const bindings = new Bindings(place.bindings);
  bindings.set(variable, { kind: "variable", variable: parameter, name: variable });
  const inside = place.translateList(template.body, place.original.bodyLayout(template), {
    ...place,
    bindings,
  });
  return {
    before: [],
    code: {
      kind: "call",
      callee: place.imports.use("foreach"),
      args: [
        stringCode(block.label),
        options.code,
        { kind: "arrow", parameter, statements: inside.constants, result: inside.list },
      ],
    },
    block: foreach(block.label, options.args as ForeachOptions<unknown>, () => inside.blocks),
  };
}
