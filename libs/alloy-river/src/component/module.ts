import type { List } from "../expression/argument.ts";
import type { AlloyValue, Expression } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import { parse } from "../syntax/parse.ts";
import type { FileBlock } from "./block.ts";
import { configBlock } from "./block.ts";
import { attributesOnly, verbatim } from "./spec.ts";

/*
 * Blocks that hold other blocks or give names to expressions. Source:
 * https://grafana.com/docs/alloy/v1.19/reference/config-blocks/
 */

/** An argument of a module. */
export interface ModuleArgument<T> extends FileBlock {
  /** What the module's user gives, or the default. */
  readonly value: Expression<T>;
}

/** `argument`: a parameter of the module that it stands in; required unless `optional`. */
export function argument<T>(
  name: string,
  args: { readonly optional?: boolean; readonly default?: AlloyValue; readonly comment?: string } = {},
): ModuleArgument<T> {
  const value = expression<T>({ kind: "reference", path: ["argument", name, "value"] });
  return { ...configBlock("argument", name, attributesOnly, args), value };
}

/** `export`: a value that users of the module see under `name`. */
export function exportValue(name: string, value: AlloyValue): FileBlock {
  return configBlock("export", name, attributesOnly, { value });
}

/** A component that a module declares or that was imported. */
export interface CustomComponent extends FileBlock {
  /** One of its exports; the caller answers for `T`. */
  exported<T>(name: string): Expression<T>;
}

/** Arguments of a custom component, under the names of the module's `argument` blocks. */
export type CustomArguments = { readonly [argument: string]: AlloyValue | undefined };

/** A module declared in this file. */
export interface Declaration extends FileBlock {
  /** A component made from the module. */
  component(label: string, args?: CustomArguments): CustomComponent;
}

/** `declare`: a module made of the given blocks, which see each other and nothing outside. */
export function declare(name: string, body: readonly FileBlock[]): Declaration {
  return {
    definition: { name: "declare", label: name, arguments: {}, body: attributesOnly, inner: body },
    component: (label, args = {}) => customComponent(name, label, args),
  };
}

/** A component that some module names: a `declare`d one by its name, an imported one as `NAMESPACE.NAME`. */
export function customComponent(name: string, label: string, args: CustomArguments = {}): CustomComponent {
  const path = [...name.split("."), label];
  return {
    definition: { name, label, arguments: args, body: verbatim },
    exported: (exported) =>
      expression({ kind: "reference", path: [...path, exported], component: path.join(".") }),
  };
}

/** Arguments of `foreach`, which is experimental. */
export interface ForeachOptions<T> {
  /** One copy of the template runs for each element. */
  readonly collection: List<T>;
  /** What the template calls the element; default `item`. */
  readonly var?: string;
  /** Field of the element that names its copy; default: a hash of the element. */
  readonly id?: string;
  readonly hashStringId?: boolean;
  /** Default: `false`. */
  readonly enableMetrics?: boolean;
}

/** `foreach`: the blocks that `template` makes from the expression of one element, once for each. */
export function foreach<T>(
  label: string,
  options: ForeachOptions<T>,
  template: (item: Expression<T>) => readonly FileBlock[],
): FileBlock {
  const { var: variable = "item" } = options;
  const inner = template(expression<T>({ kind: "reference", path: [variable] }));
  return {
    definition: {
      name: "foreach",
      label,
      arguments: "var" in options ? options : { ...options, var: variable },
      body: attributesOnly,
      inner: [{ definition: { name: "template", arguments: {}, body: attributesOnly, inner } }],
      stability: "experimental",
    },
  };
}

/** A component without a typed builder: of another Alloy version, or of a build with components of its own. */
export function unsafeComponent(
  name: string,
  label: string,
  args: CustomArguments,
  blocks: readonly FileBlock[] = [],
): CustomComponent {
  const made = customComponent(name, label, args);
  return { ...made, definition: { ...made.definition, inner: blocks } };
}

/** A block inside an {@link unsafeComponent}, or one without a label in its place. */
export function unsafeBlock(
  name: string,
  args: CustomArguments,
  blocks: readonly FileBlock[] = [],
  label?: string,
): FileBlock {
  const definition = { name, arguments: args, body: verbatim, inner: blocks };
  return { definition: label === undefined ? definition : { ...definition, label } };
}

/** An attribute where a builder takes blocks: outside of any block, as in a part of a file. */
export function unsafeAttribute(name: string, value: AlloyValue): FileBlock {
  return {
    definition: { name, arguments: {}, body: attributesOnly, instead: { kind: "attribute", value } },
  };
}

/**
 * Blocks as Alloy's text, written as they stand. Nothing of them is checked by the compiler, everything by `check`.
 *
 * Throws where the text cannot be parsed.
 */
export function fromSource(text: string): FileBlock {
  const parsed = parse(text, "fromSource(…)");
  if (!parsed.ok) throw new Error(`alloy-river: ${parsed.diagnostics.map(formatDiagnostic).join("; ")}`);
  const statements = parsed.file.body;
  return {
    definition: {
      name: "",
      arguments: {},
      body: attributesOnly,
      instead: { kind: "source", text: text.trim(), statements },
    },
  };
}
