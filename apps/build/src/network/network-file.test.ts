import { readFileSync } from "node:fs";
import { schemaChecker, type JsonSchema } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { stackFiles, stackOf, type StackName } from "../compose.fixture.ts";
import { roles } from "../render/role.ts";
import { networkFile, type NetworkFile } from "./network-file.ts";
import { networkSchema } from "./schema.ts";

const { $schema: _, $id: __, ...schema } = networkSchema as JsonSchema & { $schema: string; $id: string };
const check = (value: unknown) => schemaChecker(schema, "network.json")(value).findings;
const names = Object.keys(stackFiles) as StackName[];

describe.each(names)("%s", (name) => {
  test.each(roles)("%s: is what its schema says", (role) => {
    expect(check(JSON.parse(networkFile(role, stackOf(name))))).toEqual([]);
  });
});

test.each([
  ["no port of TCP", { port: 65536 }],
  ["a transport of its own", { transport: "tls" }],
  ["a name to come from", { from: ["node-1"] }],
  ["a key of its own", { note: "x" }],
])("the schema refuses %s", (_title, change) => {
  const file = JSON.parse(networkFile("hub", stackOf("victoria"))) as NetworkFile;
  const [first, ...others] = file.connections;
  expect(check({ ...file, connections: [{ ...first, ...change }, ...others] })).not.toEqual([]);
});

test("the schema is what the package publishes; after a change: npm run generate -w @stackmon/build", () => {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  expect(read("schema/network.schema.json")).toEqual(networkSchema);
  expect((read("package.json") as { exports: object }).exports).toHaveProperty(
    ["./network.schema.json"],
    "./schema/network.schema.json",
  );
});
