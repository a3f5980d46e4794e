import { fileURLToPath } from "node:url";
import { provideGoProgram, provideValidator, type GoProgram } from "@stackmon/schema-extractor";

const syntaxOracle: GoProgram = {
  name: "syntax-oracle",
  module: fileURLToPath(new URL("../syntax-oracle", import.meta.url)),
  main: ".",
  tags: [],
};

type Report = (line: string) => void;

/** The path of the built syntax oracle: from the engines' cache, else built, which takes seconds. */
export function provideSyntaxOracle(report: Report): string {
  return provideGoProgram(syntaxOracle, () => report("building syntax-oracle"));
}

/** The path of the built validate oracle: from the engines' cache, else built, which takes about a minute where Alloy was built before. */
export function provideValidateOracle(report: Report): string {
  return provideValidator(report);
}

const provided = new Map<(report: Report) => string, string>();

/** The path that `provide` yields, asked for once in this process; a build is reported on standard error. */
export function once(provide: (report: Report) => string): string {
  const known = provided.get(provide);
  if (known !== undefined) return known;
  const path = provide((line) => void process.stderr.write(`${line}\n`));
  provided.set(provide, path);
  return path;
}
