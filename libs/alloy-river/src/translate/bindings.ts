import type { FileBlock } from "../component/block.ts";
import type { CustomComponent, Declaration, ModuleArgument } from "../component/module.ts";
import { camelCase } from "../component/name.ts";
import type { AlloyValue, Expression } from "../expression/expression.ts";
import { expression, isExpression } from "../expression/expression.ts";

/** A constant of the TypeScript that is being written, and what it holds. */
export type Bound =
  | { readonly kind: "component"; readonly variable: string; readonly block: FileBlock }
  | { readonly kind: "custom"; readonly variable: string; readonly block: CustomComponent }
  | { readonly kind: "declaration"; readonly variable: string; readonly block: Declaration }
  | { readonly kind: "argument"; readonly variable: string; readonly block: ModuleArgument<unknown> }
  /** The variable of a `foreach`. */
  | { readonly kind: "variable"; readonly variable: string; readonly name: string };

/** The constants in reach, by the identity of what they hold: `loki.write.hub`, `declare.agent`, `item`. */
export class Bindings {
  readonly #own = new Map<string, Bound>();
  readonly #outer: Bindings | undefined;

  constructor(outer?: Bindings) {
    this.#outer = outer;
  }

  set(identity: string, bound: Bound): void {
    this.#own.set(identity, bound);
  }

  get(identity: string): Bound | undefined {
    return this.#own.get(identity) ?? this.#outer?.get(identity);
  }
}

/** A dotted name as TypeScript, and the expression that it yields. */
export interface Named {
  readonly code: string;
  readonly value: Expression<unknown>;
}

/** The constant and the property of it that a dotted name stands for; undefined where there is none. */
export function nameIn(bindings: Bindings, path: readonly string[]): Named | undefined {
  for (let length = path.length; length > 0; length--) {
    const bound = bindings.get(path.slice(0, length).join("."));
    if (bound === undefined) continue;
    const found = propertyOf(bound, path[length]);
    const rest = path.slice(bound.kind === "variable" ? length : length + 1);
    return found && rest.reduce<Named>(accessTo, found);
  }
  return undefined;
}

function propertyOf(bound: Bound, name: string | undefined): Named | undefined {
  const { variable } = bound;
  switch (bound.kind) {
    case "variable":
      return { code: variable, value: expression({ kind: "reference", path: [bound.name] }) };
    case "argument":
      return name === "value" ? { code: `${variable}.value`, value: bound.block.value } : undefined;
    case "custom":
      if (name === undefined) return undefined;
      return {
        code: `${variable}.exported<never>(${JSON.stringify(name)})`,
        value: bound.block.exported(name),
      };
    case "component":
      return name === undefined ? undefined : exportOf(bound.variable, bound.block, name);
    case "declaration":
      return undefined;
  }
}

function exportOf(variable: string, block: FileBlock, name: string): Named | undefined {
  const key = camelCase(name);
  const value = (block as unknown as Readonly<Record<string, AlloyValue>>)[key];
  return isExpression(value) ? { code: `${variable}.${key}`, value } : undefined;
}

function accessTo({ code, value }: Named, name: string): Named {
  return {
    code: `access(${code}, ${JSON.stringify(name)})`,
    value: expression({ kind: "access", value, name }),
  };
}
