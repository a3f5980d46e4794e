import type { Appendable, Expression, LogsReceiver, Stability } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Hub, Stack } from "@stackmon/stacks";
import { hasQueue, hostPort, hubsOf, queues, storeUrl } from "@stackmon/stacks";
import type { Access, HttpAccess, Owner } from "./access.ts";
import {
  accessToHub,
  accessToLogs,
  accessToMetrics,
  accessVariables,
  httpAccess,
  hubScheme,
} from "./access.ts";
import { otlpHub, otlpLogsStore, otlpMetricsStore } from "./otlp.ts";
import type { Part } from "./part.ts";
import { queueLogs, queueMetrics } from "./queue.ts";
import type { Destinations } from "./queue.ts";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

/** Where metrics and logs go on to. */
export interface Destination extends Part {
  readonly metrics: Expression<Appendable>;
  readonly logs: Expression<LogsReceiver>;
}

/** Paths of the Prometheus remote-write and Loki push protocols on each store, and on the hub. */
const metricsPaths = { "victoria-metrics": "/api/v1/write", prometheus: "/api/v1/write" } as const;

/** VictoriaLogs would take JSON lines apart; here the line stays whole and fields come from the pipeline. */
const logsPaths = {
  "victoria-logs": "/insert/loki/api/v1/push?disable_message_parsing=1",
  loki: "/loki/api/v1/push",
} as const;

/** Writes to the stack's stores, logs from memory: on a hub, for those who push to it. */
export function pushToStores(stack: Stack): Destination {
  return both(writeToStore(accessToMetrics(stack, "hub")), pushToStore(accessToLogs(stack, "hub")));
}

/** Writes to the stack's stores, as its delivery says. */
export function deliverToStores(stack: Stack, owner: Owner): Destination {
  const metrics = accessToMetrics(stack, owner);
  const logs = accessToLogs(stack, owner);
  return both(
    queues(stack, "metrics")
      ? queueMetricsTo("store", stack, [otlpMetricsStore(metrics)])
      : writeToStore(metrics),
    queues(stack, "logs") ? queueLogsTo("store", stack, [otlpLogsStore(logs)]) : pushToStore(logs),
  );
}

/** Writes to the receivers of the hub, or of both hubs, as the stack's delivery says. */
export function deliverToHub(stack: Stack, hub: Hub): Destination {
  const { http, otlp } = accessToHub(hub);
  const [first, ...others] = hubsOf(hub);
  const hubs: Destinations = [otlpHub(first), ...others.map((each, index) => otlpHub(each, index + 2))];
  const received: Variable = {
    name: "STACKMON_HUB_METRICS_URL",
    default: hubUrl(hub, hub.metricsPort, "/api/v1/metrics/write"),
    meaning: "Where the hub receives metrics.",
  };
  const pushed: Variable = {
    name: "STACKMON_HUB_LOGS_URL",
    default: hubUrl(hub, hub.logsPort, "/loki/api/v1/push"),
    meaning: "Where the hub receives logs.",
  };
  const variables = otlp.variables;
  return both(
    queues(stack, "metrics")
      ? queueMetricsTo("hub", stack, hubs)
      : writeMetrics("hub", received, { client: http, variables }),
    queues(stack, "logs")
      ? queueLogsTo("hub", stack, hubs)
      : pushLogs("hub", pushed, { client: http, variables }),
  );
}

/** What a delivery asks of Alloy: its storage on disk is a public preview. */
export function stabilityOf(stack: Stack): Stability {
  return hasQueue(stack) ? "public-preview" : "generally-available";
}

function storeVariable({ signal, store }: Access): Variable {
  return {
    name: `STACKMON_${signal.toUpperCase()}_STORE_URL`,
    default: `${storeUrl(store)}${{ ...metricsPaths, ...logsPaths }[store.kind]}`,
    meaning: `Where ${signal} are written: the ${store.kind} store.`,
  };
}

function hubUrl(hub: Hub, port: number, path: string): string {
  return `${hubScheme(hub)}://${hostPort(hub.address, port)}${path}`;
}

type MetricsPart = Pick<Destination, "metrics"> & Part;
type LogsPart = Pick<Destination, "logs"> & Part;

function both(metrics: MetricsPart, logs: LogsPart): Destination {
  return {
    metrics: metrics.metrics,
    logs: logs.logs,
    blocks: [...metrics.blocks, ...logs.blocks],
    variables: [...metrics.variables, ...logs.variables],
  };
}

/** Samples wait on disk for so long, while Alloy runs; by default upstream deletes them after 8 hours. */
const longestOutage = "24h";

/** What a writer says of who it is, and the variables that this reads. */
interface Client {
  readonly client: HttpAccess;
  readonly variables: readonly Variable[];
}

function clientOf(access: Access): Client {
  return { client: httpAccess(access), variables: accessVariables(access) };
}

function writeToStore(access: Access): MetricsPart {
  return writeMetrics("store", storeVariable(access), clientOf(access));
}

function writeMetrics(label: string, url: Variable, { client, variables }: Client): MetricsPart {
  const write = prometheus.remoteWrite(label, {
    endpoint: [{ url: valueOf(url), ...client }],
    wal: { maxKeepaliveTime: longestOutage },
  });
  return { metrics: write.receiver, blocks: [write], variables: [url, ...variables] };
}

function pushToStore(access: Access): LogsPart {
  return pushLogs("store", storeVariable(access), clientOf(access));
}

/** A writer that retries for as long as it takes: upstream's 10 retries give up after 8.5 minutes. */
function pushLogs(label: string, url: Variable, { client, variables }: Client): LogsPart {
  const write = loki.write(label, { endpoint: [{ url: valueOf(url), maxBackoffRetries: 0, ...client }] });
  return { logs: write.receiver, blocks: [write], variables: [url, ...variables] };
}

function queueLogsTo(label: string, stack: Stack, destinations: Destinations): LogsPart {
  const { receiver, blocks } = queueLogs(label, stack, destinations);
  return { logs: receiver, ...queuePart(blocks, destinations) };
}

function queueMetricsTo(label: string, stack: Stack, destinations: Destinations): MetricsPart {
  const { receiver, blocks } = queueMetrics(label, stack, destinations);
  return { metrics: receiver, ...queuePart(blocks, destinations) };
}

function queuePart(blocks: Part["blocks"], destinations: Destinations): Part {
  return {
    blocks: [...blocks, ...destinations.flatMap(({ access }) => access.blocks)],
    variables: destinations.flatMap(({ endpoint, access }) => [endpoint, ...access.variables]),
  };
}
