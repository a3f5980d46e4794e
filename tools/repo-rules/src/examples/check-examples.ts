import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../repository.ts";
import type { Violation } from "../violation.ts";
import { documentedExamples, type Example } from "./documented-examples.ts";

/**
 * `repo/example`: every `ts` example of a document or docstring compiles against the workspace, each as a module of
 * its own, as a reader would paste it. `run` names the scratch folder, so that two runs do not share one.
 */
export function checkExamples(
  repository: Repository,
  root: string,
  run: string = "check",
): readonly Violation[] {
  const examples = documentedExamples(repository);
  if (examples.length === 0) return [];
  const folder = join(root, "dist", `documented-examples-${run}`);
  writeProject(folder, examples);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", folder, "--pretty", "false"],
    { cwd: folder, encoding: "utf8", timeout: 120_000 },
  );
  const violations = stdout.split("\n").flatMap((line) => located(line, examples));
  if (status !== 0 && violations.length === 0) throw new Error(`repo-rules: tsc failed: ${stdout}${stderr}`);
  return violations;
}

/** The folder lies inside the workspace, so that an example finds the packages that a reader would install. */
function writeProject(folder: string, examples: readonly Example[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  examples.forEach(({ code }, index) => writeFileSync(join(folder, `${index}.ts`), `${code}\nexport {};\n`));
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false };
  const config = { extends: "../../tsconfig.test.json", compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

/** `3.ts(2,7): error TS2322: Type …` → line 2 of the fourth example. */
function located(line: string, examples: readonly Example[]): readonly Violation[] {
  const [, index, row, message] = /^(\d+)\.ts\((\d+),\d+\): error (TS\d+: .*)$/.exec(line) ?? [];
  const example = examples[Number(index)];
  if (example === undefined) return [];
  const where = `${example.path}:${example.line + Number(row) - 1}`;
  const help = "correct the example: readers paste it";
  return [{ code: "repo/example", where, message: message ?? "", help }];
}
