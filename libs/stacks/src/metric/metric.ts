import type { ServiceName } from "../service/service.ts";

/** `untyped` is a figure of the kernel that its exporter hands on as it stands. */
export type MetricType = "counter" | "gauge" | "histogram" | "summary" | "untyped";

/** What one step of a value is. `height` is a block height, `timestamp` Unix seconds, `ratio` 0 to 1, `percent` 0 to 100. */
export type MetricUnit =
  | "BTC"
  | "BTC/kvB"
  | "bytes"
  | "celsius"
  | "count"
  | "hashes/s"
  | "height"
  | "microSTX"
  | "percent"
  | "ratio"
  | "satoshi"
  | "seconds"
  | "timestamp"
  | "version"
  | "weight units";

/** What is known of a metric, as the data modules write it. */
export interface MetricFacts {
  /** The type that the program exposes, right or wrong: see `grows`. */
  readonly type: MetricType;
  readonly unit: MetricUnit;
  readonly help: string;
  /** The metric's own labels with every value they take; an empty list where values cannot be listed. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Labels that take further values beside the listed ones. */
  readonly openLabels?: readonly string[];
  /** Upper bounds of a histogram, without +Inf. */
  readonly buckets?: readonly number[];
  /** The quantiles that a summary tells, as its label `quantile` has them. */
  readonly quantiles?: readonly string[];
  /** A gauge, or an untyped figure, that only ever grows and starts again at 0 with its process: `rate` and `increase` work on it. */
  readonly grows?: true;
  /** `conditional` appears under `condition` only; `dead` is registered in the source and never exposed. */
  readonly status: "live" | "conditional" | "dead";
  readonly condition?: string;
  /** Traps for who queries it. */
  readonly note?: string;
  /** File of the program, with lines where known. */
  readonly source: string;
}

/** What exposes metrics: the services, programs of the stack itself, and machines. As their `service` label says. */
export type MetricSource =
  | ServiceName
  | "host"
  | "alloy"
  | "victoria-metrics"
  | "prometheus"
  | "victoria-logs"
  | "loki"
  | "vmalert"
  | "grafana";

/**
 * What several programs have alike: `process` what client libraries tell of a process, `victoria` what all programs of
 * VictoriaMetrics' makers tell, `victoria-store` what their two stores tell. `rule-evaluator` is what Prometheus and
 * vmalert write into the store of the rules that they evaluate, and `any` what a scrape itself yields.
 */
export type SharedSource = "process" | "victoria" | "victoria-store" | "rule-evaluator" | "any";

/** A metric of the catalogue. */
export interface Metric extends MetricFacts {
  readonly name: string;
  /** What exposes it. */
  readonly service: MetricSource | SharedSource;
}

const victoriaStores: readonly MetricSource[] = ["victoria-metrics", "victoria-logs"];
const withoutProcess: readonly MetricSource[] = ["stacks-node", "stacks-signer", "host"];

const sharedBy: Readonly<Record<SharedSource, (program: MetricSource) => boolean>> = {
  process: (program) => !withoutProcess.includes(program),
  victoria: (program) => [...victoriaStores, "vmalert"].includes(program),
  "victoria-store": (program) => victoriaStores.includes(program),
  "rule-evaluator": () => false,
  any: () => true,
};

/** Whether a scrape of the program yields the metric, which is its own or one that it shares with others. */
export function isScrapedFrom({ service }: Pick<Metric, "service">, program: MetricSource): boolean {
  return service === program || (isShared(service) && sharedBy[service](program));
}

/** Whether several programs have it alike. */
export function isShared(service: Metric["service"]): service is SharedSource {
  return Object.hasOwn(sharedBy, service);
}

/** The names that a metric's series have: a histogram and a summary have several. */
export function seriesNames({ name, type }: Pick<Metric, "name" | "type">): readonly string[] {
  if (type === "histogram") return [`${name}_bucket`, `${name}_sum`, `${name}_count`];
  return type === "summary" ? [name, `${name}_sum`, `${name}_count`] : [name];
}
