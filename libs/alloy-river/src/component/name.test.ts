import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Schema } from "../schema/schema.ts";
import { camelCase, snakeCase } from "./name.ts";

test.each<[upstream: string, ours: string]>([
  ["scrape_interval", "scrapeInterval"],
  ["oauth2", "oauth2"],
  ["retry_on_http_429", "retryOnHttp429"],
  ["url", "url"],
  ["profile.process_cpu", "profile.processCpu"],
  ["tls_config", "tlsConfig"],
])("%s is %s here, and back", (upstream, ours) => {
  expect(camelCase(upstream)).toBe(ours);
  expect(snakeCase(ours)).toBe(upstream);
});

describe("every name of the schema", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../schema/alloy-v1.19.0.json", import.meta.url), "utf8"),
  ) as Schema;
  const names = new Set(schema.components.flatMap(({ name }) => name.split(".")));
  JSON.stringify([schema.components, schema.blocks, schema.configBlocks], (key, value: unknown) => {
    if ((key === "name" || key === "oneOf") && typeof value === "string") names.add(value);
    return value;
  });

  test("there are more than a thousand", () => {
    expect(names.size).toBeGreaterThan(1000);
  });

  test("comes back from its camel case", () => {
    expect([...names].filter((name) => snakeCase(camelCase(name)) !== name)).toEqual([]);
  });

  test("has a camel case of its own", () => {
    expect(new Set([...names].map(camelCase)).size).toBe(names.size);
  });
});
