import { pathOf } from "../graph/reference.ts";
import type { Scope } from "../graph/scope.ts";
import { resolve } from "../graph/scope.ts";
import type { Expr } from "../syntax/ast.ts";
import type { TypeSchema } from "../schema/schema.ts";
import { componentSchema } from "./registry.ts";

/** The type of a component's export that an expression refers to; undefined when it is no such reference. */
export function exportType(expr: Expr, scope: Scope): TypeSchema | undefined {
  const path = pathOf(expr);
  const owner = path && resolve(scope, { path, position: expr.span.start });
  const component = owner && componentSchema(owner.name);
  if (path === undefined || component === undefined) return undefined;
  return component.exports?.find((each) => each.name === path.at(-1))?.type;
}

/** What a capsule, or a list of capsules, carries; undefined for all other types. */
export function signalOf(type: TypeSchema): string | undefined {
  const element = typeof type === "object" && "list" in type ? type.list : type;
  return typeof element === "string" && element.startsWith("capsule:") ? element : undefined;
}

const signals: Readonly<Record<string, string>> = {
  "capsule:component/common/loki.LogsReceiver": "a receiver of logs",
  "capsule:github.com/prometheus/prometheus/storage.Appendable": "a receiver of metrics",
  "capsule:component/otelcol.Consumer": "an OpenTelemetry consumer",
  "capsule:component/pyroscope.Appendable": "a receiver of profiles",
  "capsule:component/common/relabel.Rules": "relabelling rules",
  "capsule:component/otelcol/auth.Handler": "an authentication handler",
  "capsule:component/otelcol/extension.ExtensionHandler": "an extension handler",
  "capsule:component/discovery.Target": "targets",
};

/** A type in words: `a duration, e.g. "15s"`. */
export function describeType(type: TypeSchema): string {
  if (typeof type !== "string") {
    if ("list" in type) return `a list of: ${describeType(type.list)}`;
    return "map" in type ? `an object of: ${describeType(type.map)}` : "an object";
  }
  if (type === "duration") return 'a duration, e.g. "15s"';
  if (type === "bool") return "true or false";
  if (type === "secret") return 'a secret, e.g. sys.env("TOKEN")';
  if (type === "any") return "any value";
  if (type.startsWith("number:")) return "a number";
  return signals[type] ?? "a string";
}
