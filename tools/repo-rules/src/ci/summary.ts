/** What vitest's JSON reporter writes, as far as it is counted here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: "passed" | "failed";
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A step of the run: its exit code, and its report when it is one of tests and wrote one. */
export interface StepResult {
  readonly name: string;
  readonly exitCode: number;
  readonly report: Report | undefined;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names what failed outside a test. */
  readonly crashes: readonly string[];
}

/**
 * Yields the sum of all steps. A file that fails before its first test, and a step that fails without a failed test,
 * count as one failure each.
 */
export function summarize(steps: readonly StepResult[]): Summary {
  const reports = steps.flatMap(({ report }) => report ?? []);
  const sum = (count: (report: Report) => number): number =>
    reports.reduce((total, each) => total + count(each), 0);
  const crashes = steps.flatMap(crashesOf);
  return {
    passed: sum(({ numPassedTests }) => numPassedTests),
    failed: sum(({ numFailedTests }) => numFailedTests) + crashes.length,
    skipped: sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests),
    crashes,
  };
}

function crashesOf({ name, exitCode, report }: StepResult): readonly string[] {
  const files = (report?.testResults ?? [])
    .filter(({ status, assertionResults }) => {
      return status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed");
    })
    .map((file) => `${name}: ${file.name}`);
  const explained = files.length > 0 || (report?.numFailedTests ?? 0) > 0;
  return exitCode === 0 || explained ? files : [`${name}: exit code ${exitCode}`];
}

/** Yields the lines that end a run; the last one is the count. */
export function formatSummary({ passed, failed, skipped, crashes }: Summary): string {
  const count = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return [...crashes.map((crash) => `failed: ${crash}`), count].join("\n");
}
