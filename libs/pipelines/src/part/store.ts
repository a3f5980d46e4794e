import type { Appendable, Expression, LogsReceiver, Stability } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Hub, LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { hostPort } from "@stackmon/stacks";
import { otlpHub, otlpStore, otlpVariables } from "./otlp.ts";
import type { OtlpDestination } from "./otlp.ts";
import type { Part } from "./part.ts";
import { queueLogs } from "./queue.ts";
import type { NodeCertificate } from "./tls.ts";
import { nodeCertificate, schemeOf } from "./tls.ts";
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
  return both(writeMetrics("store", storeVariable("METRICS", stack.stores.metrics)), pushToStore(stack));
}

/** Writes to the stack's stores, as its delivery says. */
export function deliverToStores(stack: Stack): Destination {
  const logs = isQueued(stack) ? queueTo("store", stack, otlpStore(stack)) : pushToStore(stack);
  return both(writeMetrics("store", storeVariable("METRICS", stack.stores.metrics)), logs);
}

/** Writes to the hub's receivers, as the stack's delivery says. */
export function deliverToHub(stack: Stack, hub: Hub): Destination {
  const certificate = nodeCertificate(hub);
  const received: Variable = {
    name: "STACKMON_HUB_METRICS_URL",
    default: hubUrl(hub, hub.metricsPort, "/api/v1/metrics/write"),
    meaning: "Where the hub receives metrics.",
  };
  const metrics = writeMetrics("hub", received, certificate);
  const pushed: Variable = {
    name: "STACKMON_HUB_LOGS_URL",
    default: hubUrl(hub, hub.logsPort, "/loki/api/v1/push"),
    meaning: "Where the hub receives logs.",
  };
  const logs = isQueued(stack) ? queueTo("hub", stack, otlpHub(hub)) : pushLogs("hub", pushed, certificate);
  return both(metrics, logs);
}

/** Whether lines wait on the disk of the machine that reads them: then they are parsed there, too. */
export function isQueued({ delivery }: Stack): boolean {
  return delivery.logs === "queue";
}

/** What a delivery asks of Alloy: its storage on disk is a public preview. */
export function stabilityOf(stack: Stack): Stability {
  return isQueued(stack) ? "public-preview" : "generally-available";
}

function storeVariable(signal: "METRICS" | "LOGS", store: MetricsStore | LogsStore): Variable {
  const path = { ...metricsPaths, ...logsPaths }[store.kind];
  return {
    name: `STACKMON_${signal}_STORE_URL`,
    default: `http://${hostPort(store.address, store.port)}${path}`,
    meaning: `Where ${signal.toLowerCase()} are written: the ${store.kind} store.`,
  };
}

function hubUrl(hub: Hub, port: number, path: string): string {
  return `${schemeOf(hub)}://${hostPort(hub.address, port)}${path}`;
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

function writeMetrics(label: string, url: Variable, certificate?: NodeCertificate): MetricsPart {
  const write = prometheus.remoteWrite(label, {
    endpoint: [{ url: valueOf(url), ...tlsOf(certificate) }],
    wal: { maxKeepaliveTime: longestOutage },
  });
  return { metrics: write.receiver, blocks: [write], variables: [url, ...(certificate?.variables ?? [])] };
}

/** Upstream reads these files anew for each connection. *Source:* prometheus/common v0.67, `NewTLSConfig`. */
function tlsOf(certificate: NodeCertificate | undefined): { readonly tlsConfig?: NodeCertificate["files"] } {
  return certificate === undefined ? {} : { tlsConfig: certificate.files };
}

function pushToStore({ stores }: Stack): LogsPart {
  return pushLogs("store", storeVariable("LOGS", stores.logs));
}

/** A writer that retries for as long as it takes: upstream's 10 retries give up after 8.5 minutes. */
function pushLogs(label: string, url: Variable, certificate?: NodeCertificate): LogsPart {
  const write = loki.write(label, {
    endpoint: [{ url: valueOf(url), maxBackoffRetries: 0, ...tlsOf(certificate) }],
  });
  return { logs: write.receiver, blocks: [write], variables: [url, ...(certificate?.variables ?? [])] };
}

function queueTo(label: string, stack: Stack, destination: OtlpDestination): LogsPart {
  const queue = queueLogs(label, stack, destination);
  return { logs: queue.receiver, blocks: queue.blocks, variables: otlpVariables(destination) };
}
