import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleDiffSchema } from "./schema.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

test("is what the package publishes; after a change: npm run generate -w @stackmon/build", () => {
  expect(read("schema/bundle-diff.schema.json")).toEqual(bundleDiffSchema);
  expect(read("package.json")).toHaveProperty(
    ["exports", "./bundle-diff.schema.json"],
    "./schema/bundle-diff.schema.json",
  );
});
