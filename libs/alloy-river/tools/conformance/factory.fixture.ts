import type { Alternative, Component, FileBlock } from "../../src/component/block.ts";
import { camelCase } from "../../src/component/name.ts";
import * as beyla from "../../src/generated/beyla.gen.ts";
import * as config from "../../src/generated/config.gen.ts";
import * as databaseObservability from "../../src/generated/database_observability.gen.ts";
import * as discovery from "../../src/generated/discovery.gen.ts";
import * as faro from "../../src/generated/faro.gen.ts";
import * as local from "../../src/generated/local.gen.ts";
import * as loki from "../../src/generated/loki.gen.ts";
import * as mimir from "../../src/generated/mimir.gen.ts";
import * as otelcol from "../../src/generated/otelcol.gen.ts";
import * as prometheus from "../../src/generated/prometheus.gen.ts";
import * as pyroscope from "../../src/generated/pyroscope.gen.ts";
import * as remote from "../../src/generated/remote.gen.ts";

/** What each generated file exports, by its name without `.gen.ts`. */
export const namespaces: Readonly<Record<string, object>> = {
  beyla,
  config,
  database_observability: databaseObservability,
  discovery,
  faro,
  local,
  loki,
  mimir,
  otelcol,
  prometheus,
  pyroscope,
  remote,
};

export type ComponentFactory = (label: string, args: object) => Component<string>;
export type AlternativeBuilder = (args: object) => Alternative<string>;

/** The value at a path of properties; undefined where one is missing. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((each, name) => (each as Record<string, unknown> | undefined)?.[name], value);
}

/** The builder of a component: `loki.source.file` → `loki.source.file`. */
export function factoryOf(component: string): ComponentFactory {
  const [namespace = "", ...path] = component.split(".");
  const found = at(namespaces[namespace], path.map(camelCase));
  if (typeof found !== "function") throw new Error(`no builder of ${component}`);
  return found as ComponentFactory;
}

/** The builder of one of several alternatives: `stage.regex` of `loki` → `loki.stage.regex`. */
export function alternativeOf(namespace: string, group: string, name: string): AlternativeBuilder {
  const found = at(namespaces[namespace], [group, camelCase(name.slice(group.length + 1))]);
  if (typeof found !== "function") throw new Error(`no builder of ${name} in ${namespace}`);
  return found as AlternativeBuilder;
}

/** A configuration block that generated code builds: `import.file` → `config.importFile`. */
export function configBlockOf(name: string, label: string, args: object): FileBlock {
  const found = at(config, [camelCase(name.replace(".", "_"))]);
  if (typeof found !== "function") throw new Error(`no builder of ${name}`);
  return (
    name.startsWith("import.")
      ? Reflect.apply(found, undefined, [label, args])
      : Reflect.apply(found, undefined, [args])
  ) as FileBlock;
}
