import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Stack } from "@stackmon/stacks";
import { hostPort, isLoopback, labels, metrics } from "@stackmon/stacks";
import { accessToLogs, accessVariables, httpAccess } from "./access.ts";
import type { Identity, Rule } from "./identity.ts";
import type { Part } from "./part.ts";
import { scrapeTimes } from "./scrape.ts";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

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
      keepCatalogued("alloy", ofNodes.length === 0 ? relabelled : undefined),
      ...ofNodes,
      ...endpointRules(rules),
      ...queueRules,
      { regex: "component_path", action: "labeldrop" },
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

/** An exporter has a queue for each kind of data, of which it has one here, and names the library that counts. */
const queueRules: readonly Rule[] = [
  {
    sourceLabels: ["component_id", "data_type"],
    regex: ".+_metrics;(?:logs|traces)|.+otlphttp\\.[a-z]+;(?:metrics|traces)",
    action: "drop",
  },
  {
    regex: "data_type|exporter|otel_scope_(?:name|schema_url|version)|server_(?:address|port)|url_path",
    action: "labeldrop",
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

/** Scrapes the store of logs, which alone knows of lines that it has dropped behind a success. */
export function observeLogsStore(stack: Stack, { rules }: Identity, forwardTo: Expression<Appendable>): Part {
  const access = accessToLogs(stack, "hub");
  const { store } = access;
  const address: Variable = {
    name: "STACKMON_LOGS_STORE_ADDRESS",
    default: hostPort(store.address, store.port),
    meaning: `Where the ${store.kind} store serves its own metrics, host:port.`,
  };
  const elsewhere = isLoopback(store.address)
    ? []
    : [{ targetLabel: labels.host, replacement: store.address }];
  const relabel = discovery.relabel("logs_store", {
    targets: [{ __address__: valueOf(address), [labels.service]: store.kind }],
    rule: [...rules, ...elsewhere],
  });
  const keep = prometheus.relabel("logs_store", {
    forwardTo: [forwardTo],
    rule: [keepCatalogued(store.kind)],
  });
  const scrape = prometheus.scrape("logs_store", {
    targets: relabel.output,
    forwardTo: [keep.receiver],
    ...(store.tls === false ? {} : { scheme: "https" }),
    ...httpAccess(access),
    ...scrapeTimes(stack),
  });
  return {
    blocks: [
      commented("What the store of logs drops although it answers with success.", relabel),
      scrape,
      keep,
    ],
    variables: [address, ...accessVariables(access)],
  };
}

/** What relabelling counts; only where it refuses something is it worth keeping. */
const relabelled = "alloy_prometheus_relabel_";

/** Keeps what the catalogue knows of a program: the others would be ten times as many. */
function keepCatalogued(program: string, without?: string): Rule {
  const names = metrics
    .filter(({ service }) => service === program || service === "any")
    .filter(({ name }) => without === undefined || !name.startsWith(without))
    .map(({ name, type }) => (type === "histogram" ? `${name}(?:_bucket|_sum|_count)` : name));
  return { sourceLabels: ["__name__"], regex: names.join("|"), action: "keep" };
}
