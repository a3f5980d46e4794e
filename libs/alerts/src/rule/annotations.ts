import type { Stack } from "@stackmon/stacks";
import type { AlertName } from "./alert-name.ts";
import { labelOf } from "./alert.ts";
import type { Alert } from "./alert.ts";

/** Where the links of an alert lead. */
export interface AlertLinks {
  /**
   * Where the runbooks are published, without a last slash: makes `runbook_url`. By default there is none, and
   * `runbook` names the file that this package ships.
   */
  readonly runbookBaseUrl?: string;
}

/** The annotations every rendering of the alert carries; Grafana and Alertmanager show `runbook_url` as a link. */
export function annotations(
  alert: Alert,
  { grafana, job }: Stack,
  links: AlertLinks,
): Readonly<Record<string, string>> {
  const file = runbookFile(alert.name);
  const host = alert.about === "stack" ? "" : `&var-host=${labelOf("host")}`;
  return {
    summary: alert.summary,
    description: alert.description,
    dashboard: `${grafana.url}/d/${alert.board}?var-job=${encodeURIComponent(job)}${host}`,
    ...(links.runbookBaseUrl === undefined
      ? { runbook: `runbooks/${file}` }
      : { runbook_url: `${links.runbookBaseUrl}/${file}` }),
  };
}

/** The alert's runbook under `runbooks/`. */
export function runbookFile(alertName: AlertName): string {
  return `${alertName}.md`;
}
