import { alloyMetrics } from "./alloy/alloy.ts";
import { bitcoinExporterMetrics } from "./bitcoin-exporter.ts";
import { grafanaMetrics } from "./grafana.ts";
import { hostCertificateMetrics } from "./host-certificate.ts";
import { hostDiskMetrics } from "./host-disk.ts";
import { hostNetworkMetrics } from "./host-network.ts";
import { hostMetrics } from "./host.ts";
import { lokiMetrics } from "./loki.ts";
import type { Metric, MetricFacts } from "./metric.ts";
import { processMetrics } from "./process.ts";
import { prometheusMetrics } from "./prometheus.ts";
import { pythonClientMetrics } from "./python-client.ts";
import { ruleEvaluatorMetrics } from "./rule-evaluator.ts";
import { scrapeMetrics } from "./scrape.ts";
import { stacksMinerMetrics } from "./stacks-miner.ts";
import { stacksNodeMetrics } from "./stacks-node.ts";
import { stacksSignerMetrics } from "./stacks-signer.ts";
import { victoriaLogsMetrics } from "./victoria-logs.ts";
import { victoriaMetricsMetrics } from "./victoria-metrics.ts";
import { victoriaProgramMetrics, victoriaStoreMetrics } from "./victoria-program.ts";
import { vmalertMetrics } from "./vmalert.ts";

/** The data modules as one type, by metric name: what the name types below are computed from. */
type Catalogue = typeof stacksNodeMetrics &
  typeof stacksMinerMetrics &
  typeof stacksSignerMetrics &
  typeof bitcoinExporterMetrics &
  typeof pythonClientMetrics &
  typeof hostMetrics &
  typeof hostDiskMetrics &
  typeof hostNetworkMetrics &
  typeof hostCertificateMetrics &
  typeof alloyMetrics &
  typeof victoriaMetricsMetrics &
  typeof prometheusMetrics &
  typeof victoriaLogsMetrics &
  typeof lokiMetrics &
  typeof vmalertMetrics &
  typeof grafanaMetrics &
  typeof victoriaProgramMetrics &
  typeof victoriaStoreMetrics &
  typeof ruleEvaluatorMetrics &
  typeof processMetrics &
  typeof scrapeMetrics;

/** Every metric that a stack can have, in the order of services. */
export const metrics: readonly Metric[] = [
  ...metricsOf("stacks-node", stacksNodeMetrics),
  ...metricsOf("stacks-node", stacksMinerMetrics),
  ...metricsOf("stacks-signer", stacksSignerMetrics),
  ...metricsOf("bitcoin-node", bitcoinExporterMetrics),
  ...metricsOf("bitcoin-node", pythonClientMetrics),
  ...metricsOf("host", hostMetrics),
  ...metricsOf("host", hostDiskMetrics),
  ...metricsOf("host", hostNetworkMetrics),
  ...metricsOf("host", hostCertificateMetrics),
  ...metricsOf("alloy", alloyMetrics),
  ...metricsOf("victoria-metrics", victoriaMetricsMetrics),
  ...metricsOf("prometheus", prometheusMetrics),
  ...metricsOf("victoria-logs", victoriaLogsMetrics),
  ...metricsOf("loki", lokiMetrics),
  ...metricsOf("vmalert", vmalertMetrics),
  ...metricsOf("grafana", grafanaMetrics),
  ...metricsOf("victoria", victoriaProgramMetrics),
  ...metricsOf("victoria-store", victoriaStoreMetrics),
  ...metricsOf("rule-evaluator", ruleEvaluatorMetrics),
  ...metricsOf("process", processMetrics),
  ...metricsOf("any", scrapeMetrics),
];

function metricsOf(
  service: Metric["service"],
  facts: Readonly<Record<string, MetricFacts>>,
): readonly Metric[] {
  return Object.entries(facts).map(([name, fact]) => ({ name, service, ...fact }));
}

/** Name of a metric of the catalogue; of a histogram or a summary, without `_bucket`, `_sum` and `_count`. */
export type MetricName = keyof Catalogue;

type NameWhere<Facts> = { [Name in MetricName]: Catalogue[Name] extends Facts ? Name : never }[MetricName];

/** Metrics whose `rate` means something: counters, and gauges and untyped figures that only ever grow. */
export type CounterName = NameWhere<{ readonly type: "counter" }> | NameWhere<{ readonly grows: true }>;
export type GaugeName = NameWhere<{ readonly type: "gauge" }>;
export type HistogramName = NameWhere<{ readonly type: "histogram" }>;
export type SummaryName = NameWhere<{ readonly type: "summary" }>;
/** Metrics that never appear on a target, whatever it does. */
export type DeadMetricName = NameWhere<{ readonly status: "dead" }>;

/** Labels on every series: of whom, and of which scrape. */
export type CommonLabel = "host" | "job" | "service" | "instance";

/** The labels that a metric's series have of their own. */
export type MetricLabel<Name extends string> = Name extends MetricName
  ? keyof Catalogue[Name]["labels"] & string
  : never;

/** The values of a metric's label, where the catalogue knows them all; else any text. */
export type LabelValue<Name extends string, Label extends string> = Name extends MetricName
  ? Label extends keyof Catalogue[Name]["labels"]
    ? ClosedValue<Catalogue[Name], Label>
    : string
  : string;

type ClosedValue<Facts, Label extends string> = Facts extends { readonly openLabels: readonly Label[] }
  ? string
  : Facts extends { readonly labels: { readonly [L in Label]: readonly (infer Value extends string)[] } }
    ? [Value] extends [never]
      ? string
      : Value
    : string;

const byName: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.name, metric]));

/**
 * The metric of that name, with its type, labels and traps.
 *
 * @example
 * metric("stacks_node_stacks_tip_height").unit; // "height"
 */
export function metric(name: MetricName): Metric {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`@stackmon/stacks: no metric ${String(name)}`);
  return found;
}
