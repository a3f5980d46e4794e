import { camelCase } from "../../src/component/name.ts";
import type { Schema } from "../../src/schema/schema.ts";

/** `prometheus.remote_write` → `PrometheusRemoteWrite`; anything that is no letter or digit starts a new word. */
export function pascalCase(name: string): string {
  const camel = camelCase(name.replace(/[^A-Za-z0-9]+/g, "_"));
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

/** The name in camel case, its leading abbreviation whole: `HTTPConfig` → `httpConfig`, `OAuth2Config` → `oauth2Config`. */
export function lowerFirst(name: string): string {
  return name.replace(/^(?:OAuth|[A-Z]+(?![a-z])|[A-Z])/, (word) => word.toLowerCase());
}

/** What a type of Go is called here when nothing else is called so: its name without the package. */
function bareName(goType: string): string {
  return pascalCase(goType.slice(goType.lastIndexOf(".") + 1));
}

/** Packages from the inside out: `a/b/c.T` → `c`, `b`, `a`. */
function packages(goType: string): readonly string[] {
  return goType.slice(0, goType.lastIndexOf(".")).split("/").toReversed();
}

/**
 * One name for each block body, unique among all of them and `taken`: the Go type's, preceded by as many of its
 * packages as it takes. Types of component/common/config keep the bare name: they are what everyone means by
 * `BasicAuth`.
 */
export function bodyNames(schema: Schema, taken: Iterable<string>): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  const isCommon = (body: string): boolean => body.startsWith("component/common/config.");
  const bodies = Object.keys(schema.blocks).toSorted();
  const isShared = (body: string): boolean =>
    bodies.filter((each) => bareName(each) === bareName(body)).length > 1;
  const give = (body: string, candidates: readonly string[]): void => {
    const name = candidates.find((each) => !used.has(each));
    if (name === undefined) throw new Error(`codegen: no unique name for ${body}`);
    names.set(body, name);
    used.add(name);
  };
  for (const body of bodies.filter(isCommon)) give(body, [bareName(body)]);
  for (const body of bodies.filter((each) => !isCommon(each))) {
    give(body, isShared(body) ? prefixedNames(body) : [bareName(body), ...prefixedNames(body)]);
  }
  return names;
}

/** `a/b.T` → `BT`, `ABT`. */
function prefixedNames(body: string): readonly string[] {
  const inner = packages(body);
  return inner.map((_, depth) =>
    inner.slice(0, depth + 1).reduce((name, each) => pascalCase(each) + name, bareName(body)),
  );
}
