import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");
let folder = "";

/** A workspace whose one package has a source and a `dist` that says something else. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-resolution-"));
  const exports = {
    ".": { "@stackmon/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
  };
  write("libs/planted/package.json", JSON.stringify({ name: "@stackmon/planted", type: "module", exports }));
  write("libs/planted/src/index.ts", `export const origin: string = "source";\n`);
  write("libs/planted/dist/index.js", `export const origin = "stale";\n`);
  const planted = `import { origin } from "@stackmon/planted";\ntest("origin", () => { expect(origin).toBe("source"); });\n`;
  write("libs/user/src/planted.test.ts", planted);
  write("libs/user/src/planted.engine.test.ts", planted);
  mkdirSync(join(folder, "node_modules/@stackmon"), { recursive: true });
  symlinkSync(join(folder, "libs/planted"), join(folder, "node_modules/@stackmon/planted"));
  symlinkSync(join(root, "node_modules/vitest"), join(folder, "node_modules/vitest"));
  symlinkSync(join(root, "node_modules/vite"), join(folder, "node_modules/vite"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Run {
  readonly files: readonly string[];
  readonly passed: boolean;
}

/** Runs the planted test under a copy of a root configuration, changed by `change`. */
function runUnder(config: string, change: (text: string) => string = (text) => text): Run {
  write(config, change(readFileSync(join(root, config), "utf8")));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [
    vitest,
    "run",
    "--globals",
    "--root",
    folder,
    "--config",
    join(folder, config),
    "--reporter",
    "json",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (!stdout.includes("{")) throw new Error(stderr);
  const { success, testResults } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
    success: boolean;
    testResults: readonly { name: string }[];
  };
  return { files: testResults.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)), passed: success };
}

test.each([
  ["vitest.config.ts", "planted.test.ts"],
  ["vitest.engines.config.ts", "planted.engine.test.ts"],
])("under %s a package is its source, and only %s runs", (config, file) => {
  expect(runUnder(config)).toEqual({ files: [file], passed: true });
});

test("without the condition the planted dist would be tested", () => {
  const run = runUnder("vitest.config.ts", (text) => text.replace(`"@stackmon/source", `, ""));
  expect(run).toEqual({ files: ["planted.test.ts"], passed: false });
});
