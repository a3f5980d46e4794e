import { logqlCount, logqlSilence, logsqlCount, logsqlSilence } from "@stackmon/stacks";
import type { LogsStore } from "@stackmon/stacks";
import type { LogAlert } from "../rule/alert.ts";

/** The alert's query in the log store's language: each row or series that it returns is a firing alert. */
export function logExpression(alert: LogAlert, store: LogsStore["kind"]): string {
  return store === "loki" ? inLogql(alert) : inLogsql(alert);
}

function inLogsql(alert: LogAlert): string {
  return alert.on === "log-count" ? logsqlCount(alert.count) : logsqlSilence(alert.silence);
}

function inLogql(alert: LogAlert): string {
  return alert.on === "log-count" ? logqlCount(alert.count) : logqlSilence(alert.silence);
}
