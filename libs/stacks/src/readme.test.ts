import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";

// Inside the package, so that the example resolves @stackmon/stacks; in dist, which is not committed.
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
mkdirSync(dist, { recursive: true });
const folder = mkdtempSync(join(dist, "readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the README's example prints what its comments say", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  writeFileSync(join(folder, "example.ts"), example);
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import(join(folder, "example.ts"));
  const printed = log.mock.calls.map(([value]) => value as unknown);
  log.mockRestore();
  expect([...example.matchAll(/^\/\/ (.*)$/gm)].map(([, text]) => text)).toEqual([
    printed[0],
    printed[1],
    "{ component: 'p2p', thread: 'p2p', source_line: '42', burn_height: '12345' }",
    printed[3],
  ]);
  expect(printed[2]).toEqual({ component: "p2p", thread: "p2p", source_line: "42", burn_height: "12345" });
});
