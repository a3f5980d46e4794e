import { printCode, type Code } from "./code.ts";
import { modules } from "../generated/sdk-modules.gen.ts";
import { Names } from "./names.ts";

const sdkName = "@grafana/grafana-foundation-sdk";

const raw = `/** Sets by JSON pointer what a builder has no word for, and takes away (\`undefined\`) what it adds by itself. */
function raw<T extends object>(
  builder: cog.Builder<T>,
  properties: Readonly<Record<string, unknown>>,
): cog.Builder<T> {
  return {
    build: () => {
      const built = builder.build();
      for (const [pointer, value] of Object.entries(properties)) {
        const keys = pointer.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
        const parent = keys.slice(1, -1).reduce<object>((each, key) => Reflect.get(each, key), built);
        const key = keys[keys.length - 1] ?? "";
        if (value === undefined) Reflect.deleteProperty(parent, key);
        else Reflect.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
      }
      return built;
    },
  };
}
`;

const rawQuery = `/** A query of a data source that the SDK has no builder for. */
function rawQuery(query: Readonly<Record<string, unknown>>): cog.Builder<cog.Dataquery> {
  return { build: () => ({ ...query, _implementsDataqueryVariant: () => undefined }) };
}
`;

/** The module that exports a dashboard's builder as `board` and, run, prints the dashboard. */
export function moduleText(code: Code): string {
  const constants: string[] = [];
  const board = hoisted(code, new Names(Object.keys(modules)), constants);
  const value = printCode(board, 0, 50);
  const statements = [
    ...constants,
    `/** The dashboard. */\nexport const board: cog.Builder<dashboard.Dashboard> = ${value};\n`,
    "console.log(JSON.stringify(board.build(), null, 2));\n",
  ].join("\n");
  const used = usedBy(code);
  const helpers = [...(used.has("raw") ? [raw] : []), ...(used.has("rawQuery") ? [rawQuery] : [])];
  return [importsOf(used), ...helpers, statements].join("\n");
}

function importsOf(used: ReadonlySet<string>): string {
  const names = Object.keys(modules).filter((name) => used.has(name) && name !== "dashboard");
  const statements = [...names, "dashboard"]
    .toSorted()
    .map((name) => `import * as ${name} from "${sdkName}/${name}";\n`);
  return [`import type * as cog from "${sdkName}/cog";\n`, ...statements].join("");
}

/** The code with its constants' names in their place; what they are goes to `statements`. */
function hoisted(code: Code, names: Names, statements: string[]): Code {
  const all = (items: readonly Code[]): readonly Code[] =>
    items.map((each) => hoisted(each, names, statements));
  if (typeof code === "string") return code;
  switch (code.kind) {
    case "export":
      return code;
    case "object":
      return code;
    case "array":
      return { ...code, items: all(code.items) };
    case "call":
      return { ...code, args: all(code.args) };
    case "chain":
      return { ...code, calls: code.calls.map((call) => ({ ...call, args: all(call.args) })) };
    case "constant": {
      const value = hoisted(code.value, names, statements);
      const name = names.give(code.name);
      statements.push(`const ${name} = ${printCode(value, 0, name.length + 10)};\n`);
      return name;
    }
  }
}

/** Modules of the SDK and helpers that a piece of code uses. */
function usedBy(code: Code): ReadonlySet<string> {
  if (typeof code === "string") return new Set();
  switch (code.kind) {
    case "export":
      return new Set([code.module]);
    case "object":
      return union(code.entries.map(([, value]) => value));
    case "array":
      return union(code.items);
    case "call":
      return new Set([code.callee, ...union(code.args)]);
    case "chain":
      return new Set([code.module, ...union([...code.args, ...code.calls.flatMap(({ args }) => args)])]);
    case "constant":
      return usedBy(code.value);
  }
}

function union(all: readonly Code[]): ReadonlySet<string> {
  return new Set(all.flatMap((each) => [...usedBy(each)]));
}
