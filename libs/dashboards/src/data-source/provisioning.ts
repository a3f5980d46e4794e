import { dataSourceUids, hasPair, queryProxy, storeUrl } from "@stackmon/stacks";
import { storeAccess } from "./store-access.ts";
import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { logCorrelations, metricCorrelations } from "./correlations.ts";
import type { Correlation } from "./correlations.ts";
import { derivedFields } from "./derived-fields.ts";
import type { DerivedField } from "./derived-fields.ts";
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
  readonly jsonData: Readonly<Record<string, string | number | boolean | readonly DerivedField[]>>;
  /** References to files alone: Grafana reads them at its start. */
  readonly secureJsonData?: Readonly<Record<string, `$__file{${string}}`>>;
  readonly correlations: readonly Correlation[];
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
export function dataSources(stack: Stack): DataSourceProvisioning {
  return { apiVersion: 1, datasources: [metricsSource(stack), logsSource(stack)] };
}

/** `timeInterval` is what `$__rate_interval` takes four of: a window with too few samples graphs nothing. */
function metricsSource(stack: Stack): DataSource {
  const { stores, scrapeInterval } = stack;
  const store = asAsked(stack, stores.metrics);
  const { jsonData, ...access } = storeAccess(store, "metrics");
  return {
    ...common(store),
    ...access,
    name: "Stacks metrics",
    uid: dataSourceUids.metrics,
    type: metricsPlugin[store.kind],
    isDefault: true,
    jsonData: { httpMethod: "POST", timeInterval: scrapeInterval, ...jsonData },
    correlations: metricCorrelations(stack),
  };
}

function logsSource(stack: Stack): DataSource {
  const store = asAsked(stack, stack.stores.logs);
  const { jsonData, ...access } = storeAccess(store, "logs");
  return {
    ...common(store),
    ...access,
    name: "Stacks logs",
    uid: dataSourceUids.logs,
    type: logsPlugin[store.kind],
    isDefault: false,
    jsonData: { maxLines: 1000, derivedFields: derivedFields(store.kind), ...jsonData },
    correlations: logCorrelations(stack),
  };
}

/** Of a pair of hubs the proxy on the own one is asked, in plain HTTP; what the stores ask for passes through it. */
function asAsked<Store extends MetricsStore | LogsStore>(stack: Stack, store: Store): Store {
  return hasPair(stack) ? { ...store, ...queryProxy, tls: false } : store;
}

function common(store: MetricsStore | LogsStore): Pick<DataSource, "access" | "url" | "editable"> {
  return { access: "proxy", url: storeUrl(store), editable: false };
}
