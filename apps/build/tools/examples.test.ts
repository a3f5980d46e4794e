import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examples, examplesFolder, renderExample, type ExampleName } from "./examples.ts";

const names = Object.keys(examples) as ExampleName[];

/** Path → text of what is committed for an example, the files that it is rendered from excepted. */
function committed(name: ExampleName): ReadonlyMap<string, string> {
  const entries = readdirSync(join(examplesFolder, name), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(examplesFolder, name).length + 1))
    .filter((path) => path !== "stack.yaml" && !path.startsWith("nodes/"));
  return new Map(paths.map((path) => [path, readFileSync(join(examplesFolder, name, path), "utf8")]));
}

test("every folder with a stack file is an example", () => {
  const folders = readdirSync(examplesFolder).filter((folder) =>
    existsSync(join(examplesFolder, folder, "stack.yaml")),
  );
  expect(folders.toSorted()).toEqual(names.toSorted());
});

const all = await Promise.all(names.map(async (name) => ({ name, rendered: await renderExample(name) })));

describe.each(all)("$name", ({ name, rendered }) => {
  test("is what `npm run examples` writes, to the last file", () => {
    const found = committed(name);
    expect([...found.keys()].toSorted()).toEqual([...rendered.keys()].toSorted());
    for (const [path, text] of rendered) expect(found.get(path), path).toBe(text);
  });

  test("shows what each of its roles runs", () => {
    const alloy = [...rendered.keys()].filter((path) => path.endsWith(".alloy"));
    const running = examples[name].filter(
      (role) => role !== "storage" && !(name === "no-hub" && role === "hub"),
    );
    expect(alloy).toEqual(running.map((role) => `output/${role}/alloy/${role}.alloy`));
  });

  test("says what it is for, and links every file", () => {
    const readme = rendered.get("README.md") ?? "";
    expect(readme).toMatch(/^# \S+\n\n[A-Z].*\.\n\n[A-Z]/);
    for (const path of rendered.keys()) if (path !== "README.md") expect(readme).toContain(`](${path})`);
  });
});
