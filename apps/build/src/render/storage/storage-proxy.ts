import {
  hostPort,
  isSpread,
  logsSelect,
  metricsFronts,
  storeUrl,
  takingNodes,
  tlsFiles,
  type ScaledStack,
} from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { queryPaths } from "../pair/query-proxy.ts";
import { asksWhoIsThere } from "../store/access.ts";
import type { StoreRendering } from "../store/store.ts";
import { debugKeys, flagsOf, keyFlags, type Flag } from "../store/victoria.ts";
import { vmauthConfig, vmauthPrefix, vmauthRendering } from "../store/vmauth.ts";

/** Names of the variables that vmauth.yaml takes its ways on the hub from. */
const ways = {
  logsSelect: "VMAUTH_LOGS_SELECT",
  vminsert: "VMAUTH_VMINSERT",
  vmselect: "VMAUTH_VMSELECT",
} as const;

/** Another storage node is tried after these; 429 is of one whose disk is full. */
const retriedInserts = [429, 500, 502, 503, 504];

/**
 * Yields vmauth.yaml: lines to whichever storage node has the least to do, which is the one that answers that it has them; queries to
 * what asks all storage nodes. The client's login goes through as it is.
 *
 * *Source:* VictoriaMetrics v1.150.0, docs/victoriametrics/vmauth.md, "Load balancing"; Cluster-VictoriaMetrics.md, "URL format".
 */
export function storageProxyConfig(stack: ScaledStack): string {
  const routes = [
    ...(isSpread(stack, "logs") ? logsRoutes(stack) : []),
    ...(isSpread(stack, "metrics") ? metricsRoutes : []),
  ];
  return vmauthConfig("In the place of the stores, whose data are on the storage nodes.", routes);
}

function logsRoutes(stack: ScaledStack): readonly object[] {
  const { logs } = stack.stores;
  return [
    {
      src_paths: ["/insert/.*"],
      url_prefix: takingNodes(stack).map(({ address }) => storeUrl({ ...logs, address })),
      load_balancing_policy: "least_loaded",
      retry_status_codes: retriedInserts,
    },
    { src_paths: queryPaths.logs, url_prefix: `%{${ways.logsSelect}}` },
  ];
}

/** Tenant 0 is the one that who names none has. */
const metricsRoutes: readonly object[] = [
  {
    src_paths: ["/api/v1/write", "/api/v1/import(?:/.*)?"],
    url_prefix: `%{${ways.vminsert}}/insert/0/prometheus`,
  },
  { src_paths: ["/opentelemetry/.*"], url_prefix: `%{${ways.vminsert}}/insert/0` },
  { src_paths: ["/vmui(?:/.*)?"], url_prefix: `%{${ways.vmselect}}/select/0` },
  {
    src_paths: [
      ...queryPaths.metrics.filter((path) => !/^\/(?:vmui|health)/.test(path)),
      "/api/v1/export(?:/.*)?",
    ],
    url_prefix: `%{${ways.vmselect}}/select/0/prometheus`,
  },
];

/** Yields vmauth on the hub of a scaled stack: it has the addresses of the stores that are spread. */
export function storageProxyRendering(stack: ScaledStack): StoreRendering<"vmauth"> {
  const stores = spreadStores(stack);
  const flag = flagsOf(vmauthPrefix);
  return vmauthRendering({
    description: "vmauth, before the storage nodes",
    readsSecrets: stores.some(asksWhoIsThere),
    speaksTls: stores[0]?.tls !== false,
    config: storageProxyConfig(stack),
    environment: [
      flag(
        "httpListenAddr",
        stores.map(({ address, port }) => hostPort(address, port)).join(","),
        "Where the stores would listen: for writes and queries.",
      ),
      ...waysOf(stack),
      flag(
        "maxRequestBodySizeToRetry",
        "8MiB",
        "What is sent again to another storage node when one fails; Alloy sends no more at once.",
      ),
      flag(
        "responseTimeout",
        "15s",
        "For so long an answer may not begin, of queries too; then another storage node is tried. Alloy gives up after 30 s, and sends again.",
      ),
      ...tlsFlags(stack, flag),
      ...keyFlags(debugKeys, flag),
    ],
  });
}

function spreadStores(stack: ScaledStack): readonly ScaledStack["stores"]["metrics" | "logs"][] {
  return (["metrics", "logs"] as const)
    .filter((signal) => isSpread(stack, signal))
    .map((signal) => stack.stores[signal]);
}

function waysOf(stack: ScaledStack): readonly EnvironmentEntry[] {
  const { logs, metrics } = stack.stores;
  const { vminsert, vmselect } = metricsFronts;
  const way = (name: string, value: string, comment: string): EnvironmentEntry => ({
    name,
    value,
    comment: [comment],
  });
  return [
    ...(isSpread(stack, "logs")
      ? [way(ways.logsSelect, storeUrl({ ...logs, ...logsSelect }), "What asks all storage nodes for lines.")]
      : []),
    ...(isSpread(stack, "metrics")
      ? [
          way(ways.vminsert, storeUrl({ ...metrics, ...vminsert }), "What writes samples to storage nodes."),
          way(
            ways.vmselect,
            storeUrl({ ...metrics, ...vmselect }),
            "What asks all storage nodes for samples.",
          ),
        ]
      : []),
  ];
}

/** Each address speaks as its store would. */
function tlsFlags(stack: ScaledStack, flag: Flag): readonly EnvironmentEntry[] {
  const stores = spreadStores(stack);
  if (stores.every(({ tls }) => tls === false)) return [];
  const shown = tlsFiles.hub;
  return [
    flag(
      "tls",
      stores.map(({ tls }) => String(tls !== false)).join(","),
      "Which of the addresses speak TLS and nothing else; clients have to speak 1.3.",
    ),
    flag("tlsCertFile", shown.certificate, "The certificate that it shows."),
    flag("tlsKeyFile", shown.key, "Its private key."),
    flag("backend_TLSCAFile", tlsFiles.ca, "The authority that the storage nodes' certificates are of."),
  ];
}
