import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateSchema } from "./generate.ts";
import { readSchema, schemaFiles, schemaPath, type SchemaName } from "./schema-file.ts";

const names = Object.keys(schemaFiles) as SchemaName[];

test.each(names)("%s is what the pinned types say", (name) => {
  expect(readFileSync(schemaPath(name), "utf8")).toBe(generateSchema(name));
});

test("types without an index signature are closed", () => {
  const { definitions } = readSchema("dynamic-board") as {
    readonly definitions: Readonly<Record<string, object>>;
  };
  const objects = Object.entries(definitions).filter(
    ([, { properties }]: [string, { properties?: object }]) => properties !== undefined,
  );
  expect(objects.length).toBeGreaterThan(80);
  expect(
    objects.filter(
      ([, schema]) => (schema as { additionalProperties?: unknown }).additionalProperties !== false,
    ),
  ).toEqual([]);
});
