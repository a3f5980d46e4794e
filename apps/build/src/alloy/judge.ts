import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { UsageError } from "../context.ts";

/** How severe findings must be for a check to fail. */
export interface Severity {
  readonly strict: boolean;
  readonly "max-warnings"?: number | undefined;
}

/** Errors fail, and warnings where the flags say so. */
export function judge(
  found: readonly FoundDiagnostic[],
  { strict, "max-warnings": limit = Infinity }: Severity,
): { readonly failed: boolean; readonly reason?: string } {
  const warnings = found.filter(({ severity }) => severity === "warning").length;
  if (warnings < found.length) return { failed: true };
  if (strict && warnings > 0) return { failed: true, reason: "--strict lets none pass" };
  if (warnings > limit) return { failed: true, reason: `more than --max-warnings ${limit}` };
  return { failed: false };
}

/** Yields what is said of a code to leave out that is none of `codes`. */
export async function unknownCode(
  off: readonly string[],
  codes: () => Promise<readonly string[]>,
): Promise<UsageError | undefined> {
  if (off.length === 0) return undefined;
  const known = await codes();
  const unknown = off.find((code) => !known.includes(code));
  if (unknown === undefined) return undefined;
  const { closest } = await import("fastest-levenshtein");
  return new UsageError(
    `No diagnostic has the code ${unknown}, did you mean ${closest(unknown, [...known])}?`,
  );
}
