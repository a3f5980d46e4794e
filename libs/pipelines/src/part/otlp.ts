import type { Consumer, Expression } from "@stackmon/alloy-river";
import { commented, string } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Hub, LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { decompressedBytes, hostPort, patience, storeUrl } from "@stackmon/stacks";
import type { Access, OtlpAccess } from "./access.ts";
import { accessToHub, accessToLogs, accessToMetrics, hubScheme, otlpAccess } from "./access.ts";
import type { Part } from "./part.ts";
import { allOf } from "./part.ts";
import { sampleStatements, storeStatements } from "./store-statements.ts";
import { trimLines } from "./trim-lines.ts";
import { trimSamples } from "./trim-samples.ts";
import type { Variable } from "./variable.ts";
import { listenVariable, valueOf } from "./variable.ts";

/** Where one signal goes to as OTLP over HTTP. */
export interface OtlpDestination {
  /** URL before `/v1/logs` or `/v1/metrics`. */
  readonly endpoint: Variable;
  readonly headers?: Readonly<Record<string, string>>;
  readonly access: OtlpAccess;
  /** OTTL statements that each line, or the resource of each target's samples, needs on its way there. */
  readonly statements: readonly string[];
}

/**
 * A hub, which answers when the store has.
 *
 * @param number Which of the stack's hubs it is, from 1.
 */
export function otlpHub(hub: Hub, number: number = 1): OtlpDestination {
  const which =
    number === 1 ? { name: "HUB", text: "the hub" } : { name: `HUB_${number}`, text: `hub ${number}` };
  return {
    endpoint: {
      name: `STACKMON_${which.name}_OTLP_ENDPOINT`,
      default: `${hubScheme(hub)}://${hostPort(hub.address, hub.otlpPort)}`,
      meaning: `Where ${which.text} receives OTLP over HTTP: the URL before /v1/metrics and /v1/logs.`,
    },
    access: accessToHub(hub).otlp,
    // The hub makes of lines and samples what the stores need.
    statements: [],
  };
}

const storePaths: Readonly<Record<(LogsStore | MetricsStore)["kind"], string>> = {
  "victoria-logs": "/insert/opentelemetry",
  loki: "/otlp",
  "victoria-metrics": "/opentelemetry",
  prometheus: "/api/v1/otlp",
};

/**
 * What VictoriaLogs would add to each line although the request does not hold it, and what `otelcol.receiver.loki` adds
 * for the way back to Loki, which nothing here takes.
 *
 * *Source:* VictoriaLogs v1.51, `app/vlinsert/opentelemetry/pb.go`; Alloy v1.19.0, `otelcol/receiver/loki/loki.go`.
 */
const addedFields = [
  "severity_number",
  "severity_text",
  "scope.name",
  "scope.version",
  "loki.attribute.labels",
];

/** The store of metrics. */
export function otlpMetricsStore(access: Access<MetricsStore>): OtlpDestination {
  const { store } = access;
  return {
    endpoint: {
      name: "STACKMON_METRICS_STORE_OTLP_ENDPOINT",
      default: `${storeUrl(store)}${storePaths[store.kind]}`,
      meaning: `Where metrics are written, OTLP over HTTP: the URL before /v1/metrics of the ${store.kind} store.`,
    },
    access: otlpAccess(access),
    statements: sampleStatements(store),
  };
}

/** The store of logs. */
export function otlpLogsStore(access: Access<LogsStore>): OtlpDestination {
  const { store } = access;
  return {
    endpoint: {
      name: "STACKMON_LOGS_STORE_OTLP_ENDPOINT",
      default: `${storeUrl(store)}${storePaths[store.kind]}`,
      meaning: `Where logs are written, OTLP over HTTP: the URL before /v1/logs of the ${store.kind} store.`,
    },
    ...(store.kind === "victoria-logs" ? { headers: { "VL-Ignore-Fields": addedFields.join(",") } } : {}),
    access: otlpAccess(access),
    statements: storeStatements(store),
  };
}

/** The arguments of an exporter that say where it sends to. */
export function otlpClient({
  endpoint,
  headers,
  access,
}: OtlpDestination): Pick<otelcol.ExporterOtlphttpArguments, "client"> {
  return {
    client: { endpoint: valueOf(endpoint), ...access.client, ...(headers === undefined ? {} : { headers }) },
  };
}

/** Bytes of the longest request that agents make, before compression. */
export const longestRequest: number = 8 * 1024 ** 2;

/** Writes to the stores what comes, and answers when the stores have. */
export function answerForStores(stack: Stack): StoreExport {
  const logs = otlpLogsStore(accessToLogs(stack, "hub"));
  const metrics = otlpMetricsStore(accessToMetrics(stack, "hub"));
  const through = (label: string, destination: OtlpDestination): otelcol.ExporterOtlphttp =>
    otelcol.exporter.otlphttp(label, {
      ...otlpClient(destination),
      sendingQueue: { enabled: false },
      retryOnFailure: { enabled: false },
    });
  const lines = through("through", logs);
  const samples = through("through_metrics", metrics);
  return {
    logs: lines.input,
    metrics: samples.input,
    blocks: [lines, ...logs.access.blocks, samples, ...metrics.access.blocks],
    variables: [logs, metrics].flatMap(({ endpoint, access }) => [endpoint, ...access.variables]),
  };
}

/** Where OTLP enters a part, by signal. */
export interface StoreExport extends Part {
  readonly logs: Expression<Consumer>;
  readonly metrics: Expression<Consumer>;
}

/** What every receiver of agents' OTLP has, whoever is before it. */
export const otlpLimits: Pick<
  otelcol.HTTPConfigArguments,
  "maxRequestBodySize" | "compressionAlgorithms" | "readHeaderTimeout" | "readTimeout"
> = {
  maxRequestBodySize: `${decompressedBytes.otlp}B`,
  compressionAlgorithms: ["", "gzip"],
  readHeaderTimeout: `${patience.header}s`,
  readTimeout: "30s",
};

/**
 * Receives what agents have queued and hands each request to the store before it answers: it holds nothing that could be
 * lost, and an agent keeps a line or a sample until the store has it.
 */
export function passOn(stack: Stack, hub: Hub): Part {
  const listen = listenVariable(hub);
  const stores = answerForStores(stack);
  const lines = trimLines("lines", stack, [stores.logs]);
  const samples = trimSamples("samples", stack, [stores.metrics]);
  const receive = otelcol.receiver.otlp("agents", {
    http: {
      // Brackets belong to an IPv6 address, and are none to others.
      endpoint: string.format(`[%s]:${hub.otlpPort}`, valueOf(listen)),
      ...otlpLimits,
    },
    output: { logs: [lines.input], metrics: [samples.input] },
  });
  return allOf(
    {
      blocks: [
        commented("Answers an agent when the store has answered, and holds nothing itself.", receive),
        lines,
        samples,
      ],
      variables: [listen],
    },
    stores,
  );
}
