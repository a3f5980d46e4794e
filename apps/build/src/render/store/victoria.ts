import {
  hostPort,
  needsPassword,
  passwordFiles,
  seriesBudget,
  tlsFiles,
  type LogsStore,
  type MetricsStore,
} from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { otherDisk, ownFolder } from "../systemd.ts";
import { catchUpUnit } from "../pair/catch-up-unit.ts";
import { asksWhoIsThere } from "./access.ts";
import type { StoreRendering } from "./store.ts";

type VictoriaStore = Extract<MetricsStore | LogsStore, { kind: `victoria-${string}` }>;

const keysOfBoth = {
  pprofAuthKey: "/debug/pprof: profiles.",
  flagsAuthKey: "/flags: how it was started.",
  forceMergeAuthKey: "/internal/force_merge: costly upkeep.",
} as const;

/** A program's paths for debugging and upkeep that take a key; those that only show metrics or flush stay open. */
const programs = {
  "victoria-metrics": {
    title: "VictoriaMetrics",
    prefix: "VM_",
    documentation: "https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/",
    keys: {
      ...keysOfBoth,
      deleteAuthKey: "/api/v1/admin/tsdb/delete_series: deletes series.",
      snapshotAuthKey: "/snapshot: copies of the data on the same disk.",
    },
  },
  "victoria-logs": {
    title: "VictoriaLogs",
    prefix: "VL_",
    documentation: "https://docs.victoriametrics.com/victorialogs/",
    keys: {
      ...keysOfBoth,
      partitionManageAuthKey: "/internal/partition: detaches days, and copies of the data on the same disk.",
    },
  },
} as const;

type Flag = (name: string, value: string, ...comment: string[]) => EnvironmentEntry;

/** Certificate and password are read anew, every second and every two, and so need no restart. */
function access(store: VictoriaStore, flag: Flag): readonly EnvironmentEntry[] {
  const password = passwordFiles[store.kind === "victoria-logs" ? "logs" : "metrics"];
  return [
    ...(store.tls === false
      ? []
      : [
          flag("tls", "true", "Speaks TLS and nothing else; clients have to speak 1.3."),
          flag("tlsCertFile", tlsFiles.hub.certificate, "The certificate that the store shows."),
          flag("tlsKeyFile", tlsFiles.hub.key, "Its private key."),
        ]),
    ...(needsPassword(store)
      ? [
          flag("httpAuth_username", store.login, "Name that the store asks for."),
          flag(
            "httpAuth_password",
            `file://${password}`,
            "Where the password is; never the password itself.",
          ),
        ]
      : []),
  ];
}

/**
 * A key that nobody knows: the program makes a random one where its file is missing.
 *
 * *Source:* VictoriaMetrics v1.150.0, lib/flagutil/password.go.
 */
export const closedKey: string = `file://${ownFolder}/keys/none`;

const howToOpen =
  "Closed by a random key while the file is missing; set a key of your own, and ask with ?authKey=.";

/**
 * Yields VictoriaMetrics or VictoriaLogs with every flag in its environment file, dots of a flag as underscores.
 *
 * @param isPaired Whether another hub has a store that holds the same.
 *
 * *Source:* VictoriaMetrics v1.150.0, lib/envflag: `-envflag.enable`, `-envflag.prefix`.
 */
export function victoriaStore(store: VictoriaStore, nodes: number, isPaired: boolean): StoreRendering {
  const { title, prefix, documentation, keys } = programs[store.kind];
  const flag: Flag = (name, value, ...comment) => ({ name: `${prefix}${name}`, value, comment });
  return {
    kind: store.kind,
    title,
    releaseBinary: `${store.kind}-prod`,
    environment: [
      flag(
        "httpListenAddr",
        hostPort(store.address, store.port),
        "Address for writes, queries and its own UI.",
      ),
      flag("storageDataPath", `/var/lib/${store.kind}`, otherDisk(store.kind)),
      flag(
        "retentionPeriod",
        `${store.retentionDays}d`,
        "Older data is deleted, and older samples are not accepted.",
      ),
      flag(
        "memory_allowedPercent",
        "20",
        "Per cent of the machine's memory for caches; the program's own 60 leaves no room for what runs beside it.",
        "A machine for the stores alone may allow more.",
      ),
      flag(
        "inmemoryDataFlushInterval",
        "1s",
        "What is answered and not yet written is lost when the program is killed; the program's own 5s would lose more.",
      ),
      ...(store.kind === "victoria-metrics" ? budget(flag, nodes) : []),
      ...(store.kind === "victoria-metrics" && isPaired ? [repeatedSamples(flag)] : []),
      ...Object.entries(keys).map(([name, paths]) => flag(name, closedKey, `${paths} ${howToOpen}`)),
      ...(store.kind === "victoria-metrics" ? ofMetrics(flag) : []),
      ...access(store, flag),
    ],
    unit: {
      name: store.kind,
      description: title,
      documentation,
      readsSecrets: asksWhoIsThere(store),
      ...(isPaired
        ? { starts: `${catchUpUnit(store.kind === "victoria-logs" ? "logs" : "metrics")}.service` }
        : {}),
      command: [`/usr/bin/${store.kind}`, "-envflag.enable", `-envflag.prefix=${prefix}`],
      // It asks which pages of its files are in memory, and panics at the first read of a file where it may not: lib/fs/mincore_linux.go.
      needs: { systemCalls: ["mincore"] },
    },
    // A store of a pair listens at two addresses.
    ready: isPaired
      ? `//${hostPort(store.address, store.port)}/health`
      : `//\${${prefix}httpListenAddr}/health`,
    configs: [],
  };
}

/** Bounds a query, and takes OTLP as Alloy means it. */
function ofMetrics(flag: Flag): StoreRendering["environment"] {
  return [
    flag("search_maxMemoryPerQuery", "128MiB", "A query that needs more is refused; upstream sets no limit."),
    flag(
      "opentelemetry_promoteScopeMetadata",
      "false",
      "Samples that come as OTLP have the labels of their scrape, and not those of the library that made it OTLP.",
    ),
  ];
}

/**
 * Bounds what one sender can do to the store. Upstream counts for the whole store, not for a sender; what it drops, it
 * counts in `vm_rows_ignored_total` and `vm_hourly_series_limit_rows_dropped_total`.
 *
 * *Source:* VictoriaMetrics v1.150.0, `-maxLabelsPerTimeseries`, `-maxLabelValueLen`, `-storage.maxHourlySeries`.
 */
function budget(flag: Flag, nodes: number): StoreRendering["environment"] {
  const { labels, labelBytes, hourlyPerNode } = seriesBudget;
  return [
    flag("maxLabelsPerTimeseries", String(labels), "A series with more labels is dropped."),
    flag("maxLabelValueLen", String(labelBytes), "A series with a longer value of a label is dropped."),
    flag(
      "storage_maxHourlySeries",
      String(hourlyPerNode * nodes),
      `Series that may come within an hour: ${hourlyPerNode} for each node. Samples of any more are dropped.`,
    ),
  ];
}

/**
 * A sample has one scraper, and both stores of a pair get it with that scraper's time: what comes twice has the same
 * millisecond. The scrape interval instead would leave out samples of scrapes that were a little late.
 *
 * *Source:* VictoriaMetrics v1.150.0, README, "Deduplication".
 */
function repeatedSamples(flag: Flag): EnvironmentEntry {
  return flag(
    "dedup_minScrapeInterval",
    "1ms",
    "Of samples of one series and one millisecond one is kept: what is sent again after a fault, or copied from the other hub.",
  );
}
