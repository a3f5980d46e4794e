import { createRequire } from "node:module";
import { below, type Json } from "../../src/import/json.ts";
import type { BuilderTable, MethodTable } from "../../src/import/sdk-table.ts";
import { parseType, printType, type TypeExpression } from "../../src/import/type-expression.ts";
import { sdkFolder, type DeclaredBuilder } from "./declarations.ts";

type Instance = Record<string, (...args: readonly unknown[]) => unknown> & { internal: object };
type Constructor = new (...args: readonly unknown[]) => Instance;

const load = createRequire(import.meta.url);

/** The exports of a module of the SDK, by name. */
export function exportsOf(module: string): Readonly<Record<string, unknown>> {
  return load(`${sdkFolder}/${module}`) as Readonly<Record<string, unknown>>;
}

/** Numbers of which one is within whatever bounds a method checks: widths are 1 to 24, opacities 0 to 1, radii 0 to 0.5. */
const numbers = [11, 0.375, 500] as const;

/** What stands for an argument while a method is called: it can be told apart wherever it arrives. */
class Mark {
  readonly index: number;
  readonly #number: number;
  /** Some texts must not be empty. */
  readonly length: number = 1;
  /** The panels of a row are put in their places. */
  readonly panels: readonly never[] = [];

  constructor(index: number, number: number) {
    this.index = index;
    this.#number = number;
  }

  /** Builders are asked for what they build. */
  build(): this {
    return this;
  }

  /** Numbers are compared with their bounds. */
  valueOf(): number {
    return this.#number;
  }
}

/** What a builder's constructor and its methods write, found by calling each on a fresh instance. */
export function probe({
  module,
  name,
  builds,
  constructorParameters,
  methods,
}: DeclaredBuilder): BuilderTable {
  const create = (...args: readonly unknown[]): Instance =>
    new (exportsOf(module)[name] as Constructor)(...args);
  const blank = (): Instance => create(...constructorParameters.map(() => ""));
  const made = places(create(...argumentsOf(constructorParameters, numbers[0])).internal, "");
  return {
    builds,
    parameters: constructorParameters.map((type, index) => {
      const at = made.find(({ mark }) => mark.index === index)?.at;
      if (at === undefined) throw new Error(`dashboards: ${name} leaves out what it is constructed with`);
      return { at, type };
    }),
    methods: methods.flatMap((method) => methodOf(blank, method) ?? []),
    constants: Object.fromEntries(
      methods
        .filter(({ parameters }) => parameters.length === 0)
        .map(({ name: method }) => [method, constantsOf(blank(), method)]),
    ),
  };
}

/** Undefined where a method does more than set or append what it is given, and so is none of the importer's words. */
function methodOf(
  create: () => Instance,
  { name, parameters }: DeclaredBuilder["methods"][number],
): MethodTable | undefined {
  const internal = afterCall(create, name, parameters);
  const found = places(internal, "");
  const [first] = found;
  if (first === undefined || found.length !== parameters.length) return undefined;
  const depth = sample(parseType(parameters[0] ?? ""), first.mark).depth;
  const whole = first.at
    .split("/")
    .slice(0, depth === 0 ? undefined : -depth)
    .join("/");
  const list = /^(.*)\/(\d+)(?:\/.*)?$/.exec(whole);
  if (list === null) return { name, parameters, at: whole };
  const [, at = "", index = ""] = list;
  const item = itemAt(internal, below(at, index));
  return { name, parameters, at, appends: true, ...(item instanceof Mark ? {} : { writes: written(item) }) };
}

function afterCall(create: () => Instance, name: string, parameters: readonly string[]): object {
  const failures: unknown[] = [];
  for (const number of numbers) {
    const instance = create();
    try {
      instance[name]?.(...argumentsOf(parameters, number));
      return instance.internal;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `dashboards: ${name} takes none of the arguments that are tried`);
}

type Constant = string | number | boolean | null;

/** What a method without parameters sets is seen by proxies, also where the builder has it already. */
function constantsOf(instance: Instance, name: string): Readonly<Record<string, Constant>> {
  const seen: [string, Constant][] = [];
  instance.internal = watched(instance.internal, "", seen);
  instance[name]?.();
  return Object.fromEntries(seen);
}

function watched(target: object, pointer: string, seen: [string, Constant][]): object {
  return new Proxy(target, {
    get: (_, key) => {
      const value: unknown = Reflect.get(target, key);
      return typeof value === "object" && value !== null
        ? watched(value, below(pointer, String(key)), seen)
        : value;
    },
    set: (_, key, value: Constant) => {
      if (typeof value === "object" && value !== null)
        throw new Error(`dashboards: a method without parameters sets the object ${String(key)}`);
      seen.push([below(pointer, String(key)), value]);
      return Reflect.set(target, key, value);
    },
  });
}

function argumentsOf(types: readonly string[], number: number): readonly unknown[] {
  return types.map((type, index) => {
    return sample(parseType(type), new Mark(index, number)).value;
  });
}

/** The mark as an argument: within as many lists and records as builders are within. */
function sample(type: TypeExpression, mark: Mark): { readonly value: unknown; readonly depth: number } {
  const plain = { value: mark, depth: 0 };
  if (!printType(type).includes("cog.Builder<")) return plain;
  if (type.kind === "array") {
    const { value, depth } = sample(type.of, mark);
    return { value: [value], depth: depth + 1 };
  }
  const item = type.kind === "name" && type.name === "Record" ? type.args[1] : undefined;
  if (item === undefined) return plain;
  const { value, depth } = sample(item, mark);
  return { value: { key: value }, depth: depth + 1 };
}

/** Where marks are within a value. */
function places(value: unknown, pointer: string): readonly { readonly at: string; readonly mark: Mark }[] {
  if (value instanceof Mark) return [{ at: pointer, mark: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => places(each, below(pointer, key)));
}

function itemAt(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((each, key) => (each as Readonly<Record<string, unknown>>)[key], value);
}

function written(value: unknown): Json {
  if (value instanceof Mark) return { $: value.index };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(each)]));
}
