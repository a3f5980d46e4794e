import { formatDiagnostic } from "../syntax/diagnostic.ts";
import { parseOnlyExpression } from "../syntax/parse.ts";
import { quote } from "../syntax/string.ts";
import type { AlloyValue, Expression } from "./expression.ts";
import { expression } from "./expression.ts";

/**
 * An expression as Alloy's text, written as it stands: for what the other builders cannot say, such as comments inside
 * of an operation. It fits every argument; nothing of it is checked by the compiler, everything by `check`.
 *
 * Throws where the text is no expression.
 *
 * @example
 * ```ts
 * import { alloy } from "@stackmon/alloy-river";
 * import * as logging from "@stackmon/alloy-river/config";
 *
 * export const log = logging.logging({ level: alloy`coalesce(sys.env("LEVEL"), "info")` });
 * ```
 */
export function alloy(text: TemplateStringsArray): Expression<never> {
  return fromText(text.join(""));
}

function fromText<T>(text: string): Expression<T> {
  const parsed = parseOnlyExpression(text, "alloy`…`");
  if (!parsed.ok) throw new Error(`alloy-river: ${parsed.diagnostics.map(formatDiagnostic).join("; ")}`);
  return expression({ kind: "source", text, expression: parsed.expression });
}

/** Text between double quotes, where it would be put between backticks to spare escapes. */
export function quoted(text: string): Expression<string> {
  return fromText(quote(text));
}

/** Text between backticks, where it would be quoted. Throws where it holds a backtick or a carriage return. */
export function raw(text: string): Expression<string> {
  if (/[`\r]/.test(text))
    throw new Error(`alloy-river: ${JSON.stringify(text)} cannot stand between backticks`);
  return fromText(`\`${text}\``);
}

/** A field of an object that is known only when Alloy runs: `value.name`. */
export function access<T>(value: Expression<{ readonly [key: string]: T }>, name: string): Expression<T> {
  return expression({ kind: "access", value, name });
}

/** An element of a list or object that is known only when Alloy runs: `value[position]`. */
export function index<T>(value: AlloyValue, position: AlloyValue): Expression<T> {
  return expression({ kind: "index", value, index: position });
}

/** A call of a function by its upstream name: one of another Alloy, or a deprecated one. */
export function call<T>(name: string, ...args: readonly AlloyValue[]): Expression<T> {
  return expression({ kind: "call", callee: name.split("."), arguments: args });
}
