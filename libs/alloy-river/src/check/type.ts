import type { Reference } from "../graph/reference.ts";
import type { Scope } from "../graph/scope.ts";
import { identity, resolve } from "../graph/scope.ts";
import type { ComponentSchema, TypeSchema } from "../schema/schema.ts";
import { componentSchema } from "./registry.ts";

/** The component that a reference starts at, and the names after it: its export, and fields of that. */
export interface ExportReference {
  readonly component: ComponentSchema;
  readonly names: readonly string[];
}

/** Undefined for references to anything but a component of the schema. */
export function exportReference(reference: Reference, scope: Scope): ExportReference | undefined {
  const owner = resolve(scope, reference);
  const component = owner && componentSchema(owner.name);
  return component && { component, names: reference.path.slice(identity(owner).split(".").length) };
}

/** What a capsule, or a list of capsules, carries; undefined for all other types. */
export function signalOf(type: TypeSchema): string | undefined {
  const element = typeof type === "object" && "list" in type ? type.list : type;
  return typeof element === "string" && element.startsWith("capsule:") ? element : undefined;
}

/** Capsules that are no Go interfaces: `alloy validate` looks into lists of them. */
const concrete: ReadonlySet<string> = new Set([
  "capsule:component/discovery.Target",
  "capsule:component/common/relabel.Rules",
]);

/** Whether a type is a Go interface: `alloy validate` takes any list or object for one, and does not look into lists of them. */
export function isInterface(type: TypeSchema): boolean {
  return typeof type === "string" && type.startsWith("capsule:") && !concrete.has(type);
}

/** Numbers of bytes. */
export const sizeType = "string:github.com/alecthomas/units.Base2Bytes";

/** One and several of each type. */
const words: Readonly<Record<string, readonly [one: string, several: string]>> = {
  "capsule:component/common/loki.LogsReceiver": ["a receiver of logs", "receivers of logs"],
  "capsule:github.com/prometheus/prometheus/storage.Appendable": [
    "a receiver of metrics",
    "receivers of metrics",
  ],
  "capsule:component/otelcol.Consumer": ["an OpenTelemetry consumer", "OpenTelemetry consumers"],
  "capsule:component/pyroscope.Appendable": ["a receiver of profiles", "receivers of profiles"],
  "capsule:component/common/relabel.Rules": ["relabelling rules", "relabelling rules"],
  "capsule:component/otelcol/auth.Handler": ["an authentication handler", "authentication handlers"],
  "capsule:component/otelcol/extension.ExtensionHandler": ["an extension handler", "extension handlers"],
  "capsule:component/discovery.Target": ["a target", "targets"],
  [sizeType]: ['a number of bytes, e.g. "10MiB"', "numbers of bytes"],
  "string:component/common/config.URL": ["a URL", "URLs"],
  "string:component/common/relabel.Regexp": ["a regular expression (RE2)", "regular expressions (RE2)"],
  "string:component/loki/process/stages.Template": [
    "a template of Go's text/template",
    "templates of Go's text/template",
  ],
  any: ["any value", "any values"],
  bool: ["true or false", "booleans"],
  duration: ['a duration, e.g. "15s"', "durations"],
  number: ["a number", "numbers"],
  optional_secret: ["a string", "strings"],
  secret: ['a secret, e.g. sys.env("TOKEN")', "secrets"],
  string: ["a string", "strings"],
};

/** A type in words: `a duration, e.g. "15s"`, `a list of targets`. */
export function describeType(type: TypeSchema): string {
  return wordsFor(type)[0];
}

function wordsFor(type: TypeSchema): readonly [one: string, several: string] {
  if (typeof type !== "string") {
    const [one, several] = "list" in type ? ["a list", "lists"] : ["an object", "objects"];
    const elements = "list" in type ? type.list : "map" in type ? type.map : undefined;
    const of = elements === undefined ? "" : ` of ${wordsFor(elements)[1]}`;
    return [`${one}${of}`, `${several}${of}`];
  }
  const [kind = ""] = type.split(":", 1);
  return words[type] ?? words[kind] ?? [type, type];
}
