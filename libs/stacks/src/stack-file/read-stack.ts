import type { Result } from "../diagnostic.ts";
import { checkStackFile } from "./check/check.ts";
import { completeStack } from "./complete.ts";
import { stackDiagnostic } from "./diagnostic-code.ts";
import { literalSecret } from "./literal-secret.ts";
import type { SchemaChecker } from "./schema-checker.ts";
import { schemaChecker } from "./schema-checker.ts";
import { stackFileSchema } from "./schema.ts";
import type { Stack } from "./stack.ts";
import type { StackFile } from "./stack-file.ts";

/**
 * The stack that a parsed stack file describes, with every default filled in.
 *
 * Takes the value of a YAML or JSON document. Reports all mistakes at once: what breaks the schema, and, in the
 * parts that do not, what cannot work. Warnings come with the stack, or after the errors.
 *
 * @example
 * const read = readStack({ nodes: [{ host: "node-1" }] });
 * if (read.ok) read.value.stores.metrics.retentionDays; // 30
 * else for (const diagnostic of read.diagnostics) console.error(formatDiagnostic(diagnostic));
 */
export function readStack(input: unknown): Result<Stack> {
  const { findings, draft } = (checkShape ??= schemaChecker<StackFile>(stackFileSchema, "a stack file"))(
    input,
  );
  const broken = findings.map(
    (finding) =>
      literalSecret(finding, input) ??
      stackDiagnostic(`stack/${finding.name}`, finding.path, finding.message, finding.help),
  );
  const diagnostics = [...broken, ...(draft === undefined ? [] : checkStackFile(draft))];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  return errors.length > 0 || draft === undefined
    ? { ok: false, diagnostics: [...errors, ...warnings] }
    : { ok: true, value: completeStack(draft), warnings };
}

/** Compiled at the first use, not at import. */
let checkShape: SchemaChecker<StackFile> | undefined;
