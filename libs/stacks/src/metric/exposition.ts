import { metrics } from "./catalogue.ts";
import type { DeadMetricName, MetricName } from "./catalogue.ts";
import { isScrapedFrom } from "./metric.ts";
import type { Metric, MetricSource } from "./metric.ts";

/** Which families a program has touched, and how far it has come. */
export interface ExpositionOptions {
  /**
   * Families that are there; by default every live one. Those that no program ever exposes cannot be named; one of
   * another service is left out.
   */
  readonly touched?: readonly Exclude<MetricName, DeadMetricName>[];
  /** Scrapes since the program started, at least 0; counters, heights and histograms grow with it. Default 0. */
  readonly scrape?: number;
  /** Values of counters and gauges, for all series of the family alike, instead of those made up. */
  readonly values?: { readonly [Name in MetricName]?: number };
  /** Label values that have been touched, by family and label; by default all that the catalogue knows. */
  readonly labelValues?: { readonly [Name in MetricName]?: Readonly<Record<string, readonly string[]>> };
}

/**
 * Prometheus text as a program would expose it, or an evaluator of rules write it: the catalogue's types, labels and buckets, families sorted by
 * name, and nothing for a family that is untouched. Values are made up, and the same for the same arguments.
 *
 * The node's RPC histogram has the routes that a signer calls, unless `labelValues` names others. A family whose
 * label values are unknown (a banned peer's address) has no series unless `labelValues` names some.
 *
 * @example
 * exposition("stacks-node", { scrape: 3, values: { stacks_node_stacks_tip_height: 935_454 } });
 */
export function exposition(
  program: MetricSource | "rule-evaluator",
  options: ExpositionOptions = {},
): string {
  const touched: ReadonlySet<string> | undefined = options.touched && new Set(options.touched);
  return metrics
    .filter((metric) => isOf(metric, program))
    .filter(({ name, status }) => (touched === undefined ? status === "live" : touched.has(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((metric) => family(metric, options))
    .join("");
}

function isOf(metric: Metric, program: MetricSource | "rule-evaluator"): boolean {
  if (program === "rule-evaluator") return metric.service === program;
  return metric.service !== "any" && isScrapedFrom(metric, program);
}

function family(metric: Metric, options: ExpositionOptions): string {
  const values = options.values as Readonly<Record<string, number>> | undefined;
  const scrape = options.scrape ?? 0;
  const samples = labelSets(metric, options).flatMap((labels) => {
    if (metric.type === "histogram") return histogramSamples(metric, labels, scrape);
    if (metric.type === "summary") return summarySamples(metric, labels, scrape);
    return [sample(metric.name, labels, values?.[metric.name] ?? valueAt(metric, scrape))];
  });
  if (samples.length === 0) return "";
  const help = metric.help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return [`# HELP ${metric.name} ${help}`, `# TYPE ${metric.name} ${metric.type}`, ...samples, ""].join("\n");
}

type Labels = readonly (readonly [name: string, value: string])[];

/** Every combination of the touched label values. */
function labelSets(metric: Metric, options: ExpositionOptions): readonly Labels[] {
  const chosen = (options.labelValues as LabelValues | undefined)?.[metric.name] ?? byDefault[metric.name];
  return Object.entries(metric.labels).reduce<readonly Labels[]>(
    (sets, [label, known]) =>
      sets.flatMap((set) => (chosen?.[label] ?? known).map((value): Labels => [...set, [label, value]])),
    [[]],
  );
}

type LabelValues = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a node with one signer is asked, and what has happened on a healthy day. */
const byDefault: LabelValues = {
  stacks_node_rpc_call_latencies_histogram: {
    path: [
      "/v2/accounts/:principal",
      "/v2/contracts/call-read/:principal/:contract_name/:func_name",
      "/v2/info",
      "/v2/pox",
      "/v3/block_proposal",
      "/v3/sortitions",
      "/v3/stacker_set/:cycle_num",
      "/v3/tenures/fork_info/:start/:stop",
    ],
  },
  stacks_signer_agreement_state_conflicts: { conflict: ["burn_block_delay", "miner_view"] },
  python_info: {
    implementation: ["CPython"],
    major: ["3"],
    minor: ["11"],
    patchlevel: ["9"],
    version: ["3.11.9"],
  },
};

/** Sizes by unit: plausible, and far enough apart to tell mixed-up metrics. */
const magnitude: Readonly<Record<Metric["unit"], number>> = {
  BTC: 1_000,
  "BTC/kvB": 0.0001,
  bytes: 1_000_000,
  celsius: 50,
  count: 10,
  "hashes/s": 7e20,
  height: 900_000,
  microSTX: 5_000_000,
  percent: 25,
  ratio: 0.5,
  satoshi: 50_000,
  seconds: 100,
  timestamp: 1_770_000_000,
  version: 280_000,
  "weight units": 3_990_000,
};

function valueAt({ unit, type, grows }: Metric, scrape: number): number {
  const moves = type === "counter" || grows === true || unit === "height";
  const step = unit === "bytes" ? 1_000 : 1;
  return magnitude[unit] + (moves ? scrape * step : 0);
}

/** One observation in each bucket to begin with, and one more in the lowest at each scrape. */
function histogramSamples(metric: Metric, labels: Labels, scrape: number): string[] {
  const bounds = metric.buckets ?? [];
  const total = bounds.length + 1 + scrape;
  const counts = bounds.map((bound, index) => bucket(metric.name, labels, String(bound), index + 1 + scrape));
  const sum = bounds.reduce((seconds, bound) => seconds + bound, 0) + scrape * (bounds[0] ?? 0);
  return [
    ...counts,
    bucket(metric.name, labels, "+Inf", total),
    sample(`${metric.name}_sum`, labels, sum),
    sample(`${metric.name}_count`, labels, total),
  ];
}

/** One observation at each scrape, which took as many seconds as its quantile's number. */
function summarySamples({ name, quantiles = [] }: Metric, labels: Labels, scrape: number): string[] {
  return [
    ...quantiles.map((quantile) => sample(name, [...labels, ["quantile", quantile]], Number(quantile))),
    sample(`${name}_sum`, labels, (scrape + 1) / 2),
    sample(`${name}_count`, labels, scrape + 1),
  ];
}

const bucket = (name: string, labels: Labels, le: string, count: number): string =>
  sample(`${name}_bucket`, [...labels, ["le", le]], count);

function sample(name: string, labels: Labels, value: number): string {
  const text = labels.map(([label, labelValue]) => `${label}="${escapeValue(labelValue)}"`).join(",");
  return `${name}${text === "" ? "" : `{${text}}`} ${value}`;
}

/** *Source:* Prometheus exposition formats, "Comments, help text, and type information". */
const escapeValue = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
