import type { TestRun } from "./test-files.ts";

/** Yields a run as `--format json` writes it. */
export function resultJson({ results, duration }: TestRun): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const document = {
    ok: failed === 0,
    passed: results.length - failed,
    failed,
    duration,
    results: results.map(({ scenario, ...result }) => ({ name: scenario.name, ...result })),
    diagnostics: [],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
