import type { Alternative, FileBlock } from "../component/block.ts";
import { camelCase } from "../component/name.ts";
import * as beyla from "../generated/beyla.gen.ts";
import * as config from "../generated/config.gen.ts";
import * as databaseObservability from "../generated/database_observability.gen.ts";
import * as discovery from "../generated/discovery.gen.ts";
import * as faro from "../generated/faro.gen.ts";
import * as local from "../generated/local.gen.ts";
import * as loki from "../generated/loki.gen.ts";
import * as mimir from "../generated/mimir.gen.ts";
import * as otelcol from "../generated/otelcol.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";
import * as pyroscope from "../generated/pyroscope.gen.ts";
import * as remote from "../generated/remote.gen.ts";
import type { Imports } from "./imports.ts";

const namespaces: Readonly<Record<string, object>> = {
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

/** A builder as TypeScript names it, and the function. */
export interface Builder<Result> {
  readonly code: string;
  readonly build: (...args: readonly unknown[]) => Result;
}

function builderAt<Result>(
  namespace: string,
  path: readonly string[],
  imports: Imports,
): Builder<Result> | undefined {
  const found = path.reduce<unknown>(
    (owner, name) => (owner as Readonly<Record<string, unknown>> | undefined)?.[name],
    namespaces[namespace],
  );
  if (typeof found !== "function") return undefined;
  const code = [imports.namespace(namespace), ...path].join(".");
  return { code, build: (...args) => Reflect.apply(found, undefined, args) as Result };
}

/** The builder of a component: `prometheus.exporter.unix`. */
export function componentBuilder(name: string, imports: Imports): Builder<FileBlock> | undefined {
  const [namespace = "", ...path] = name.split(".");
  return builderAt(namespace, path.map(camelCase), imports);
}

/** The builder of a configuration block: `config.importFile` of `import.file`. */
export function configBuilder(name: string, imports: Imports): Builder<FileBlock> | undefined {
  return builderAt("config", [camelCase(name.replace(".", "_"))], imports);
}

/** The builder of one of several blocks whose order matters: `loki.stage.regex`. */
export function alternativeBuilder(
  namespace: string,
  group: string,
  name: string,
  imports: Imports,
): Builder<Alternative<string>> | undefined {
  return builderAt(namespace, [group, camelCase(name.slice(group.length + 1))], imports);
}
