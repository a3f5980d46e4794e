import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Metric, MetricSource, Stack } from "@stackmon/stacks";
import { alloyLabelsLeftOut, isScrapedFrom, labels, metrics } from "@stackmon/stacks";
import type { Identity, Rule } from "./identity.ts";
import type { Part } from "./part.ts";
import { scrapeTimes } from "./scrape.ts";

/**
 * Scrapes the Alloy that runs this: what it counts of log lines, and what became of them. The labels that a counter has
 * of a line's stream stay; all else is this machine's.
 *
 * @param ofNodes Rules that give to its node what is counted of a node's own receiver; none where there are none.
 */
export function observeSelf(
  stack: Stack,
  { rules }: Identity,
  forwardTo: Expression<Appendable>,
  ofNodes: readonly Rule[] = [],
): Part {
  const exporter = prometheus.exporter.self("alloy", {});
  const relabel = discovery.relabel("alloy", {
    targets: exporter.targets,
    rule: [{ targetLabel: labels.service, replacement: "alloy" }, ...rules],
  });
  const keep = prometheus.relabel("alloy", {
    forwardTo: [forwardTo],
    rule: [
      keepCatalogued("alloy", ofNodes.length > 0 ? undefined : (name) => !name.startsWith(relabelled)),
      ...ofNodes,
      ...endpointRules(rules),
      ...queueRules,
      { sourceLabels: ["__name__", "sha256"], regex: "alloy_config_hash;(.{12}).*", targetLabel: "sha256" },
      { regex: alloyLabelsLeftOut.join("|"), action: "labeldrop" },
    ],
  });
  const scrape = prometheus.scrape("alloy", {
    targets: relabel.output,
    forwardTo: [keep.receiver],
    honorLabels: true,
    ...scrapeTimes(stack),
  });
  return {
    blocks: [
      commented("What this Alloy counts of lines, and what becomes of them.", exporter),
      relabel,
      scrape,
      keep,
    ],
    variables: [],
  };
}

/** An exporter has a queue for each kind of data, of which it has one here. */
const queueRules: readonly Rule[] = [
  {
    sourceLabels: ["component_id", "data_type"],
    regex: ".+_metrics;(?:logs|traces)|.+otlphttp\\.[a-z]+;(?:metrics|traces)",
    action: "drop",
  },
];

/** What `loki.write` calls the host is where it writes to: `endpoint`, beside this machine's `host`. */
function endpointRules(rules: readonly Rule[]): readonly Rule[] {
  const ofWriter = { sourceLabels: ["__name__"], regex: "loki_write_.+" };
  return [
    {
      sourceLabels: ["__name__", labels.host],
      regex: "loki_write_.+;(.+)",
      targetLabel: "endpoint",
      replacement: "$1",
    },
    ...rules
      .filter(({ targetLabel }) => targetLabel === labels.host)
      .map((rule) => ({ ...ofWriter, ...rule })),
  ];
}

/** What relabelling counts; only where it refuses something is it worth keeping. */
const relabelled = "alloy_prometheus_relabel_";

/**
 * Keeps what the catalogue knows of a program, or of a machine: the others would be ten times as many.
 *
 * @param kept Which of it, by name; default all.
 */
export function keepCatalogued(program: MetricSource, kept: (name: string) => boolean = () => true): Rule {
  const names = metrics
    .filter((metric) => isScrapedFrom(metric, program) && kept(metric.name))
    .map(nameExpression);
  return { sourceLabels: ["__name__"], regex: names.join("|"), action: "keep" };
}

function nameExpression({ name, type }: Metric): string {
  if (type === "histogram") return `${name}(?:_bucket|_sum|_count)`;
  return type === "summary" ? `${name}(?:_sum|_count)?` : name;
}
