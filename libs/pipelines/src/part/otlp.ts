import type { Consumer, Expression } from "@stackmon/alloy-river";
import { commented, string } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Hub, LogsStore, Stack } from "@stackmon/stacks";
import { decompressedBytes, hostPort, patience, storeUrl } from "@stackmon/stacks";
import type { Access, OtlpAccess } from "./access.ts";
import { accessToHub, accessToLogs, hubScheme, otlpAccess } from "./access.ts";
import type { Part } from "./part.ts";
import { storeStatements } from "./store-statements.ts";
import { trimLines } from "./trim-lines.ts";
import type { Variable } from "./variable.ts";
import { listenVariable, valueOf } from "./variable.ts";

/** Where logs go to as OTLP over HTTP. */
export interface OtlpDestination {
  /** URL before `/v1/logs`. */
  readonly endpoint: Variable;
  readonly headers?: Readonly<Record<string, string>>;
  readonly access: OtlpAccess;
  /** OTTL statements that each line needs on its way there. */
  readonly statements: readonly string[];
}

/** The hub, which answers when the store has. */
export function otlpHub(hub: Hub): OtlpDestination {
  return {
    endpoint: {
      name: "STACKMON_HUB_OTLP_ENDPOINT",
      default: `${hubScheme(hub)}://${hostPort(hub.address, hub.otlpPort)}`,
      meaning: "Where the hub receives logs, OTLP over HTTP: the URL before /v1/logs.",
    },
    access: accessToHub(hub).otlp,
    // The hub makes of lines what the store needs.
    statements: [],
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
export function otlpStore(access: Access<LogsStore>): OtlpDestination {
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

/** Writes to the store what comes, and answers when the store has. */
export function answerForStore(stack: Stack): LogsExport {
  const store = otlpStore(accessToLogs(stack, "hub"));
  const send = otelcol.exporter.otlphttp("through", {
    ...otlpClient(store),
    sendingQueue: { enabled: false },
    retryOnFailure: { enabled: false },
  });
  return {
    input: send.input,
    blocks: [send, ...store.access.blocks],
    variables: [store.endpoint, ...store.access.variables],
  };
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
