import type { ServiceName } from "../service/service.ts";

export type MetricType = "counter" | "gauge" | "histogram";

/** What one step of a value is. `height` is a block height, `timestamp` Unix seconds, `ratio` 0 to 1, `percent` 0 to 100. */
export type MetricUnit =
  | "BTC"
  | "BTC/kvB"
  | "bytes"
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
  /** A gauge that only ever grows and starts again at 0 with its process: `rate` and `increase` work on it. */
  readonly grows?: true;
  /** `conditional` appears under `condition` only; `dead` is registered in the source and never exposed. */
  readonly status: "live" | "conditional" | "dead";
  readonly condition?: string;
  /** Traps for who queries it. */
  readonly note?: string;
  /** File of the program, with lines where known. */
  readonly source: string;
}

/** What exposes metrics: the services, and programs of the stack itself. As their `service` label says. */
export type MetricSource = ServiceName | "alloy" | "victoria-logs" | "loki";

/** A metric of the catalogue. */
export interface Metric extends MetricFacts {
  readonly name: string;
  /** What exposes it; `any` for what a scrape itself yields. */
  readonly service: MetricSource | "any";
}
