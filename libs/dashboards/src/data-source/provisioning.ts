import { dataSourceUids, storeUrl } from "@stackmon/stacks";
import { storeAccess } from "./store-access.ts";
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
  readonly basicAuth?: true;
  readonly basicAuthUser?: string;
  readonly jsonData: Readonly<Record<string, string | number | boolean>>;
  /** References to files alone: Grafana reads them at its start. */
  readonly secureJsonData?: Readonly<Record<string, `$__file{${string}}`>>;
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
  const { jsonData, ...access } = storeAccess(store, "metrics");
  return {
    ...common(store),
    ...access,
    name: "Stacks metrics",
    uid: dataSourceUids.metrics,
    type: metricsPlugin[store.kind],
    isDefault: true,
    jsonData: { httpMethod: "POST", timeInterval: scrapeInterval, ...jsonData },
  };
}

function logsSource(store: LogsStore): DataSource {
  const { jsonData, ...access } = storeAccess(store, "logs");
  return {
    ...common(store),
    ...access,
    name: "Stacks logs",
    uid: dataSourceUids.logs,
    type: logsPlugin[store.kind],
    isDefault: false,
    jsonData: { maxLines: 1000, ...jsonData },
  };
}

function common(store: MetricsStore | LogsStore): Pick<DataSource, "access" | "url" | "editable"> {
  return { access: "proxy", url: storeUrl(store), editable: false };
}
