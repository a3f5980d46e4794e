import { expect, test } from "vitest";
import { repositoryOf, type Rule } from "../repository.ts";
import { formatViolation } from "../violation.ts";

/** A repository that breaks a rule beside the nearest one that keeps it. */
export interface RuleCase {
  readonly name: string;
  readonly broken: Readonly<Record<string, string>>;
  /** Every violation's whole text. */
  readonly reports: readonly string[];
  readonly kept: Readonly<Record<string, string>>;
}

/** Declares one test per case: what is broken is reported in full, and following the advice clears it. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  test.each(cases)("$name", ({ broken, reports, kept }) => {
    expect(rule(repositoryOf(broken)).map(formatViolation)).toEqual(reports);
    expect(rule(repositoryOf(kept)).map(formatViolation)).toEqual([]);
  });
}
