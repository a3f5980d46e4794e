import type { LogsStore, MetricsStore } from "@stackmon/stacks";

/**
 * OTTL statements on each line on its way to the store. Loki would store as a field when a line was read, besides its
 * time.
 *
 * *Source:* Loki v3.5.0, `pkg/loghttp/push/otlp.go`, `observed_timestamp`.
 */
export function storeStatements({ kind }: LogsStore): readonly string[] {
  return kind === "loki" ? ["set(log.observed_time_unix_nano, 0)"] : [];
}

/**
 * OTTL statements on each target's resource on its way to the store, after which its labels are those of a scrape. What
 * scrapes call `job` and `instance`, OpenTelemetry calls otherwise; Prometheus makes the labels of these names itself.
 *
 * *Source:* OpenTelemetry Collector contrib v0.158, `receiver/prometheusreceiver/internal`, `CreateResource`; Prometheus
 * v3.10, `storage/remote/otlptranslator`, `setResourceContext`.
 */
export function sampleStatements({ kind }: MetricsStore): readonly string[] {
  const { job, instance } = { job: "service.name", instance: "service.instance.id" };
  if (kind === "prometheus") return [keep(job, instance)];
  return [copy(job, "job"), copy(instance, "instance"), keep("job", "instance")];
}

function copy(from: string, to: string): string {
  return `set(resource.attributes["${to}"], resource.attributes["${from}"])`;
}

function keep(...names: readonly string[]): string {
  return `keep_keys(resource.attributes, ${JSON.stringify(names).replaceAll(",", ", ")})`;
}
