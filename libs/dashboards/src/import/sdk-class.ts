import { modules } from "../generated/sdk-modules.gen.ts";
import { sdk } from "../generated/sdk-table.gen.ts";
import type { Patches } from "./difference.ts";
import { keysOf } from "./json.ts";
import { declarationOf } from "./literal.ts";
import type { TypeExpression } from "./type-expression.ts";

/** What has a `build()`, as all builders of the SDK do. */
export interface Buildable {
  readonly build: () => object;
}

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
type Constructor = new (...args: readonly unknown[]) => Buildable & Methods;

/** A new instance of a builder, by `module.Class`. */
export function createBuilder(name: string, args: readonly unknown[]): Buildable {
  const [module = "", type = ""] = name.split(".");
  const Builder = (modules[module] as Readonly<Record<string, Constructor>> | undefined)?.[type];
  if (Builder === undefined) throw new Error(`dashboards: the SDK has no ${name}`);
  return new Builder(...args);
}

export function callMethod(builder: Buildable, method: string, args: readonly unknown[]): void {
  (builder as Buildable & Methods)[method]?.(...args);
}

/** Names of the builders of a type, those of a union's options included. */
export function buildersOf(type: TypeExpression): readonly string[] {
  if (type.kind === "union") return type.options.flatMap(buildersOf);
  if (type.kind !== "name") return [];
  const declared = declarationOf(type.name);
  return [
    ...(byBuilt.get(type.name) ?? []),
    ...(declared?.kind === "object" ? [] : declared ? buildersOf(declared) : []),
  ];
}

const byBuilt: ReadonlyMap<string, readonly string[]> = grouped();

function grouped(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { builds }] of Object.entries(sdk.builders))
    found.set(builds, [...(found.get(builds) ?? []), name]);
  return found;
}

/** The builder with raw properties, as `raw` of the written module. */
export function patched(builder: Buildable, patches: Patches): Buildable {
  if (patches.size === 0) return builder;
  return {
    build: () => {
      const built = builder.build();
      for (const [pointer, value] of patches) patch(built, keysOf(pointer), value);
      return built;
    },
  };
}

function patch(built: object, keys: readonly string[], value: unknown): void {
  const parent = keys.slice(0, -1).reduce<object>((each, key) => Reflect.get(each, key) as object, built);
  const last = keys.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true });
}
