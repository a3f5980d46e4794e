import { hostPort, queryProxy, storeUrl, tlsFiles, type PairedStack } from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { asksWhoIsThere } from "../store/access.ts";
import type { StoreRendering } from "../store/store.ts";
import { closedKey } from "../store/victoria.ts";
import { vmauthConfig, vmauthPrefix, vmauthRendering } from "../store/vmauth.ts";

/** Names of the variables that vmauth.yaml takes its backends from, own store first. */
const backends = {
  metrics: ["VMAUTH_METRICS_OWN", "VMAUTH_METRICS_OTHER"],
  logs: ["VMAUTH_LOGS_OWN", "VMAUTH_LOGS_OTHER"],
} as const;

/** What Grafana and vmalert ask: of VictoriaMetrics what reads, of VictoriaLogs all below /select. Nothing writes or deletes. */
export const queryPaths: Readonly<Record<"metrics" | "logs", readonly string[]>> = {
  logs: ["/select/.*"],
  metrics: [
    "/api/v1/(?:query|query_range|query_exemplars|series|labels|metadata|rules|alerts|format_query|parse_query)",
    "/api/v1/label/[^/]+/values",
    "/api/v1/status/.*",
    "/prettify-query",
    "/expand-with-exprs",
    "/vmui(?:/.*)?",
    "/health",
  ],
};

/** After these another store is asked; what a query itself is to blame for is answered with 4xx. */
const retryStatusCodes = [500, 502, 503, 504];

/**
 * Yields vmauth.yaml: each query to the own store, and to the other hub's while the own one does not answer. The
 * client's login goes through as it is: the stores ask for it.
 *
 * *Source:* VictoriaMetrics v1.150.0, docs/victoriametrics/vmauth.md, "High availability", "Environment variables";
 * app/vmauth/auth_config.go, `getFirstAvailableBackendURL`, `runHealthCheck`.
 */
export function queryProxyConfig(): string {
  const routes = (["logs", "metrics"] as const).map((signal) => ({
    src_paths: queryPaths[signal],
    url_prefix: backends[signal].map((name) => `%{${name}}`),
    load_balancing_policy: "first_available",
    retry_status_codes: retryStatusCodes,
  }));
  return vmauthConfig(
    "Queries go to this hub's own stores, and to the other hub's while those do not answer.",
    routes,
  );
}

/** The variables of a hub whose other one is at that address. */
export function queryBackends({ stores }: PairedStack, other: string): readonly EnvironmentEntry[] {
  return (["metrics", "logs"] as const).map((signal) => ({
    name: backends[signal][1],
    value: storeUrl({ ...stores[signal], address: other }),
    comment: [`The other hub's store of ${signal}, asked while this hub's own does not answer.`],
  }));
}

/** Yields vmauth on a hub of a pair, by default the first one's, for all that asks the stores. */
export function queryProxyRendering(stack: PairedStack): StoreRendering<"vmauth"> {
  const { metrics, logs } = stack.stores;
  const flag = (name: string, value: string, comment: string): EnvironmentEntry => ({
    name: `${vmauthPrefix}${name}`,
    value,
    comment: [comment],
  });
  return vmauthRendering({
    description: "vmauth, for queries to the stores of both hubs",
    readsSecrets: asksWhoIsThere(metrics) || asksWhoIsThere(logs),
    speaksTls: false,
    config: queryProxyConfig(),
    environment: [
      flag(
        "httpListenAddr",
        hostPort(queryProxy.address, queryProxy.port),
        "Where Grafana asks; others have no business here.",
      ),
      { name: backends.metrics[0], value: storeUrl(metrics), comment: ["This hub's own store of metrics."] },
      { name: backends.logs[0], value: storeUrl(logs), comment: ["This hub's own store of logs."] },
      ...queryBackends(stack, stack.hub.replicas[1].address),
      ...(metrics.tls === false && logs.tls === false
        ? []
        : [flag("backend_TLSCAFile", tlsFiles.ca, "The authority that the stores' certificates are of.")]),
      flag("pprofAuthKey", closedKey, "/debug/pprof: profiles."),
      flag("flagsAuthKey", closedKey, "/flags: how it was started."),
    ],
  });
}
