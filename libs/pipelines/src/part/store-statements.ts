import type { LogsStore } from "@stackmon/stacks";

/**
 * OTTL statements on each line on its way to the store. Loki would store as a field when a line was read, besides its
 * time.
 *
 * *Source:* Loki v3.5.0, `pkg/loghttp/push/otlp.go`, `observed_timestamp`.
 */
export function storeStatements({ kind }: LogsStore): readonly string[] {
  return kind === "loki" ? ["set(log.observed_time_unix_nano, 0)"] : [];
}
