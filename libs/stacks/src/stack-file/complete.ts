import { isThinnable } from "../log-line/message/protected.ts";
import { services } from "../service/service.ts";
import type { ServiceName } from "../service/service.ts";
import { hostPort, isUnspecified } from "./address.ts";
import { completeAlerting } from "./complete-alerting.ts";
import { defaults, storePort } from "./defaults.ts";
import type { Fleet } from "./fleet.ts";
import { completeStorage } from "./storage.ts";
import { retentionDays } from "./retention.ts";
import { withoutLastSlash } from "./root-url.ts";
import { sizeBytes } from "./size.ts";
import type {
  Grafana,
  Hub,
  HubReplica,
  LineClass,
  LogsStore,
  MetricsStore,
  Stack,
  StackNode,
  StackService,
} from "./stack.ts";
import { present } from "./stack-file.ts";
import type {
  Draft,
  FleetEntry,
  GrafanaEntry,
  HubEntry,
  LineClassEntry,
  LogsStoreEntry,
  MetricsStoreEntry,
  ServiceEntry,
  StackFile,
} from "./stack-file.ts";

/** Names of the services a file declares, in its order; all of them when it declares none. */
export function declaredServices(file: Draft<StackFile>): readonly ServiceName[] {
  const declared = Object.keys(file.services ?? services);
  return declared.filter((name): name is ServiceName => Object.hasOwn(services, name));
}

/** The stack of a file, with every default filled in. Parts that a draft lacks count as not written. */
export function completeStack(file: Draft<StackFile>): Stack {
  const names = declaredServices(file);
  return {
    name: file.name ?? defaults.name,
    job: file.job ?? defaults.job,
    labels: labelsOf(file.labels),
    scrapeInterval: file.scrapeInterval ?? defaults.scrapeInterval,
    services: names.map((name) => completeService(name, file.services?.[name] ?? {})),
    journal: {
      enabled: file.journal?.enabled ?? defaults.journal.enabled,
      units: present(file.journal?.units).map(([, unit]) => unit),
      maxAge: file.journal?.maxAge ?? defaults.journal.maxAge,
    },
    hostMetrics: file.hostMetrics ?? defaults.hostMetrics,
    nodes: completeNodes(file, names),
    ...(file.fleet === undefined ? {} : { fleet: completeFleet(file.fleet) }),
    hub: file.hub === "none" ? "none" : completeHub(file.hub ?? {}),
    stores: { metrics: completeMetricsStore(file), logs: completeLogsStore(file) },
    ...completeStorage(file.storage),
    ...completeThinning(file),
    maxLineBytes: sizeBytes(file.maxLineSize ?? defaults.maxLineSize),
    delivery: {
      logs: file.delivery?.logs ?? defaults.delivery.logs,
      metrics: file.delivery?.metrics ?? defaults.delivery.metrics,
      queueBytes: sizeBytes(file.delivery?.queueSize ?? defaults.delivery.queueSize),
    },
    grafana: completeGrafana(file.grafana ?? {}),
    vmalert: {
      metrics: file.vmalert?.metrics ?? defaults.vmalert.metrics,
      logs: file.vmalert?.logs ?? defaults.vmalert.logs,
    },
    alerting: completeAlerting(file.alerting ?? {}),
  };
}

function completeService(name: ServiceName, entry: Draft<ServiceEntry>): StackService {
  return {
    name,
    unit: entry.unit ?? services[name].unit,
    metricsAddress: entry.metrics ?? `127.0.0.1:${services[name].metricsPort}`,
    logFiles: present(entry.logs).map(([, path]) => path),
  };
}

function completeNodes(file: Draft<StackFile>, all: readonly ServiceName[]): readonly StackNode[] {
  return present(file.nodes).map(([, node]) => ({
    host: node.host ?? "",
    ...(node.address === undefined ? {} : { address: node.address }),
    labels: labelsOf(node.labels),
    services: node.services === undefined ? all : present(node.services).map(([, service]) => service),
  }));
}

function completeFleet({ rings }: Draft<FleetEntry>): Fleet {
  const written = present(rings).map(([, { name = "", labels, share }]) => ({
    name,
    ...(labels === undefined ? {} : { labels: labelsOf(labels) }),
    ...(share === undefined ? {} : { share }),
  }));
  return { rings: written.length === 0 ? [{ name: "all" }] : written };
}

function completeHub(entry: Draft<HubEntry>): Hub {
  const replicas = completeReplicas(entry);
  const address = entry.address ?? replicas[0]?.address ?? defaults.hub.address;
  // The gate's file is the same on both hubs, and the gate asks for a certificate.
  const ownListener = replicas.length > 0 && entry.tls === "mutual" ? "0.0.0.0" : address;
  return {
    address,
    listenAddress: entry.listenAddress ?? ownListener,
    metricsPort: entry.metricsPort ?? defaults.hub.metricsPort,
    logsPort: entry.logsPort ?? defaults.hub.logsPort,
    otlpPort: entry.otlpPort ?? defaults.hub.otlpPort,
    tls: entry.tls ?? defaults.hub.tls,
    replicas,
  };
}

/**
 * By their hosts, so that the order of the file, which says nothing, moves no queue on a node's disk to the other hub. Only
 * whole ones.
 */
function completeReplicas({ replicas }: Draft<HubEntry>): readonly HubReplica[] {
  return present(replicas)
    .flatMap(([, { host, address }]) =>
      host === undefined || address === undefined ? [] : [{ host, address }],
    )
    .toSorted((one, other) => (one.host < other.host ? -1 : 1));
}

function completeMetricsStore({ stores }: Draft<StackFile>): MetricsStore {
  const byDefault = defaults.stores.metrics;
  const kind = stores?.metrics?.kind ?? byDefault.kind;
  return {
    kind,
    address: stores?.metrics?.address ?? byDefault.address,
    port: stores?.metrics?.port ?? storePort[kind],
    retentionDays: retentionDays(stores?.metrics?.retention ?? byDefault.retention),
    ...completeAccess(stores?.metrics),
  };
}

function completeLogsStore({ stores }: Draft<StackFile>): LogsStore {
  const byDefault = defaults.stores.logs;
  const kind = stores?.logs?.kind ?? byDefault.kind;
  return {
    kind,
    address: stores?.logs?.address ?? byDefault.address,
    port: stores?.logs?.port ?? storePort[kind],
    retentionDays: retentionDays(stores?.logs?.retention ?? byDefault.retention),
    ...completeAccess(stores?.logs),
  };
}

function completeAccess(
  store: Draft<MetricsStoreEntry | LogsStoreEntry> | undefined,
): Pick<MetricsStore, "tls" | "login"> {
  return { tls: store?.tls ?? defaults.stores.tls, login: store?.login ?? defaults.stores.login };
}

function completeGrafana(entry: Draft<GrafanaEntry>): Grafana {
  const address = entry.address ?? defaults.grafana.address;
  const port = entry.port ?? defaults.grafana.port;
  const reached = isUnspecified(address) ? defaults.grafana.address : address;
  return {
    address,
    port,
    url: withoutLastSlash(entry.url ?? `http://${hostPort(address, port)}`),
    metricsAddress: entry.metrics ?? hostPort(reached, port),
    ...completeDatabase(entry.database),
  };
}

function completeDatabase(entry: Draft<GrafanaEntry>["database"]): Pick<Grafana, "database"> {
  if (entry?.host === undefined) return {};
  const { name, user } = defaults.grafana.database;
  return { database: { host: entry.host, name: entry.name ?? name, user: entry.user ?? user } };
}

function completeThinning({
  sampling,
  limits,
  drops,
}: Draft<StackFile>): Pick<Stack, "sampling" | "limits" | "drops"> {
  return {
    sampling: present(sampling).flatMap(([, { rate, ...entry }]) =>
      rate === undefined ? [] : lineClass(entry).map((lines) => ({ ...lines, rate })),
    ),
    limits: present(limits).flatMap(([, { linesPerSecond, burst, ...entry }]) =>
      linesPerSecond === undefined
        ? []
        : lineClass(entry).map((lines) => ({
            ...lines,
            linesPerSecond,
            burst: burst ?? Math.max(1, Math.ceil(linesPerSecond * defaults.burstSeconds)),
          })),
    ),
    drops: present(drops).flatMap(([, entry]) => lineClass(entry)),
  };
}

/** None of an entry that lacks its service, or has a level that may not be thinned out. */
function lineClass({ service, level, message }: Draft<LineClassEntry>): readonly LineClass[] {
  if (service === undefined || !(level === undefined || isThinnable(level))) return [];
  return [
    { service, ...(level === undefined ? {} : { level }), ...(message === undefined ? {} : { message }) },
  ];
}

function labelsOf(
  labels: Draft<Readonly<Record<string, string>>> | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(labels ?? {}).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
}
