import { readFileSync } from "node:fs";
import type { JsonSchema } from "@stackmon/stacks";
import { schemaChecker } from "@stackmon/stacks";
import { expect, test } from "vitest";
import { parseScenarioFile } from "./read.ts";
import { scenarioFileSchema } from "./schema.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** Every schema inside the schema, with the path of its value. */
function parts(schema: JsonSchema, path = ""): [string, JsonSchema][] {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
  const items = schema["items"] === undefined ? [] : [["[]", schema["items"]] as [string, JsonSchema]];
  return [
    [path, schema],
    ...[...properties, ...items].flatMap(([key, part]) => parts(part, `${path}/${key}`)),
  ];
}

test("is what the package publishes; after a change: npm run generate -w @stackmon/build", () => {
  expect(read("schema/scenario-file.schema.json")).toEqual(scenarioFileSchema);
  const { exports, files } = read("package.json") as { exports: object; files: string[] };
  expect(exports).toHaveProperty(["./scenario-file.schema.json"], "./schema/scenario-file.schema.json");
  expect(files).toContain("schema");
});

test("says of every key what it is, and lets no other key in", () => {
  const all = parts(scenarioFileSchema);
  expect(all.length).toBeGreaterThan(30);
  for (const [path, part] of all) {
    expect(part, path).toHaveProperty("title");
    if (!path.endsWith("[]")) expect(part, path).toHaveProperty("description");
    if (part["properties"] !== undefined) expect(part, path).toHaveProperty("additionalProperties", false);
  }
});

test("every example is what the schema itself accepts", () => {
  const shown = parts(scenarioFileSchema).flatMap(([path, { $schema: _, ...part }]) =>
    ((part["examples"] ?? []) as unknown[]).map((value) => ({ path, part, value })),
  );
  expect(shown.length).toBeGreaterThan(20);
  for (const { path, part, value } of shown)
    expect(schemaChecker({ ...part }, "it")(value).findings, path).toEqual([]);
});

test("the README's example is a scenario file", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, example = ""] = /```yaml\n(# web\.scenarios\.yaml\n[\s\S]*?)```/.exec(readme) ?? [];
  const read = parseScenarioFile(example, "web.scenarios.yaml");
  expect(read.ok ? read.value.file.scenarios.length : read.diagnostics).toBe(1);
});
