import { stringCode, type Chain, type Code } from "./code.ts";
import { sumOf, type Constructed, type ConstructedBuilder, type Escapes } from "./construction.ts";
import { difference, type Patches } from "./difference.ts";
import { valueAt, type Json, type JsonObject } from "./json.ts";
import { jsonCode, literalOf } from "./literal.ts";
import { callMethod, createBuilder, patched, type Buildable } from "./sdk-class.ts";
import type { BuilderTable } from "./sdk-table.ts";
import { parseType } from "./type-expression.ts";

/** A call of a method, in the code and on an instance. */
export interface Call extends Pick<Constructed, "escapes" | "fit"> {
  readonly method: string;
  readonly args: readonly Constructed[];
}

/** A builder whose calls are being found, always beside the instance that they make. */
export class Draft {
  readonly #name: string;
  readonly #wanted: JsonObject;
  readonly #args: readonly { readonly code: Code; readonly value: Json }[];
  #calls: readonly Call[] = [];
  #instance: Buildable;

  constructor(name: string, { parameters }: BuilderTable, wanted: JsonObject) {
    this.#name = name;
    this.#wanted = wanted;
    this.#args = parameters.map(({ at, type }) => {
      const value = (valueAt(wanted, at) as Json | undefined) ?? "";
      const code = literalOf(value, parseType(type));
      return code === undefined ? { code: stringCode(""), value: "" } : { code, value };
    });
    this.#instance = this.#create();
  }

  built(): object {
    return this.#instance.build();
  }

  mark(): number {
    return this.#calls.length;
  }

  backTo(mark: number): void {
    this.#calls = this.#calls.slice(0, mark);
    this.#instance = this.#create();
  }

  /** Whether the builder takes a call; some throw on values that JSON may well have. */
  attempt(call: Call): boolean {
    try {
      apply(this.#instance, call);
    } catch {
      this.#instance = this.#create();
      return false;
    }
    this.#calls = [...this.#calls, call];
    return true;
  }

  finish(): ConstructedBuilder {
    const patches = difference(this.built(), this.#wanted);
    return {
      code: withPatches(this.#chain(), patches),
      make: () => patched(this.#create(), patches),
      escapes: sumOf([...this.#calls.map(({ escapes }) => escapes), escapesOf(patches)]),
      fit: 0,
    };
  }

  #create(): Buildable {
    const args = this.#args.map(({ value }) => value);
    const instance = createBuilder(this.#name, args);
    for (const call of this.#calls) apply(instance, call);
    return instance;
  }

  #chain(): Chain {
    const [module = "", type = ""] = this.#name.split(".");
    const calls = this.#calls.map(({ method, args }) => ({ method, args: args.map(({ code }) => code) }));
    return { kind: "chain", module, type, args: this.#args.map(({ code }) => code), calls };
  }
}

function apply(instance: Buildable, { method, args }: Call): void {
  callMethod(
    instance,
    method,
    args.map(({ make }) => make()),
  );
}

function withPatches(code: Code, patches: Patches): Code {
  if (patches.size === 0) return code;
  const entries = [...patches].map(
    ([pointer, value]) => [stringCode(pointer), value === undefined ? "undefined" : jsonCode(value)] as const,
  );
  return { kind: "call", callee: "raw", args: [code, { kind: "object", entries }] };
}

function escapesOf(patches: Patches): Escapes {
  const removed = [...patches.values()].filter((value) => value === undefined).length;
  return { set: patches.size - removed, removed, queries: 0 };
}
