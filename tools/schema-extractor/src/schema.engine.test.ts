import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkSchema } from "./check.ts";
import { schemaFile } from "./paths.ts";

// The first run builds the extractor, which holds all of Alloy.
const BUILD_MS = 45 * 60_000;

const folder = mkdtempSync(join(tmpdir(), "schema-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const silent = (): void => undefined;

it("the schema file is what the pinned Alloy's registry says", { timeout: BUILD_MS }, () => {
  expect(checkSchema(silent)).toEqual([]);
});

it("one changed default is named", { timeout: BUILD_MS }, () => {
  const changed = join(folder, "changed.json");
  const text = readFileSync(schemaFile, "utf8");
  writeFileSync(
    changed,
    text.replace(
      '"name":"scrape_interval","kind":"attr","type":"duration","default":"1m0s"',
      '"name":"scrape_interval","kind":"attr","type":"duration","default":"2m0s"',
    ),
  );
  const [head, line, ...rest] = checkSchema(silent, changed);
  expect(head).toBe(
    `schema-extractor/stale: ${changed} › 1 of its parts differ from the pinned Alloy; run: npx nx run schema-extractor:extract`,
  );
  expect(line).toMatch(/^~ .* › scrape_interval: file .*"2m0s".*, Alloy .*"1m0s"/);
  expect(rest).toEqual([]);
});
