import type { AlloyValue, Expression } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import { camelCase } from "./name.ts";
import type { Statement } from "../syntax/ast.ts";
import type { ComponentStability } from "../schema/stability.ts";
import type { BodySpec, ComponentSpec } from "./spec.ts";

/** A block yet to be placed in a file. */
export interface BlockDefinition {
  readonly name: string;
  readonly label?: string;
  readonly arguments: object;
  readonly body: BodySpec;
  /** Blocks inside, after those of the arguments: the body of a `declare`, the template of a `foreach`. */
  readonly inner?: readonly FileBlock[];
  /** Absent from blocks that are no components. */
  readonly stability?: ComponentStability;
  /** Comments on the lines above, with their slashes. */
  readonly comments?: readonly string[];
  /** What is written instead of a block. */
  readonly instead?: Instead;
}

/** What stands among blocks and is none that arguments make. */
export type Instead =
  /** Nothing but the comments. */
  | { readonly kind: "comment" }
  | { readonly kind: "attribute"; readonly value: AlloyValue }
  /** Alloy's own text. */
  | { readonly kind: "source"; readonly text: string; readonly statements: readonly Statement[] };

/** Anything that stands at the top of a file: a component or a configuration block. */
export interface FileBlock {
  readonly definition: BlockDefinition;
}

/** A component of a pipeline. Its exports are properties: `write.receiver`, `relabel.output`. */
export interface Component<Name extends string> extends FileBlock {
  readonly component: Name;
}

/** One of several kinds of block whose order matters, such as the stages of `loki.process`. */
export interface Alternative<Group extends string> {
  readonly group: Group;
  readonly definition: BlockDefinition;
}

/** A component and the expressions of its exports; what generated factories call. */
export function component<T extends Component<string>>(spec: ComponentSpec, label: string, args: object): T {
  const { name, stability, body } = spec;
  const definition: BlockDefinition = { name, label, arguments: args, body, stability };
  const exports = spec.exports.map((each) => [camelCase(each), exportOf(name, label, each)] as const);
  return { component: name, definition, ...Object.fromEntries(exports) } as unknown as T;
}

function exportOf(name: string, label: string, exported: string): Expression<unknown> {
  const owner = [...name.split("."), label];
  return expression({ kind: "reference", path: [...owner, exported], component: owner.join(".") });
}

/** One alternative of an ordered group; what generated factories call. */
export function alternative<Group extends string>(
  group: Group,
  name: string,
  body: BodySpec,
  args: object,
): Alternative<Group> {
  return { group, definition: { name, arguments: args, body } };
}

/** A configuration block; what generated factories call. */
export function configBlock(
  name: string,
  label: string | undefined,
  body: BodySpec,
  args: object,
): FileBlock {
  return { definition: { name, ...(label !== undefined && { label }), arguments: args, body } };
}
