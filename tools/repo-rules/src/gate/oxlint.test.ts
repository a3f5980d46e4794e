import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectImports, roomImports } from "../rule/directions.ts";

const root = join(import.meta.dirname, "../../../..");
const packageNames: Readonly<Record<string, string>> = { "tools/stack-harness": "@stackmon/harness" };
const nameOf = (project: string): string =>
  packageNames[project] ?? `@stackmon/${project.split("/")[1] ?? ""}`;
const libraries = Object.keys(projectImports).filter((project) => project.startsWith("libs/"));

interface Direction {
  readonly file: string;
  readonly text: string;
  readonly allowed: boolean;
}

/** Every pair of a library and another project, every pair of alloy-river's hand-written rooms with another, and I/O, each in a file of its own. */
const directions: readonly Direction[] = [
  ...libraries.flatMap((from) =>
    Object.keys(projectImports)
      .filter((to) => to !== from)
      .map((to) => ({
        file: `${from}/src/${to.replace("/", "-")}.ts`,
        text: `export type { X } from "${nameOf(to)}";\n`,
        allowed: projectImports[from]?.includes(to) ?? false,
      })),
  ),
  ...Object.entries(roomImports["libs/alloy-river"] ?? {}).flatMap(([from, allowed], _, rooms) =>
    rooms
      .filter(([to]) => to !== from && from !== "generated")
      .map(([to]) => ({
        file: `libs/alloy-river/src/${from}/${to}.ts`,
        text: `export type { X } from "../${to}/x.ts";\n`,
        allowed: allowed.includes(to),
      })),
  ),
  ...libraries.flatMap((from) => [
    { file: `${from}/src/io.ts`, text: `export type { Stats } from "node:fs";\n`, allowed: false },
    { file: `${from}/src/io.test.ts`, text: `export type { Stats } from "node:fs";\n`, allowed: true },
  ]),
];

/** Other rules of the configuration: what breaks each beside what keeps it. */
const ruleCases: readonly (readonly [rule: string, broken: string, kept: string])[] = [
  [
    "typescript(no-floating-promises)",
    "export function f(p: Promise<void>): void { p; p.then(() => 1); }\n",
    "export async function f(p: Promise<void>): Promise<void> { await p; }\n",
  ],
  ["typescript(no-explicit-any)", "export type A = any;\n", "export type A = unknown;\n"],
  [
    "typescript(switch-exhaustiveness-check)",
    `export function f(a: "x" | "y"): void { switch (a) { case "x": throw new Error(a); } }\n`,
    `export function f(a: "x" | "y"): void { switch (a) { case "x": case "y": throw new Error(a); } }\n`,
  ],
  [
    "typescript(no-non-null-assertion)",
    "export const f = (a?: string): string => a!;\n",
    "export const f = (a?: string): string => a ?? '';\n",
  ],
  [
    "eslint(no-restricted-properties)",
    "export const a: number = Math.random();\n",
    "export const a: number = Math.PI;\n",
  ],
];

let folder = "";
let reports: readonly { readonly filename: string; readonly code: string }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-oxlint-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  write("tsconfig.json", JSON.stringify({ extends: join(root, "tsconfig.base.json"), include: ["**/*.ts"] }));
  for (const { file, text } of directions) write(file, text);
  ruleCases.forEach(([, broken, kept], index) => {
    write(`libs/stacks/src/rule/broken-${index}.ts`, broken);
    write(`libs/stacks/src/rule/kept-${index}.ts`, kept);
  });
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(root, "node_modules/.bin/tsgolint") };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/oxlint/bin/oxlint"), "--format", "json"],
    { cwd: folder, env, encoding: "utf8", timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith("{")) throw new Error(`oxlint: ${stdout}${stderr}`);
  reports = (JSON.parse(stdout) as { diagnostics: typeof reports }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const codesIn = (file: string): readonly string[] =>
  reports.filter(({ filename }) => filename === file).map(({ code }) => code);

test.each(directions)("$file: allowed $allowed", ({ file, allowed }) => {
  expect(codesIn(file).includes("eslint(no-restricted-imports)")).toBe(!allowed);
});

test.each(ruleCases.map(([rule], index) => [rule, index] as const))("%s", (rule, index) => {
  expect(codesIn(`libs/stacks/src/rule/broken-${index}.ts`)).toContain(rule);
  expect(codesIn(`libs/stacks/src/rule/kept-${index}.ts`)).toEqual([]);
});
