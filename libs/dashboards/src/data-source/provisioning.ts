import { dataSourceUids } from "@stackmon/stacks";
import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { logsPlugin, metricsPlugin } from "./reference.ts";

/** A data source as Grafana's file provisioning reads it. */
export interface DataSource {
  readonly name: string;
  readonly uid: string;
  readonly type: string;
  readonly access: "proxy";
  readonly url: string;
  readonly isDefault: boolean;
  readonly editable: false;
  readonly jsonData: Readonly<Record<string, string | number>>;
}

/** A data source provisioning file: write it as YAML to `provisioning/datasources/`. */
export interface DataSourceProvisioning {
  readonly apiVersion: 1;
  readonly datasources: readonly DataSource[];
}

/**
 * The stack's two stores as Grafana data sources, under the UIDs of `dataSourceUids`.
 *
 * The URLs are the stack file's own addresses, not environment references: Grafana expands `$VAR` in a
 * provisioning file but has no default for it, so an unset variable would leave a data source without a URL
 * and every board empty. Another address belongs in the stack file.
 *
 * *Source:* grafana/grafana docs/sources/administration/provisioning, "Data sources";
 * pkg/services/provisioning/values/values.go (`os.ExpandEnv`).
 *
 * @example
 * const file = stringify(dataSources(stack)); // with the `yaml` package
 */
export function dataSources({ stores, scrapeInterval }: Stack): DataSourceProvisioning {
  return {
    apiVersion: 1,
    datasources: [metricsSource(stores.metrics, scrapeInterval), logsSource(stores.logs)],
  };
}

/** `timeInterval` is what `$__rate_interval` takes four of: a window with too few samples graphs nothing. */
function metricsSource(store: MetricsStore, scrapeInterval: string): DataSource {
  return {
    ...common(store),
    name: "Stacks metrics",
    uid: dataSourceUids.metrics,
    type: metricsPlugin[store.kind],
    isDefault: true,
    jsonData: { httpMethod: "POST", timeInterval: scrapeInterval },
  };
}

function logsSource(store: LogsStore): DataSource {
  return {
    ...common(store),
    name: "Stacks logs",
    uid: dataSourceUids.logs,
    type: logsPlugin[store.kind],
    isDefault: false,
    jsonData: { maxLines: 1000 },
  };
}

function common({
  address,
  port,
}: MetricsStore | LogsStore): Pick<DataSource, "access" | "url" | "editable"> {
  return { access: "proxy", url: `http://${bracketed(address)}:${port}`, editable: false };
}

/** An IPv6 address stands in brackets in a URL. */
function bracketed(address: string): string {
  return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}
