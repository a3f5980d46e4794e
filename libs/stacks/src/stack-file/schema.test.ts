import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { readStack } from "./read-stack.ts";
import { stackFileSchema } from "./schema.ts";
import type { JsonSchema } from "./json-schema.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Every schema inside the schema, with the path of its value. */
function parts(schema: JsonSchema, path = ""): [string, JsonSchema][] {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
  const items = schema["items"] === undefined ? [] : [["[]", schema["items"]] as [string, JsonSchema]];
  return [
    [path, schema],
    ...[...properties, ...items].flatMap(([key, part]) => parts(part, `${path}/${key}`)),
  ];
}

test("is a JSON Schema of 2020-12", () => {
  const ajv = new Ajv2020();
  expect(ajv.validateSchema({ ...stackFileSchema })).toBe(true);
  expect(ajv.validateSchema({ ...stackFileSchema, type: "mapping" })).toBe(false);
});

test("is what the package publishes; after a change: npm run generate -w @stackmon/stacks", () => {
  expect(JSON.parse(read("schema/stack-file.schema.json"))).toEqual(stackFileSchema);
  const { exports, files } = JSON.parse(read("package.json")) as { exports: object; files: string[] };
  expect(exports).toHaveProperty(["./stack-file.schema.json"], "./schema/stack-file.schema.json");
  expect(files).toContain("schema");
});

test("says of every key what it is, and lets no other key in", () => {
  const all = parts(stackFileSchema);
  expect(all.length).toBeGreaterThan(40);
  for (const [path, part] of all) {
    expect(part, path).toHaveProperty("title");
    if (!path.endsWith("[]")) expect(part, path).toHaveProperty("description");
    if (part["properties"] !== undefined) expect(part, path).toHaveProperty("additionalProperties", false);
    if (part["enum"] === undefined && part["type"] !== "boolean" && path !== "/$schema") {
      expect(part, path).toHaveProperty("examples");
    }
  }
});

test("every default and every example is what the schema itself accepts", () => {
  const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
  for (const [path, part] of parts(stackFileSchema)) {
    const shown = [
      ...((part["examples"] ?? []) as unknown[]),
      ...("default" in part ? [part["default"]] : []),
    ];
    const { $schema: _, ...schema } = part;
    for (const value of shown)
      expect(ajv.validate(schema, value), `${path}: ${JSON.stringify(value)}`).toBe(true);
  }
});

test("the defaults that editors show are those that readStack fills in", () => {
  const shown: Record<string, unknown> = { nodes: [{ host: "a" }] };
  for (const [path, part] of parts(stackFileSchema)) {
    if ("default" in part) place(shown, path.split("/").slice(1), part["default"]);
  }
  expect(Object.keys(shown)).toHaveLength(18);
  expect(readStack(shown)).toEqual(readStack({ nodes: [{ host: "a" }] }));
});

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (key === "nodes") return;
  if (rest.length === 0) target[key] = value;
  else place((target[key] ??= {}) as Record<string, unknown>, rest, value);
}

test("the example at the root reads without a warning", () => {
  const text = read("../../stack.yaml");
  const stack = readStack(parse(text));
  expect(stack).toMatchObject({ ok: true, warnings: [] });
  expect(stack.ok && [stack.value.nodes.length, stack.value.hub]).toMatchObject([
    2,
    { address: "10.0.0.10" },
  ]);
  const schemaPath = /^# yaml-language-server: \$schema=(.*)$/m.exec(text)?.[1];
  expect(JSON.parse(read(`../../${schemaPath}`))).toEqual(stackFileSchema);
});
