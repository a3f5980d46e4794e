import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
let folder: string;

beforeAll(() => {
  // Inside the package, so that the example resolves @stackmon/bundle; in dist, which git ignores.
  const dist = new URL("../dist/", import.meta.url).pathname;
  mkdirSync(dist, { recursive: true });
  folder = mkdtempSync(join(dist, "readme-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the README's example runs and prints what it packed", async () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
  if (example === undefined) throw new Error("README.md has no example");
  const file = join(folder, "example.ts");
  writeFileSync(file, example);
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import(file);
  expect(log.mock.calls).toEqual([["stackmon-hub-1.2.3.tar.gz", 1]]);
  log.mockRestore();
});
