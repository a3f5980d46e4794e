import { describe, expect, test } from "vitest";
import { check, overlookedCodes } from "../../src/check/index.ts";
import type { FileBlock } from "../../src/component/block.ts";
import { compose } from "../../src/component/compose.ts";
import type { AlloyFile } from "../../src/component/compose.ts";
import type { StabilityOptions } from "../../src/graph/stability.ts";
import { argument, declare, exportValue, foreach } from "../../src/component/module.ts";
import type { Block, File } from "../../src/syntax/ast.ts";
import { configBlockOf, factoryOf } from "./factory.fixture.ts";
import { format, validate } from "./run-alloy.fixture.ts";
import { providers, sampleArguments } from "./sample.fixture.ts";
import type { Extent } from "./sample.fixture.ts";
import { fieldsOfBody, schema } from "./schema.fixture.ts";

const handWritten: ReadonlySet<string> = new Set(["argument", "declare", "export", "foreach"]);
const extents: readonly Extent[] = ["full", "minimal"];

function componentSamples(extent: Extent): readonly FileBlock[] {
  return schema.components.map(({ name, arguments: fields }) =>
    factoryOf(name)("sample", sampleArguments(fields ?? [], name.split(".", 1).join(""), extent)),
  );
}

function configSamples(extent: Extent): readonly FileBlock[] {
  return Object.entries(schema.configBlocks)
    .filter(([name]) => !handWritten.has(name))
    .map(([name, fields]) =>
      configBlockOf(name, name.replace(".", "_"), sampleArguments(fields, "config", extent)),
    );
}

/** `declare` with each kind of `argument`, a component made of it, and a `foreach` over two elements. */
function moduleSamples(): readonly FileBlock[] {
  const address = argument<string>("address", { comment: "Where to scrape." });
  const port = argument<number>("port", { optional: true, default: 9153 });
  const sampled = declare("sampled", [address, port, exportValue("address", address.value)]);
  const one = sampled.component("one", { address: "127.0.0.1", port: 9153 });
  const each = foreach(
    "each",
    {
      collection: [{ name: "a" }, { name: "b" }],
      var: "one_of",
      id: "name",
      hashStringId: true,
      enableMetrics: true,
    },
    () => [sampled.component("inner", { address: one.exported<string>("address") })],
  );
  return [sampled, one, each];
}

const everything: StabilityOptions = { stability: "experimental", communityComponents: true };

function composeAll(blocks: readonly FileBlock[]): AlloyFile {
  const composed = compose("sample", blocks, everything);
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics, undefined, 2));
  return composed.file;
}

const files = Object.fromEntries(
  extents.map((extent) => [
    extent,
    composeAll([...providers, ...configSamples(extent), ...componentSamples(extent), ...moduleSamples()]),
  ]),
) as Readonly<Record<Extent, AlloyFile>>;

describe.each(extents)("every component and configuration block, %s", (extent) => {
  const file = files[extent];

  test("alloy fmt leaves it byte for byte unchanged", () => {
    expect(format(file.text)).toBe(file.text);
  });

  test("alloy validate accepts it", () => {
    expect(validate(file.text, everything)).toMatchObject({ complaints: [], accepted: true });
  });

  test("the check finds nothing", () => {
    // The sample's text for import.string is no module.
    const off = [...Object.keys(overlookedCodes), "alloy/unexpected-token"];
    const options = { stability: "experimental", communityComponents: true, off } as const;
    expect(check(file.name, file.ast, options)).toEqual([]);
  });
});

function blocksNamed(file: File, name: string, label: string): readonly Block[] {
  return file.body.filter(
    (each) => each.kind === "block" && each.name === name && each.label === label,
  ) as Block[];
}

test("the full samples hold every argument of every component", () => {
  const lacking = schema.components.flatMap(({ name, arguments: fields }) => {
    const present = new Set(
      blocksNamed(files.full.ast, name, "sample").flatMap((block) => block.body.map((each) => each.name)),
    );
    return (fields ?? []).filter((field) => !present.has(field.name)).map((field) => `${name} ${field.name}`);
  });
  expect(lacking).toEqual([]);
});

test("the full samples hold every argument of every block, at some place", () => {
  const present = new Map<string, Set<string>>();
  const visit = (body: string, block: Block): void => {
    const names = present.get(body) ?? new Set();
    present.set(body, names);
    for (const each of block.body) {
      names.add(each.name);
      const field = fieldsOfBody(body).find(({ name }) => name === each.name);
      if (each.kind === "block" && field?.body !== undefined) visit(field.body, each);
    }
  };
  const visitTop = (block: Block): void => {
    const fields =
      schema.components.find(({ name }) => name === block.name)?.arguments ??
      schema.configBlocks[block.name] ??
      [];
    for (const each of block.body) {
      const body = fields.find(({ name }) => name === each.name)?.body;
      if (each.kind === "block" && body !== undefined) visit(body, each);
    }
  };
  for (const each of files.full.ast.body) if (each.kind === "block") visitTop(each);
  const lacking = Object.keys(schema.blocks).flatMap((body) =>
    fieldsOfBody(body)
      .filter((field) => !present.get(body)?.has(field.name))
      .map((field) => `${body} ${field.name}`),
  );
  expect(lacking).toEqual([]);
});
