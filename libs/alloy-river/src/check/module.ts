import type { Scope } from "../graph/scope.ts";
import type { Block, Statement } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import type { FieldSchema } from "../schema/schema.ts";
import type { Modules } from "./import.ts";

/** What is known of the module that a custom component is made from. */
export type ModuleUse =
  /** Arguments of the module, or undefined where its content is not known. */
  | {
      readonly kind: "module";
      readonly fields: readonly FieldSchema[] | undefined;
      readonly isDeclaredHere: boolean;
    }
  /** The namespace is imported, and what it holds is known and has no such module. */
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | { readonly kind: "none" };

/** The module that a block's name stands for, where it is no component of Alloy's own. */
export function moduleOf(name: string, scope: Scope, modules: Modules): ModuleUse {
  const declared = scope.modules.get(name);
  if (declared !== undefined)
    return { kind: "module", fields: argumentsOf(declared.body), isDeclaredHere: true };
  const [namespace = "", ...rest] = name.split(".");
  const imported = scope.imports.get(namespace);
  if (imported === undefined) return { kind: "none" };
  const content = modules.get(imported);
  if (content === undefined) return { kind: "module", fields: undefined, isDeclaredHere: false };
  const found = declaresOf(content).find(({ label }) => label === rest.join("."));
  return found === undefined
    ? { kind: "missing", names: declaresOf(content).map(({ label = "" }) => `${namespace}.${label}`) }
    : { kind: "module", fields: argumentsOf(found.body), isDeclaredHere: false };
}

function declaresOf(body: readonly Statement[]): readonly Block[] {
  return body.filter((each) => each.kind === "block").filter(({ name }) => name === "declare");
}

/** The `argument` blocks of a module as attributes of the components made from it. */
function argumentsOf(body: readonly Statement[]): readonly FieldSchema[] {
  return body.flatMap((each) =>
    each.kind === "block" && each.name === "argument" && each.label !== undefined
      ? [{ name: each.label, kind: "attr" as const, type: "any", required: !isOptional(each) }]
      : [],
  );
}

function isOptional(argument: Block): boolean {
  return argument.body.some(
    (each) =>
      each.kind === "attribute" &&
      each.name === "optional" &&
      each.value.kind === "literal" &&
      each.value.text === "true",
  );
}

/** The constant text of an attribute; undefined where it has none. */
export function textAttribute(block: Block, name: string): string | undefined {
  const attribute = block.body.find((each) => each.kind === "attribute" && each.name === name);
  if (attribute?.kind !== "attribute" || attribute.value.kind !== "literal") return undefined;
  const constant = constantOf(attribute.value);
  return constant?.type === "string" ? constant.value : undefined;
}
