import { checkExamples } from "./examples/check-examples.ts";
import { readRepository } from "./read-repository.ts";
import { rules } from "./rule/rules.ts";
import { formatViolation } from "./violation.ts";

/** Prints every violation in the working directory's repository; exit code 1 when there is one. */
const repository = readRepository(process.cwd());
const violations = [
  ...rules.flatMap((rule) => rule(repository)),
  ...checkExamples(repository, process.cwd()),
];
for (const violation of violations) console.error(formatViolation(violation));
console.error(`${repository.paths.size} files, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
