import { join } from "node:path";
import { compose } from "@stackmon/alloy-river";
import * as local from "@stackmon/alloy-river/local";
import * as loki from "@stackmon/alloy-river/loki";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import { textHeaderPatterns } from "@stackmon/stacks";

/** The configurations of the node's Alloy and of the hub's. */
export interface Arrangement {
  readonly agent: string;
  readonly hub: string;
}

/** Where the programs of one measurement are. */
export interface Places {
  readonly address: string;
  readonly folder: string;
}

export type ArrangementName =
  | "push, memory alone"
  | "queue on the agent's disk"
  | "queue on the agent's disk, batched before it"
  | "queues on both disks"
  | "queue on the agent's disk, hub passes on"
  | "queue on the agent's disk, batched before it, hub passes on"
  | "OpenTelemetry's file reader, queue on the agent's disk, hub passes on";

export const arrangements: Readonly<Record<ArrangementName, (places: Places) => Arrangement>> = {
  "push, memory alone": (places) => ({
    agent: pushingAgent(places),
    hub: composed([...pushedTo(places, storePush(places))]),
  }),
  "queue on the agent's disk": (places) => ({
    agent: queueingAgent(places, "in the queue"),
    hub: parsingHub(places, storePush(places)),
  }),
  "queue on the agent's disk, batched before it": (places) => ({
    agent: queueingAgent(places, "before the queue"),
    hub: parsingHub(places, storePush(places)),
  }),
  "queues on both disks": (places) => ({
    agent: queueingAgent(places, "in the queue"),
    hub: parsingHub(places, storeQueue(places)),
  }),
  "queue on the agent's disk, hub passes on": (places) => ({
    agent: queueingAgent(places, "in the queue", [connection()]),
    hub: passingHub(places),
  }),
  "queue on the agent's disk, batched before it, hub passes on": (places) => ({
    agent: queueingAgent(places, "before the queue", [connection()]),
    hub: passingHub(places),
  }),
  "OpenTelemetry's file reader, queue on the agent's disk, hub passes on": (places) => ({
    agent: readingAgent(places),
    hub: passingHub(places),
  }),
};

/** Labels and structured metadata that each stored line must have. */
export const wantedLabels = { host: "node-1", level: "INFO" } as const;
export const wantedMetadata = ["thread", "source_line", "conn_id"] as const;

/** The file that is followed. */
export const followedFile = ({ folder }: Places): string => join(folder, "node.log");

type Blocks = Parameters<typeof compose>[1];
type Stage = ReturnType<typeof loki.stage.regex>;
type LogsReceiver = ReturnType<typeof loki.write>["receiver"];
interface End {
  readonly blocks: Blocks;
  readonly receiver: LogsReceiver;
}

const lokiPort = 3500;
const otlpPort = 4318;

/** Labels, two fields and the time out of the header. */
const header: readonly Stage[] = [
  loki.stage.staticLabels({ values: { host: wantedLabels.host } }),
  loki.stage.labelDrop({ values: ["filename"] }),
  loki.stage.regex({ expression: textHeaderPatterns.usual }),
  loki.stage.timestamp({ source: "time", format: "Unix", actionOnDuplicateTimestamp: "keep" }),
  loki.stage.labels({ values: { level: "" } }),
  loki.stage.structuredMetadata({ values: { thread: "", source_line: "" } }),
];

const connectionPattern = ", conn_id: (?P<conn_id>[^, ]+)";

/** One field out of the pairs, as a hub does. */
function connection(): Stage {
  return loki.stage.match({
    selector: '{host=~".+"}',
    stage: [
      loki.stage.regex({ expression: connectionPattern }),
      loki.stage.structuredMetadata({ values: { conn_id: "" } }),
    ],
  });
}

/**
 * Attributes that tell `otelcol.exporter.loki` at the other end what to make of a record: the line as it is, and which
 * attributes become labels; without them the line is wrapped as JSON. Structured metadata becomes attributes.
 */
const hints: readonly Stage[] = [
  loki.stage.template({ source: "format", template: "raw" }),
  loki.stage.template({ source: "labels", template: "host,level,thread,source_line" }),
  loki.stage.structuredMetadata({
    values: { "loki.format": "format", "loki.attribute.labels": "labels" },
  }),
];

function pushingAgent(places: Places): string {
  const write = loki.write("hub", {
    endpoint: [{ url: `http://${places.address}:${lokiPort}/loki/api/v1/push`, ...patient }],
  });
  return composed([...followed(places, { blocks: [write], receiver: write.receiver }, header)]);
}

function queueingAgent(
  places: Places,
  batching: "in the queue" | "before the queue",
  stages: readonly Stage[] = [],
): string {
  const inQueue = batching === "in the queue";
  const queue = queued("hub", `http://${places.address}:${otlpPort}/v1/logs`, places, inQueue);
  const batch = otelcol.processor.batch("hub", { output: { logs: [queue.input] } });
  const entry = otelcol.receiver.loki("hub", { output: { logs: [inQueue ? queue.input : batch.input] } });
  const end = { blocks: [entry, ...(inQueue ? [] : [batch]), ...queue.blocks], receiver: entry.receiver };
  const more = stages.length > 0 ? stages : hints;
  return composed(followed(places, end, [...header, ...more]));
}

/** Positions are kept once the queue has taken the lines; stages are functions, no goroutines. */
function readingAgent(places: Places): string {
  const queue = queued("hub", `http://${places.address}:${otlpPort}/v1/logs`, places, false);
  const positions = otelcol.storage.file("positions", { directory: join(places.folder, "positions") });
  const source = otelcol.receiver.filelog("logs", {
    include: [followedFile(places)],
    startAt: "beginning",
    includeFileName: false,
    attributes: { host: wantedLabels.host },
    storage: positions.handler,
    operators: [
      {
        type: "regex_parser",
        regex: textHeaderPatterns.usual,
        timestamp: { parse_from: "attributes.time", layout_type: "epoch", layout: "s.us" },
      },
      { type: "remove", field: "attributes.time" },
      { type: "remove", field: "attributes.source_file" },
      { type: "remove", field: "attributes.component" },
      { type: "regex_parser", regex: connectionPattern },
    ],
    output: { logs: [queue.input] },
  });
  return composed([source, positions, ...queue.blocks]);
}

function followed(places: Places, end: End, stage: readonly Stage[]): Blocks {
  const process = loki.process("header", { forwardTo: [end.receiver], stage });
  const match = local.fileMatch("logs", {
    pathTargets: [{ __path__: followedFile(places) }],
    syncPeriod: "1s",
  });
  const source = loki.source.file("logs", { targets: match.targets, forwardTo: [process.receiver] });
  return [match, source, process, ...end.blocks];
}

function pushedTo({ address }: Places, end: End): Blocks {
  const process = loki.process("lines", { forwardTo: [end.receiver], stage: [connection()] });
  const source = loki.source.api("agents", {
    http: { listenAddress: address, listenPort: lokiPort },
    grpc: { listenAddress: "127.0.0.1", listenPort: 0 },
    forwardTo: [process.receiver],
    useIncomingTimestamp: true,
  });
  return [source, process, ...end.blocks];
}

function parsingHub({ address }: Places, end: End): string {
  const process = loki.process("lines", {
    forwardTo: [end.receiver],
    stage: [
      loki.stage.structuredMetadata({ values: { thread: "", source_line: "" } }),
      loki.stage.labelDrop({ values: ["thread", "source_line", "exporter"] }),
      connection(),
    ],
  });
  const lines = otelcol.exporter.loki("lines", { forwardTo: [process.receiver] });
  const source = otelcol.receiver.otlp("agents", {
    http: { endpoint: `${address}:${otlpPort}` },
    output: { logs: [lines.input] },
  });
  return composed([source, lines, process, ...end.blocks]);
}

/** Answers the agent when the store has answered: it holds nothing itself. */
function passingHub(places: Places): string {
  const store = otelcol.exporter.otlphttp("store", {
    client: { endpoint: `http://${places.address}:9428`, compression: "gzip" },
    logsEndpoint: storeOtlp(places),
    sendingQueue: { enabled: false },
    retryOnFailure: { enabled: false },
  });
  const source = otelcol.receiver.otlp("agents", {
    http: { endpoint: `${places.address}:${otlpPort}` },
    output: { logs: [store.input] },
  });
  return composed([source, store]);
}

function storePush({ address }: Places): End {
  const url = `http://${address}:9428/insert/loki/api/v1/push?disable_message_parsing=1`;
  const write = loki.write("store", { endpoint: [{ url, ...patient }] });
  return { blocks: [write], receiver: write.receiver };
}

function storeQueue(places: Places): End {
  const queue = queued("store", storeOtlp(places), places, true);
  const entry = otelcol.receiver.loki("store", { output: { logs: [queue.input] } });
  return { blocks: [entry, ...queue.blocks], receiver: entry.receiver };
}

/** Without `_stream_fields` the resource's attributes are the stream's, and there are none. */
function storeOtlp({ address }: Places): string {
  const ignored = [
    "scope.name",
    "scope.version",
    "severity_number",
    "severity_text",
    "loki.attribute.labels",
  ];
  const fields = `_stream_fields=${Object.keys(wantedLabels).join(",")}&ignore_fields=${ignored.join(",")}`;
  return `http://${address}:9428/insert/opentelemetry/v1/logs?${fields}`;
}

function queued(label: string, logsEndpoint: string, { address, folder }: Places, batched: boolean) {
  const storage = otelcol.storage.file(label, { directory: join(folder, `queue-${label}`) });
  const exporter = otelcol.exporter.otlphttp(label, {
    client: { endpoint: `http://${address}:${otlpPort}` },
    logsEndpoint,
    sendingQueue: {
      storage: storage.handler,
      blockOnOverflow: true,
      queueSize: 1_000_000,
      ...(batched ? { batch: { flushTimeout: "200ms", minSize: 2_000, maxSize: 4_000 } } : {}),
    },
    retryOnFailure: { initialInterval: "500ms", maxInterval: "5s", maxElapsedTime: "0s" },
  });
  return { blocks: [storage, exporter], input: exporter.input };
}

/** Tries for ever, every five seconds. */
const patient = { maxBackoffRetries: 0, maxBackoffPeriod: "5s" } as const;

function composed(blocks: Blocks): string {
  const made = compose("benchmark", blocks, { stability: "public-preview" });
  if (!made.ok) throw new Error(`benchmarks: ${JSON.stringify(made.diagnostics)}`);
  return made.file.text;
}
