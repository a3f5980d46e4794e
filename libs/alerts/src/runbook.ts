import { alertNames } from "./rule/alert-name.ts";
import type { AlertName } from "./rule/alert-name.ts";
import { runbookFile } from "./rule/annotations.ts";

/** What to do about one alert. */
export interface Runbook {
  readonly alert: AlertName;
  /** Its path within this package: import it as `@stackmon/alerts/<path>` or read the file. */
  readonly path: `runbooks/${string}`;
}

/** The runbook of every alert that any stack can have. */
export const runbooks: readonly Runbook[] = alertNames.map((alert) => ({
  alert,
  path: `runbooks/${runbookFile(alert)}` as const,
}));
