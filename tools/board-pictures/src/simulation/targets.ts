import { isScrapedFrom, logEvents, logMetricPrefix, services } from "@stackmon/stacks";
import type { Metric, MetricSource } from "@stackmon/stacks";

/** What one scrape is of. */
export interface Target {
  readonly host: string;
  readonly service: MetricSource;
}

/** One mines and has a Bitcoin node, as the second; the third follows the others' Bitcoin node. */
export const hosts = ["node-1", "node-2", "node-3"] as const;

export const hub = "hub";

/** Programs that run on every machine, the hub too. */
const everywhere: readonly string[] = ["alloy", "host"];

const onNodes: ReadonlySet<string> = new Set<string>([...Object.keys(services), ...everywhere]);

/** Every target: the services on the nodes, an agent on each machine, all else on the hub. */
function targetsOf(sources: readonly MetricSource[]): readonly Target[] {
  const nodes = hosts.flatMap((host) =>
    sources
      .filter((service) => onNodes.has(service) && !(host === "node-3" && service === "bitcoin-node"))
      .map((service) => ({ host, service })),
  );
  const alone = sources.filter((service) => everywhere.includes(service) || !onNodes.has(service));
  return [...nodes, ...alone.map((service) => ({ host: hub, service }))];
}

/** Whether a target has a family: its own, what every scrape yields, and what its agent counts of its lines. */
export function exposes({ host, service }: Target, metric: Metric): boolean {
  if (metric.status === "dead") return false;
  if (isOfLines(metric)) return service in services && tellsOf(metric, service);
  if (isOfMining(metric) && host !== hosts[0]) return false;
  if (receives.test(metric.name) && host !== hub) return false;
  if (reads.test(metric.name) && host === hub) return false;
  return isScrapedFrom(metric, service);
}

/** Families of the hub's Alloy, which receives and writes, and of the agents', which read. */
const receives =
  /^(?:otelcol_receiver|prometheus_remote|prometheus_tsdb|loki_write|stacks_log_gate|stacks_gate|alloy_prometheus)_/;
const reads = /^loki_source_/;

/** Families that Alloy counts of a service's lines bear the service's labels. */
const isOfLines = ({ name, service }: Metric): boolean =>
  service === "alloy" && name.startsWith(logMetricPrefix);

/** Whether a service's lines tell what a family counts; of those that are counted whatever they tell, each does. */
function tellsOf({ name }: Metric, service: MetricSource): boolean {
  const event = logEvents.find(({ metric }) => `${logMetricPrefix}${metric}` === name);
  const tellers: readonly string[] = event?.services ?? Object.keys(services);
  return tellers.includes(service);
}

/** One host mines. */
const isOfMining = ({ name }: Metric): boolean =>
  /^stacks_node_(?:last_mined|computed|miner_|btc_ops|stx_blocks_mined)/.test(name);

/** Programs of the stack, and of the hub beside its stores. */
const programs: readonly MetricSource[] = [
  "stacks-node",
  "stacks-signer",
  "bitcoin-node",
  "host",
  "alloy",
  "victoria-metrics",
  "victoria-logs",
  "vmalert",
  "grafana",
];

/** What is scraped of the stack. */
export const targets: readonly Target[] = targetsOf(programs);
