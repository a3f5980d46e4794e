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

/** Paths for debugging of every program of VictoriaMetrics. */
export const debugKeys = {
  pprofAuthKey: "/debug/pprof: profiles.",
  flagsAuthKey: "/flags: how it was started.",
} as const;

/** And for upkeep of those that keep data. */
export const upkeepKeys: Readonly<Record<keyof typeof debugKeys | "forceMergeAuthKey", string>> = {
  ...debugKeys,
  forceMergeAuthKey: "/internal/force_merge: costly upkeep.",
};

/** A program's paths for debugging and upkeep that take a key; those that only show metrics or flush stay open. */
const programs = {
  "victoria-metrics": {
    title: "VictoriaMetrics",
    prefix: "VM_",
    documentation: "https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/",
    keys: {
      ...upkeepKeys,
      deleteAuthKey: "/api/v1/admin/tsdb/delete_series: deletes series.",
      snapshotAuthKey: "/snapshot: copies of the data on the same disk.",
    },
  },
  "victoria-logs": {
    title: "VictoriaLogs",
    prefix: "VL_",
    documentation: "https://docs.victoriametrics.com/victorialogs/",
    keys: {
      ...upkeepKeys,
      partitionManageAuthKey: "/internal/partition: detaches days, and copies of the data on the same disk.",
    },
  },
} as const;

/** Where a store is: on a machine that keeps all, on each of two that do, or on one of those that share it. */
export type Place = "alone" | "paired" | "storage-node";

/** Yields a variable for a flag of a program, dots of the flag as underscores. */
export type Flag = (name: string, value: string, ...comment: string[]) => EnvironmentEntry;

/** Yields what makes variables of the flags of a program with that prefix. */
export function flagsOf(prefix: string): Flag {
  return (name, value, ...comment) => ({ name: `${prefix}${name}`, value, comment });
}

/**
 * Yields the flags that say whether a program of VictoriaMetrics encrypts and whom it asks for what, as its store does. Certificate and
 * password are read anew, every second and every two, and so need no restart.
 */
export function accessFlags(
  store: MetricsStore | LogsStore,
  flag: Flag,
  shown: typeof tlsFiles.hub | typeof tlsFiles.node = tlsFiles.hub,
): readonly EnvironmentEntry[] {
  const password = passwordFiles[store.kind === "victoria-logs" ? "logs" : "metrics"];
  return [
    ...(store.tls === false
      ? []
      : [
          flag("tls", "true", "Speaks TLS and nothing else; clients have to speak 1.3."),
          flag("tlsCertFile", shown.certificate, "The certificate that the store shows."),
          flag("tlsKeyFile", shown.key, "Its private key."),
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

/** Yields the keys that close paths for debugging and upkeep. */
export function keyFlags(keys: Readonly<Record<string, string>>, flag: Flag): readonly EnvironmentEntry[] {
  return Object.entries(keys).map(([name, paths]) => flag(name, closedKey, `${paths} ${howToOpen}`));
}

const howToOpen =
  "Closed by a random key while the file is missing; set a key of your own, and ask with ?authKey=.";

/**
 * Yields VictoriaMetrics or VictoriaLogs with every flag in its environment file, dots of a flag as underscores.
 *
 * @param place Where the store is; on a storage node its address is in the machine's own file.
 *
 * *Source:* VictoriaMetrics v1.150.0, lib/envflag: `-envflag.enable`, `-envflag.prefix`.
 */
export function victoriaStore(store: VictoriaStore, nodes: number, place: Place): StoreRendering {
  const { title, prefix, documentation, keys } = programs[store.kind];
  const isPaired = place === "paired";
  const flag = flagsOf(prefix);
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
      ...dataFlags(store.kind, store, flag, place),
      ...(store.kind === "victoria-metrics" ? budget(flag, nodes) : []),
      ...(store.kind === "victoria-metrics" && isPaired ? [repeatedSamples(flag)] : []),
      ...keyFlags(keys, flag),
      ...(store.kind === "victoria-metrics" ? [queryBound(flag), plainOtlp(flag)] : []),
      ...accessFlags(store, flag, place === "storage-node" ? tlsFiles.node : tlsFiles.hub),
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
    speaksTls: store.tls !== false,
    // A store of a pair listens at two addresses.
    ready: isPaired
      ? `//${hostPort(store.address, store.port)}/health`
      : `//\${${prefix}httpListenAddr}/health`,
    configs: [],
  };
}

/** Yields where a program keeps data, for how long, and how soon what it has answered is on its disk. */
export function dataFlags(
  program: string,
  { retentionDays }: Pick<VictoriaStore, "retentionDays">,
  flag: Flag,
  place: Place,
): readonly EnvironmentEntry[] {
  return [
    flag("storageDataPath", `/var/lib/${program}`, otherDisk(program)),
    flag(
      "retentionPeriod",
      `${retentionDays}d`,
      "Older data is deleted, and older samples are not accepted.",
    ),
    memoryShare(flag, place),
    flag(
      "inmemoryDataFlushInterval",
      "1s",
      "What is answered and not yet written is lost when the program is killed; the program's own 5s would lose more.",
    ),
  ];
}

/** Yields how much of its machine's memory a program takes for caches. */
export function memoryShare(flag: Flag, place: Place): EnvironmentEntry {
  return place === "storage-node"
    ? flag("memory_allowedPercent", "40", "Per cent of the machine's memory for caches.")
    : flag(
        "memory_allowedPercent",
        "20",
        "Per cent of the machine's memory for caches; the program's own 60 leaves no room for what runs beside it.",
        "A machine for the stores alone may allow more.",
      );
}

/** Yields the flag that bounds a query. */
export function queryBound(flag: Flag): EnvironmentEntry {
  return flag(
    "search_maxMemoryPerQuery",
    "128MiB",
    "A query that needs more is refused; upstream sets no limit.",
  );
}

/** Yields the flag that takes OTLP as Alloy means it. */
export function plainOtlp(flag: Flag): EnvironmentEntry {
  return flag(
    "opentelemetry_promoteScopeMetadata",
    "false",
    "Samples that come as OTLP have the labels of their scrape, and not those of the library that made it OTLP.",
  );
}

/**
 * Bounds what one sender can do to the store. Upstream counts for the whole store, not for a sender; what it drops, it
 * counts in `vm_rows_ignored_total` and `vm_hourly_series_limit_rows_dropped_total`.
 *
 * *Source:* VictoriaMetrics v1.150.0, `-maxLabelsPerTimeseries`, `-maxLabelValueLen`, `-storage.maxHourlySeries`.
 */
function budget(flag: Flag, nodes: number): StoreRendering["environment"] {
  return [...labelBudget(flag), hourlyBudget(flag, nodes)];
}

/** Yields the part of the budget that whoever takes samples keeps. */
export function labelBudget(flag: Flag): readonly EnvironmentEntry[] {
  const { labels, labelBytes } = seriesBudget;
  return [
    flag("maxLabelsPerTimeseries", String(labels), "A series with more labels is dropped."),
    flag("maxLabelValueLen", String(labelBytes), "A series with a longer value of a label is dropped."),
  ];
}

/** Yields the part of the budget that whoever keeps samples keeps. */
export function hourlyBudget(flag: Flag, nodes: number): EnvironmentEntry {
  const { hourlyPerNode } = seriesBudget;
  return flag(
    "storage_maxHourlySeries",
    String(hourlyPerNode * nodes),
    `Series that may come within an hour: ${hourlyPerNode} for each node. Samples of any more are dropped.`,
  );
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
