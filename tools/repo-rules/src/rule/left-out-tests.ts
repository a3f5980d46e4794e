import { textsWhere, type Repository } from "../repository.ts";
import type { Violation } from "../violation.ts";
import { testCallsOf } from "./test-files.ts";

/** `repo/left-out-test`: no `.only`; a test that may be left out says why in a `// Left out: ` comment above it. */
export function leftOutTests(repository: Repository): readonly Violation[] {
  return textsWhere(repository, (path) => path.endsWith(".test.ts")).flatMap(([path, text]) => {
    const lines = text.split("\n");
    return testCallsOf(path, text).flatMap(({ name, line }) => {
      const modifier = /\.(only|skip|skipIf|runIf|todo)\b/.exec(name)?.[1];
      const above = lines[line - 2] ?? "";
      if (modifier === undefined || (modifier !== "only" && /\/\/ Left out: \S.+/.test(above))) return [];
      return [
        {
          code: "repo/left-out-test",
          where: `${path}:${line}`,
          message: modifier === "only" ? `${name} leaves out every other test` : `${name} gives no reason`,
          help:
            modifier === "only" ? "remove .only" : "write `// Left out: ` and the reason on the line above",
        },
      ];
    });
  });
}
