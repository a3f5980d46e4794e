import { labels } from "../../label/label.ts";
import { originFields, storedFields } from "../../log-line/stored-key.ts";
import { metrics } from "../../metric/catalogue.ts";
import { services } from "../../service/service.ts";

/** Why a user's label may not have this name; `undefined` when it may. */
export function reservation(name: string): string | undefined {
  return name.startsWith("_")
    ? "names with a leading underscore are internal to the stores"
    : reserved.get(name);
}

const ours = "it is set on everything a node sends";
const ofLines = "it is read from log lines";
const ofSources = "Alloy's sources set it";

/**
 * Series of stores, Grafana and vmalert keep their own label where a user's has its name: a label like `org` or `version`
 * stays free.
 */
const ofNodes = metrics.filter(
  ({ service }) => service === "alloy" || service === "host" || Object.hasOwn(services, service),
);

/** Later entries win. `le` and `quantile` are part of histograms and summaries. */
const reserved: ReadonlyMap<string, string> = new Map<string, string>([
  ...ofNodes.flatMap((metric) =>
    Object.keys(metric.labels).map((name): [string, string] => [
      name,
      `${metric.name} has a label of this name`,
    ]),
  ),
  ...["le", "quantile"].map((name): [string, string] => [name, "it is part of every histogram or summary"]),
  ...[labels.host, labels.job, labels.service].map((name): [string, string] => [name, ours]),
  ...[labels.level, labels.sourceFile, ...storedFields].map((name): [string, string] => [name, ofLines]),
  ...["instance", ...originFields, "exporter"].map((name): [string, string] => [name, ofSources]),
]);
