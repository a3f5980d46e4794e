import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { checkFiles } from "../../src/check/check.ts";
import { format } from "../../src/syntax/format.ts";
import type { TranslatedFile } from "../../src/translate/translate.ts";
import { translate } from "../../src/translate/translate.ts";
import type { Sample } from "./corpus.fixture.ts";
import { corpus } from "./corpus.fixture.ts";

/*
 * Every file of Alloy's own that can be parsed, as TypeScript: it compiles, and run it prints the same configuration.
 */

interface Translation extends Sample {
  readonly formatted: string;
  readonly translated: TranslatedFile & { readonly ok: true };
}

const translations: readonly Translation[] = corpus.flatMap((sample) => {
  const formatted = format(sample.text, sample.name);
  if (!formatted.ok) return [];
  const translated = translate(sample.text, sample.name);
  if (!translated.ok) throw new Error(`${sample.name} is not translated`);
  return [{ ...sample, formatted: formatted.text, translated }];
});

// Inside of the workspace, so that the package is found as its users find it.
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
mkdirSync(dist, { recursive: true });
const folder = mkdtempSync(join(dist, "translated-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bin = (name: string): string =>
  fileURLToPath(new URL(`../../../../node_modules/.bin/${name}`, import.meta.url));

translations.forEach(({ translated }, index) => writeFileSync(join(folder, `${index}.ts`), translated.text));

/** Runs every module and prints what each printed, as JSON. */
const runner = `
const print = console.log;
const outputs = [];
for (let index = 0; index < ${translations.length}; index++) {
  let output = "";
  console.log = (text) => { output += text + "\\n"; };
  await import("./" + index + ".ts").catch((error) => { output = String(error); });
  outputs.push(output);
}
print(JSON.stringify(outputs));
`;

test("what is run prints the configuration again, to the byte and with its comments", () => {
  const main = join(folder, "main.mts");
  writeFileSync(main, runner);
  const { stdout, stderr } = spawnSync(bin("tsx"), ["--conditions", "@stackmon/source", main], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(stderr);
  const outputs = JSON.parse(stdout) as readonly string[];
  const differing = translations.filter(({ formatted }, index) => outputs[index] !== formatted);
  console.log(
    `import: ${translations.length - differing.length} of ${translations.length} files print the same again`,
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test("what comes out compiles", () => {
  const options = {
    extends: "../../../../tsconfig.base.json",
    compilerOptions: {
      noEmit: true,
      composite: false,
      declaration: false,
      isolatedDeclarations: false,
      lib: ["es2023", "dom"],
    },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  const { stdout, status } = spawnSync(bin("tsc"), ["-p", folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("whatever nothing is wrong with comes out through typed builders", () => {
  const clean = translations.filter(
    ({ text }) =>
      !checkFiles([{ name: "config.alloy", source: text }], {
        stability: "experimental",
        communityComponents: true,
      }).some(({ code, severity }) => severity === "error" && code !== "alloy/literal-secret"),
  );
  const untyped = clean.flatMap(({ name, translated }) =>
    translated.diagnostics
      .filter(({ code }) => code === "alloy/untyped-import")
      .map(({ where }) => `${name}: ${where}`),
  );
  const asText = clean.filter(({ translated }) => translated.text.includes("alloy`"));
  console.log(
    `import: ${clean.length} files without mistakes, ${asText.length} of them with an expression as text`,
  );
  expect(untyped).toEqual([]);
});
