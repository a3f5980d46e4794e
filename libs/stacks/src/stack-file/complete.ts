import { isThinnable } from "../log-line/message/protected.ts";
import { services } from "../service/service.ts";
import type { ServiceName } from "../service/service.ts";
import { hostPort } from "./address.ts";
import { defaults, storePort } from "./defaults.ts";
import { retentionDays } from "./retention.ts";
import { withoutLastSlash } from "./root-url.ts";
import { sizeBytes } from "./size.ts";
import type {
  Grafana,
  Hub,
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
    nodes: completeNodes(file, names),
    hub: file.hub === "none" ? "none" : completeHub(file.hub ?? {}),
    stores: { metrics: completeMetricsStore(file), logs: completeLogsStore(file) },
    ...completeThinning(file),
    maxLineBytes: sizeBytes(file.maxLineSize ?? defaults.maxLineSize),
    delivery: {
      logs: file.delivery?.logs ?? defaults.delivery.logs,
      metrics: file.delivery?.metrics ?? defaults.delivery.metrics,
      queueBytes: sizeBytes(file.delivery?.queueSize ?? defaults.delivery.queueSize),
    },
    grafana: completeGrafana(file.grafana ?? {}),
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

function completeHub(entry: Draft<HubEntry>): Hub {
  const address = entry.address ?? defaults.hub.address;
  return {
    address,
    listenAddress: entry.listenAddress ?? address,
    metricsPort: entry.metricsPort ?? defaults.hub.metricsPort,
    logsPort: entry.logsPort ?? defaults.hub.logsPort,
    otlpPort: entry.otlpPort ?? defaults.hub.otlpPort,
    tls: entry.tls ?? defaults.hub.tls,
  };
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
  return { address, port, url: withoutLastSlash(entry.url ?? `http://${hostPort(address, port)}`) };
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
