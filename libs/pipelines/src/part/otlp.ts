import type { Consumer, Expression } from "@stackmon/alloy-river";
import { commented, string } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Hub, LogsStore, Stack } from "@stackmon/stacks";
import { decompressedBytes, hostPort, patience } from "@stackmon/stacks";
import type { Part } from "./part.ts";
import type { NodeCertificate } from "./tls.ts";
import { nodeCertificate, schemeOf } from "./tls.ts";
import { trimLines } from "./trim-lines.ts";
import type { Variable } from "./variable.ts";
import { listenVariable, valueOf } from "./variable.ts";

/** Where logs go to as OTLP over HTTP. */
export interface OtlpDestination {
  /** URL before `/v1/logs`. */
  readonly endpoint: Variable;
  readonly headers?: Readonly<Record<string, string>>;
  readonly certificate?: NodeCertificate;
}

/** The hub, which answers when the store has. */
export function otlpHub(hub: Hub): OtlpDestination {
  const certificate = nodeCertificate(hub);
  return {
    ...(certificate === undefined ? {} : { certificate }),
    endpoint: {
      name: "STACKMON_HUB_OTLP_ENDPOINT",
      default: `${schemeOf(hub)}://${hostPort(hub.address, hub.otlpPort)}`,
      meaning: "Where the hub receives logs, OTLP over HTTP: the URL before /v1/logs.",
    },
  };
}

const storePaths: Readonly<Record<LogsStore["kind"], string>> = {
  "victoria-logs": "/insert/opentelemetry",
  loki: "/otlp",
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

/** The store of logs. */
export function otlpStore({ stores: { logs } }: Stack): OtlpDestination {
  return {
    endpoint: {
      name: "STACKMON_LOGS_STORE_OTLP_ENDPOINT",
      default: `http://${hostPort(logs.address, logs.port)}${storePaths[logs.kind]}`,
      meaning: `Where logs are written, OTLP over HTTP: the URL before /v1/logs of the ${logs.kind} store.`,
    },
    ...(logs.kind === "victoria-logs" ? { headers: { "VL-Ignore-Fields": addedFields.join(",") } } : {}),
  };
}

/** The arguments of an exporter that say where it sends to. */
export function otlpClient({
  endpoint,
  headers,
  certificate,
}: OtlpDestination): Pick<otelcol.ExporterOtlphttpArguments, "client"> {
  return {
    client: {
      endpoint: valueOf(endpoint),
      ...(headers === undefined ? {} : { headers }),
      ...(certificate === undefined ? {} : { tls: { ...certificate.files, reloadInterval: reread } }),
    },
  };
}

/**
 * Upstream reads a certificate once unless told otherwise, and a CA's once in any case.
 *
 * *Source:* OpenTelemetry Collector v0.158, config/configtls, `reload_interval`.
 */
const reread = "10m";

/** Every variable that an exporter's arguments read. */
export function otlpVariables({ endpoint, certificate }: OtlpDestination): readonly Variable[] {
  return [endpoint, ...(certificate?.variables ?? [])];
}

/** Bytes of the longest request that agents make, before compression. */
export const longestRequest: number = 8 * 1024 ** 2;

/** Writes to the store what comes, and answers when the store has. */
export function answerForStore(stack: Stack): LogsExport {
  const store = otlpStore(stack);
  const send = otelcol.exporter.otlphttp("through", {
    ...otlpClient(store),
    sendingQueue: { enabled: false },
    retryOnFailure: { enabled: false },
  });
  return { input: send.input, blocks: [send], variables: [store.endpoint] };
}

/** Where OTLP enters a part. */
export interface LogsExport extends Part {
  readonly input: Expression<Consumer>;
}

/** What every receiver of agents' logs has, whoever is before it. */
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
 * Receives the logs of agents and hands each request to the store before it answers: it holds nothing that could be
 * lost, and an agent keeps a line until the store has it.
 */
export function passOnLogs(stack: Stack, hub: Hub): Part {
  const listen = listenVariable(hub);
  const store = answerForStore(stack);
  const trim = trimLines("lines", stack, [store.input]);
  const receive = otelcol.receiver.otlp("agents", {
    http: {
      // Brackets belong to an IPv6 address, and are none to others.
      endpoint: string.format(`[%s]:${hub.otlpPort}`, valueOf(listen)),
      ...otlpLimits,
    },
    output: { logs: [trim.input] },
  });
  return {
    blocks: [
      commented("Answers an agent when the store has answered, and holds nothing itself.", receive),
      trim,
      ...store.blocks,
    ],
    variables: [listen, ...store.variables],
  };
}
