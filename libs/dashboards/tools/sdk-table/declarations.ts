import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { printType, TypeReader } from "../../src/import/type-expression.ts";

/** Folder of the pinned SDK's modules. */
export const sdkFolder: string = dirname(
  dirname(createRequire(import.meta.url).resolve("@grafana/grafana-foundation-sdk/cog")),
);

/** The SDK's version, as its package.json has it: `v0.0.21`. */
export function sdkVersion(): string {
  const manifest = readFileSync(join(dirname(sdkFolder), "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** A builder as it is declared. */
export interface DeclaredBuilder {
  readonly module: string;
  readonly name: string;
  readonly builds: string;
  readonly constructorParameters: readonly string[];
  readonly methods: readonly { readonly name: string; readonly parameters: readonly string[] }[];
}

/** All that the declarations of the SDK's modules say. */
export interface Declarations {
  readonly builders: readonly DeclaredBuilder[];
  readonly types: ReadonlyMap<string, string>;
  readonly enums: ReadonlyMap<string, Readonly<Record<string, string | number>>>;
}

/** Reads every `*.gen.d.ts` of the SDK. */
export function readDeclarations(): Declarations {
  const builders: DeclaredBuilder[] = [];
  const types = new Map<string, string>();
  const enums = new Map<string, Readonly<Record<string, string | number>>>();
  for (const module of modules()) {
    for (const file of readdirSync(join(sdkFolder, module)).toSorted()) {
      if (!file.endsWith(".gen.d.ts")) continue;
      const text = withoutComments(readFileSync(join(sdkFolder, module, file), "utf8"));
      builders.push(...buildersIn(module, text));
      for (const [name, type] of typesIn(module, text)) types.set(`${module}.${name}`, type);
      for (const [name, members] of enumsIn(text)) enums.set(`${module}.${name}`, members);
    }
  }
  return { builders, types, enums };
}

function modules(): readonly string[] {
  return readdirSync(sdkFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

function buildersIn(module: string, text: string): readonly DeclaredBuilder[] {
  const classes = text.matchAll(/export declare class (\w+) implements cog\.Builder<([\w.]+)> \{(.*?)^\}/gms);
  return [...classes].map(([, name = "", builds = "", body = ""]) => {
    const methods = [...body.matchAll(/^ {4}(?!build\b)(\w+)\((.*?)\)(?:: this)?;$/gms)].map(
      ([, method = "", parameters = ""]) => ({ name: method, parameters: parametersIn(parameters, module) }),
    );
    const constructorParameters =
      methods.find(({ name: method }) => method === "constructor")?.parameters ?? [];
    return {
      module,
      name,
      builds,
      constructorParameters,
      methods: methods.filter(({ name: method }) => method !== "constructor"),
    };
  });
}

function parametersIn(text: string, module: string): readonly string[] {
  const reader = new TypeReader(text);
  const parameters: string[] = [];
  while (reader.token !== undefined) {
    reader.take();
    reader.skip("?");
    reader.expect(":");
    parameters.push(printType(reader.type(), qualifier(module)));
    reader.skip(",");
  }
  return parameters;
}

function typesIn(module: string, text: string): readonly (readonly [name: string, type: string])[] {
  const interfaces = text.matchAll(/^export interface (\w+) (\{\}|\{$.*?^\})/gms);
  const aliases = text.matchAll(/^export type (\w+) = (.*?);$(?=\s*(?:^[^\s}]|(?![^])))/gms);
  return [...interfaces, ...aliases].map(([, name = "", type = ""]) => [
    name,
    printType(new TypeReader(type).type(), qualifier(module)),
  ]);
}

const plain: ReadonlySet<string> = new Set(
  "any boolean never null number Record string undefined unknown void".split(" "),
);

/** Names of the module's own are written without it. */
function qualifier(module: string): (name: string) => string {
  const known = new Set(modules());
  return (name) => {
    const [first = "", ...rest] = name.split(".");
    const isQualified = rest.length > 0 && known.has(first);
    return plain.has(name) || isQualified ? name : `${module}.${name}`;
  };
}

function enumsIn(
  text: string,
): readonly (readonly [name: string, members: Readonly<Record<string, string | number>>])[] {
  return [...text.matchAll(/^export declare enum (\w+) \{(.*?)^\}/gms)].map(([, name = "", body = ""]) => {
    const members = [...body.matchAll(/^\s*(\w+) = (.+?),?$/gm)];
    return [
      name,
      Object.fromEntries(
        members.map(([, member = "", value = ""]) => [member, JSON.parse(value) as string | number]),
      ),
    ];
  });
}
