import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { camelCase } from "../../src/component/name.ts";
import { foreach } from "../../src/component/module.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { isExpression } from "../../src/expression/expression.ts";
import * as library from "../../src/expression/standard-library.ts";
import { experimentalFunctions, standardLibraryRoots } from "../../src/schema/standard-library.ts";
import { documentation } from "../../src/schema/schema.ts";
import * as entry from "../../src/index.ts";
import { configBlockOf, factoryOf, namespaces } from "./factory.fixture.ts";
import { schema } from "./schema.fixture.ts";

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("every component has a builder that yields its name, label, stability and exports", () => {
  const built = schema.components.map(({ name }) => {
    const made = factoryOf(name)("some_label", {});
    const { stability, label } = made.definition;
    const exports = Object.entries(made).filter(([, value]) => isExpression(value));
    return { name: made.component, label, stability, exports: exports.map(([key]) => key).toSorted() };
  });
  expect(built).toEqual(
    schema.components.map(({ name, stability, exports }) => ({
      name,
      label: "some_label",
      stability,
      exports: (exports ?? []).map((each) => camelCase(each.name)).toSorted(),
    })),
  );
});

test("an export refers to its component", () => {
  const made = factoryOf("loki.write")("hub", {}) as unknown as { receiver: Expression<unknown> };
  expect(made.receiver.node).toEqual({
    kind: "reference",
    path: ["loki", "write", "hub", "receiver"],
    component: "loki.write.hub",
  });
});

test("every builder's docstring links its reference page", () => {
  const sources = Object.keys(namespaces).map((name) => textOf(`src/generated/${name}.gen.ts`));
  const links = new Set(sources.flatMap((text) => text.match(/(?<=\*Source:\* )\S+/g) ?? []));
  const wanted = [
    ...schema.components.map((each) => each.doc),
    ...Object.entries(schema.configBlockFacts)
      .filter(([name]) => !handWritten.has(name))
      .map(([, each]) => each.doc),
  ];
  expect(wanted.filter((doc) => doc === undefined || !links.has(`${documentation}${doc}`))).toEqual([]);
});

const handWritten: ReadonlySet<string> = new Set(["argument", "declare", "export", "foreach"]);

describe("configuration blocks", () => {
  const names = Object.keys(schema.configBlocks);

  test.each(names.filter((name) => !handWritten.has(name)))("%s has a builder", (name) => {
    const { label } = schema.configBlockFacts[name] ?? {};
    expect(configBlockOf(name, "some_label", {}).definition).toMatchObject({
      name,
      ...(label === "required" && { label: "some_label" }),
    });
  });

  test("those written by hand are exported", () => {
    const builders: readonly unknown[] = [entry.argument, entry.declare, entry.exportValue, entry.foreach];
    expect(builders.every((each) => typeof each === "function")).toBe(true);
    expect([...handWritten].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("those that are not generally available carry their stability", () => {
    const facts = Object.entries(schema.configBlockFacts);
    const unstable = facts.filter(([, { stability }]) => stability !== "generally-available");
    const each = foreach("each", { collection: [] }, () => []);
    expect(unstable).toEqual([
      ["foreach", expect.objectContaining({ stability: each.definition.stability })],
    ]);
  });
});

describe("the standard library", () => {
  /** Upstream's names of functions and constants, found by calling and reading all that we export. */
  function namesIn(value: unknown): readonly string[] {
    const made: unknown =
      typeof value === "function" ? Reflect.apply(value, undefined, ["a", "b", "c"]) : value;
    if (!isExpression(made)) return Object.values(made as object).flatMap(namesIn);
    if (made.node.kind === "call") return [made.node.callee.join(".")];
    return made.node.kind === "reference" ? [made.node.path.join(".")] : [];
  }
  const ours = namesIn(library);
  const current = schema.stdlib.filter(({ deprecated }) => deprecated !== true);

  test("has a builder for every function and constant, deprecated functions left out", () => {
    const names = [...current, ...schema.constants].map(({ name }) => name);
    expect(ours.toSorted()).toEqual(names.toSorted());
  });

  test("is exported from the package's entry", () => {
    expect(Object.keys(library).filter((name) => !(name in entry))).toEqual([]);
  });

  test("begins with names that references do not need to resolve", () => {
    const names = [...schema.stdlib, ...schema.constants].map(({ name }) => name.split(".", 1).join(""));
    expect([...standardLibraryRoots].toSorted()).toEqual([...new Set(names)].toSorted());
  });

  test("names the functions that are experimental", () => {
    const names = schema.stdlib.filter(({ stability }) => stability !== "generally-available");
    expect(names.map(({ name }) => name)).toEqual([...experimentalFunctions]);
  });
});

test("every namespace is an entry of the package", () => {
  const { exports } = JSON.parse(textOf("package.json")) as { exports: Record<string, unknown> };
  const others: ReadonlySet<string> = new Set([
    ".",
    "./check",
    "./draw",
    "./prettier",
    "./schema.json",
    "./syntaxes/alloy.tmLanguage.json",
    "./syntaxes/language-configuration.json",
    "./translate",
  ]);
  const found = Object.keys(exports).filter((path) => !others.has(path));
  expect(found).toEqual(Object.keys(namespaces).map((name) => `./${name}`));
});
